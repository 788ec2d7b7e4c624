"""A draft keeps its number, is made once, and says in sentences what cannot be written down."""

import uuid

import pytest

from mam.core import clock
from mam.core.refusal import Refusal
from mam.voice.actions.consultations.preparing import add_form, prepare_consultation
from mam.voice.models import Consultation
from tests.voice import consultations
from tests.voice.consultations import DAY

pytestmark = pytest.mark.django_db


def test_numbers_follow_each_other_and_one_form_makes_one_draft(here):
    key = uuid.uuid4()
    first = prepare_consultation(consultations.ask(), by=here.official, request_key=key)
    assert prepare_consultation(consultations.ask(), by=here.official, request_key=key) == first
    second = prepare_consultation(consultations.ask(title="Park"), by=here.official)
    assert (first.number, second.number) == (1, 2)


def test_paper_and_on_line_comments_are_there_from_the_start_and_replies_are_due_three_weeks_after(here):
    made = prepare_consultation(consultations.ask(), by=here.official)
    assert {form.kind for form in made.forms.all()} == {"paper", "online"}
    assert made.replies_by == made.closes + 21 * DAY


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"title": " "}, "no_title"), ({"title": "a" * 200}, "long_title"), ({"subject": ""}, "no_subject"), ({"office": ""}, "no_office"),
        ({"basis": "wymyślona"}, "basis"), ({"closes_in": -1}, "days_order"), ({"closes_in": 500}, "too_long_period"),
        ({"subject": "x" * 50_000}, "long_subject"),
    ],
)  # fmt: skip
def test_what_cannot_be_kept_is_named(here, facts, code):
    closes = clock.today() + facts.pop("closes_in", 20) * DAY
    with pytest.raises(Refusal) as no:
        prepare_consultation(consultations.ask(closes=closes, **facts), by=here.official)
    assert code in no.value.codes and not Consultation.objects.exists()


def test_a_resident_does_not_prepare(here):
    with pytest.raises(Refusal) as no:
        prepare_consultation(consultations.ask(), by=here.resident)
    assert no.value.codes == ["not_allowed"]


def test_a_draft_is_seen_by_the_office_only(here):
    made = consultations.draft(here)
    seen = {
        who: Consultation.objects.visible_to(getattr(here, who)).filter(pk=made.pk).exists()
        for who in ("official", "coordinator", "resident", "host")
    }
    assert seen == {"official": True, "coordinator": True, "resident": False, "host": False}
    assert not Consultation.objects.visible_to(None).exists()


def test_a_form_says_where_and_when(here):
    made = consultations.draft(here)
    with pytest.raises(Refusal) as no:
        add_form(made, "meeting", by=here.official)
    assert no.value.codes == ["where"]
