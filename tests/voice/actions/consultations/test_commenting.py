"""Comments on the web, by phone and on paper stand alike; one filled form is one comment; the days are kept."""

import uuid

import pytest

from mam.core import clock
from mam.core.refusal import Refusal
from mam.journal.models import Entry
from mam.people.models import Person
from mam.voice.actions.consultations.comment_ask import CommentAsk
from mam.voice.actions.consultations.commenting import comment, comment_as_newcomer, comment_at_desk, show_comment
from mam.voice.models import Comment
from tests.voice import consultations
from tests.voice.consultations import DAY

pytestmark = pytest.mark.django_db


def test_somebody_known_is_read_at_once_and_gets_a_number_and_a_slip(here):
    made = consultations.said(consultations.open_one(here), here.leader)
    assert made.number == 1 and made.shown and len(made.slip) == 8
    assert Entry.objects.get(verb="commented").on_behalf_of == here.leader.pk


def test_one_filled_form_is_one_comment(here):
    row, key = consultations.open_one(here), uuid.uuid4()
    first = consultations.said(row, here.leader, key=key)
    assert consultations.said(row, here.leader, key=key) == first
    assert consultations.said(row, here.leader, "Jeszcze jedna uwaga.").number == 2


def test_without_an_account_it_waits_for_a_look_and_then_everybody_reads_it(here):
    row = consultations.open_one(here)
    made = comment_as_newcomer("Zofia Próba", "600 000 009", CommentAsk(row, "Potrzebny jest cień."))
    assert made.shown is None and made not in Comment.objects.visible_to(here.resident)
    show_comment(made, by=here.official)
    show_comment(made, by=here.official)
    assert made in Comment.objects.visible_to(None)
    assert Entry.objects.filter(verb="showed_comment").count() == 1


def test_nobody_means_nobody(here):
    row = consultations.open_one(here)
    made = consultations.said(row, here.leader, name_shown="nobody")
    assert made.author is None and made.scribe is None and made.slip
    entry = Entry.objects.get(verb="commented")
    assert entry.by is None and entry.on_behalf_of is None


def test_a_refused_comment_leaves_nobody_written_down(here):
    row, before = consultations.open_one(here), Person.objects.count()
    with pytest.raises(Refusal):
        comment_as_newcomer("Zofia Próba", "600 000 009", CommentAsk(row, "?"))
    assert Person.objects.count() == before


def test_a_paper_counts_by_the_day_it_was_handed_in_also_when_typed_later(here):
    row = consultations.open_one(here)
    paper = CommentAsk(row, "Ławki z oparciem.", by=here.host, channel="paper", said=row.closes)
    with consultations.closed(row):
        made = comment_at_desk(None, {}, paper)
        assert made.channel == "paper" and made.scribe == here.host and made.author is None
        with pytest.raises(Refusal) as no:
            consultations.said(row, here.leader)
    assert no.value.codes == ["closed"] and "pok. 12" in no.value.reasons[0].works


@pytest.mark.parametrize(
    ("text", "code"), [("🙂", "too_short"), ("", "too_short"), ("a" * 50_000, "too_long"), ("Mój telefon 600 000 001", "private_phone")]
)
def test_what_cannot_be_taken_is_named(here, text, code):
    with pytest.raises(Refusal) as no:
        consultations.said(consultations.open_one(here), here.leader, text)
    assert code in no.value.codes and not Comment.objects.exists()


def test_whoever_is_sure_may_leave_a_phone(here):
    assert consultations.said(consultations.open_one(here), here.leader, "Mój telefon 600 000 001", sure=True).pk


def test_before_the_first_day_nobody_comments(here):
    row = consultations.open_one(here, opens=clock.today() + 2 * DAY, closes=clock.today() + 30 * DAY)
    with pytest.raises(Refusal) as no:
        consultations.said(row, here.leader)
    assert no.value.codes == ["too_early"] and no.value.reasons[0].works_from.date() <= row.opens


def test_a_paragraph_belongs_to_its_text(here):
    row = consultations.open_one(here)
    version = row.versions.get()
    assert consultations.said(row, here.leader, version=version, paragraph=3).paragraph == 3
    for wrong in ({"version": version, "paragraph": 4}, {"paragraph": 1}):
        with pytest.raises(Refusal) as no:
            consultations.said(row, here.leader, "Inna uwaga do tekstu.", **wrong)
        assert no.value.codes == ["paragraph"]


def test_a_sheet_is_typed_in_once(here):
    row = consultations.open_one(here)
    first = consultations.said(row, None, by=here.host, channel="paper")
    with pytest.raises(Refusal) as no:
        consultations.said(row, None, "Ta sama kartka.", by=here.host, channel="paper", slip=first.slip)
    assert no.value.codes == ["slip_used"]


def test_a_resident_does_not_write_for_others_nor_speak_for_a_foreign_group(here):
    row = consultations.open_one(here)
    with pytest.raises(Refusal) as no:
        comment(CommentAsk(row, "W imieniu sąsiada.", author=here.leader, by=here.resident))
    assert no.value.codes == ["not_allowed"]
    with pytest.raises(Refusal):
        consultations.said(row, here.resident, group=here.group)
    assert consultations.said(row, here.leader, group=here.group).said_by == here.group.name
