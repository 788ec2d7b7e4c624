"""A consultation is announced only when people can read it, understand it, and have the days and forms that the law asks for."""

import datetime as dt

import pytest

from mam.core import clock
from mam.core.refusal import Refusal
from mam.journal.models import Entry, Notice
from mam.municipalities.actions import introduce_setting
from mam.voice.actions.consultations.announcing import announce, call_off, prolong
from mam.voice.actions.consultations.lawful import earliest_end
from mam.voice.actions.consultations.preparing import add_form, change_consultation, remove_form, write_version
from mam.voice.models import Consultation
from tests.voice import consultations
from tests.voice.consultations import DAY

pytestmark = pytest.mark.django_db


def test_a_whole_draft_is_announced_and_the_journal_says_so(here):
    made = consultations.open_one(here)
    assert made.is_open and Entry.objects.filter(verb="announced_consultation").count() == 1
    assert announce(made, by=here.official).announced == made.announced
    assert Entry.objects.filter(verb="announced_consultation").count() == 1


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"closes_in": 12}, "too_short_period"),
        ({"short": ""}, "no_summary"),
        ({"short": "Bardzo " * 121 + "długo."}, "long_summary"),
        ({"law": ""}, "no_law"),
        ({"resolution": ""}, "no_resolution"),
        ({"basis": "revitalisation", "closes_in": 40}, "few_forms"),
        ({"text": ""}, "no_material"),
        ({"opens_in": -2}, "opens_past"),
    ],
)
def test_what_is_missing_is_named(here, facts, code):
    today = clock.today()
    closes, opens = today + facts.pop("closes_in", 20) * DAY, today + facts.pop("opens_in", 0) * DAY
    made = consultations.draft(here, closes=closes, opens=opens, **facts)
    with pytest.raises(Refusal) as no:
        announce(made, by=here.official)
    assert code in no.value.codes
    made.refresh_from_db()
    assert made.state == "draft"


def test_the_shortest_period_is_the_setting_of_that_day_and_names_the_first_day_that_works(here):
    introduce_setting("consultation-council-days", 30, valid_from=dt.date(2019, 1, 1), source="uchwała rady")
    made = consultations.draft(here)
    with pytest.raises(Refusal) as no:
        announce(made, by=here.official)
    assert earliest_end("council", made.opens) == made.opens + 29 * DAY
    assert "30" in str(no.value.reasons[0].sentence)


def test_revitalisation_needs_two_forms_beside_comments(here):
    made = consultations.draft(here, basis="revitalisation", closes=clock.today() + 40 * DAY)
    add_form(made, "meeting", note="MAM, sobota 11:00", by=here.official)
    with pytest.raises(Refusal) as no:
        announce(made, by=here.official)
    assert no.value.codes == ["few_forms"]
    add_form(made, "walk", note="spod dworca, niedziela 15:00", by=here.official)
    assert announce(made, by=here.official).is_open


def test_comments_on_paper_and_on_line_cannot_be_left_out(here):
    made = consultations.draft(here)
    for form in made.forms.all():
        with pytest.raises(Refusal) as no:
            remove_form(form, by=here.official)
        assert no.value.codes == ["always"]


@pytest.mark.parametrize("who", ["resident", "host", "leader"])
def test_only_the_office_and_the_coordinator_announce(here, who):
    with pytest.raises(Refusal) as no:
        announce(consultations.draft(here), by=getattr(here, who))
    assert no.value.codes == ["not_allowed"]


def test_what_people_were_asked_stays_but_plain_words_may_be_mended(here):
    made = consultations.open_one(here)
    with pytest.raises(Refusal) as no:
        change_consultation(made, consultations.ask(title="Coś innego"), by=here.official)
    assert no.value.codes == ["announced"]
    change_consultation(made, consultations.ask(contact="pok. 14, parter"), by=here.official)
    assert Consultation.objects.get().contact == "pok. 14, parter"


def test_a_new_version_says_what_is_new_and_the_old_one_stays(here):
    made = consultations.open_one(here)
    with pytest.raises(Refusal) as no:
        write_version(made, "Zupełnie nowy tekst.", by=here.official)
    assert no.value.codes == ["why_new"]
    second = write_version(made, "Zupełnie nowy tekst.", why="drzewa dopisane", by=here.official)
    assert second.version == 2 and made.versions.count() == 2
    assert write_version(made, "Zupełnie nowy tekst.", by=here.official).pk == second.pk


def test_days_are_only_given_never_taken(here):
    made = consultations.open_one(here)
    consultations.said(made, here.leader)
    with pytest.raises(Refusal) as no:
        prolong(made, made.closes - DAY, made.replies_by, by=here.official)
    assert "shorter" in no.value.codes
    prolong(made, made.closes + 7 * DAY, made.replies_by + 7 * DAY, by=here.official)
    assert Notice.objects.filter(kind="consultation", to=here.leader.pk).count() == 1
    with consultations.closed(Consultation.objects.get()), pytest.raises(Refusal) as no:
        prolong(made, made.closes + 30 * DAY, made.replies_by + 60 * DAY, by=here.official)
    assert "closed" in no.value.codes


def test_calling_off_says_why_and_keeps_what_was_said(here):
    made = consultations.open_one(here)
    consultations.said(made, here.leader)
    with pytest.raises(Refusal):
        call_off(made, " ", by=here.official)
    off = call_off(made, "Rada zmieniła plan.", by=here.official)
    assert off.moment == "withdrawn" and off.comments.count() == 1
    assert call_off(made, "Rada zmieniła plan.", by=here.official).called_off == "Rada zmieniła plan."
    assert Notice.objects.filter(kind="consultation", to=here.leader.pk).count() == 1
