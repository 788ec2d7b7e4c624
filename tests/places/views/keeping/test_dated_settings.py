"""The page of numbers: to confirm first, the confirmed folded."""

import datetime as dt

from mam.municipalities.models import DatedSetting

from ...asking import DAY

TODAY = dt.date(2026, 11, 25)


def test_numbers_to_confirm_come_first_and_the_confirmed_are_folded(here, desk):
    DatedSetting.objects.create(
        key="cancel-by", value=48, unit="hours", valid_from=TODAY, source="x", place=here.centre.slug
    )
    DatedSetting.objects.create(key="price", value=0, unit="PLN", valid_from=TODAY, source="y", confirmed=True)
    heaps = desk("keeping_values").context["heaps"]
    assert [[one["name"] for one in heaps[heap]] for heap in ("unsure", "own", "law")] == [
        ["Termin oddaje się najpóźniej przed początkiem"], [], ["Cena sali"]
    ]  # fmt: skip


def test_a_yes_or_no_is_chosen_not_typed(here, desk):
    row = DatedSetting.objects.create(key="programme-accepts-at-once", value=True, valid_from=TODAY, source="decyzja")
    answer = desk("keeping_value", row.pk, value="false", valid_from="2026-12-02", source="uchwała")
    assert answer.status_code == 302
    assert DatedSetting.objects.get(valid_from=DAY).value is False


def test_a_value_with_parts_has_a_field_for_each(here, desk):
    row = DatedSetting.objects.create(
        key="population-by-age", value={"17": 1, "75": 2}, valid_from=TODAY, source="spis"
    )
    words = {"value-17": "6900", "value-75": "3700", "valid_from": "2026-12-02", "source": "spis"}
    assert desk("keeping_value", row.pk, **words).status_code == 302
    assert DatedSetting.objects.get(valid_from=DAY).value == {"17": 6900, "75": 3700}


def test_a_day_is_chosen_and_a_day_that_is_none_is_said(here, desk):
    row = DatedSetting.objects.create(
        key="site-updated", value="2026-03-31", unit="day", valid_from=TODAY, source="urząd"
    )
    words = {"valid_from": "2026-12-02", "source": "urząd"}
    assert "Nie ma takiego dnia" in desk("keeping_value", row.pk, value="31.02.2027", **words).content.decode()
    desk("keeping_value", row.pk, value="30.11.2026", **words)
    assert DatedSetting.objects.get(valid_from=DAY).value == "2026-11-30"
