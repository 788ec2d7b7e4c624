"""Each comment gets a reply; one may answer several alike; the report waits for the last of them."""

import pytest

from mam.core.refusal import Refusal
from mam.journal.models import Entry, Notice
from mam.voice.actions.consultations.replying import reply_to
from mam.voice.actions.consultations.reporting import publish_report, report_of
from mam.voice.models import Comment, Consultation, Reply
from tests.voice import consultations

pytestmark = pytest.mark.django_db
CHANGED = "Drzewa zostają na planie, ławki dostaną oparcia."


def two(here):
    row = consultations.open_one(here)
    return row, consultations.said(row, here.leader), consultations.said(row, None, "Drzewa!!", by=here.host, channel="paper")


def test_one_reply_answers_several_and_each_known_author_is_told_once(here):
    row, web, paper = two(here)
    reply = consultations.answered(here, row, web, paper)
    assert consultations.answered(here, row, web, paper) == reply
    assert {one.reply_id for one in Comment.objects.all()} == {reply.pk}
    assert Notice.objects.filter(kind="comment-reply").count() == 1
    assert Entry.objects.filter(verb="replied_to_comments").count() == 1


def test_a_correction_is_a_new_reply_and_the_old_one_is_kept(here):
    row, web, _paper = two(here)
    first = consultations.answered(here, row, web)
    second = consultations.answered(here, row, web, verdict="not", text="Drzewa są chore, posadzimy nowe.")
    web.refresh_from_db()
    assert web.reply == second and Reply.objects.filter(pk=first.pk).exists()
    assert Notice.objects.filter(kind="comment-reply").count() == 2


@pytest.mark.parametrize(
    ("verdict", "text", "code"), [("może", "Zobaczymy kiedyś.", "verdict"), ("not", "nie", "reason"), ("not", "x" * 5000, "reason")]
)
def test_a_reply_says_yes_partly_or_no_and_why(here, verdict, text, code):
    row, web, _paper = two(here)
    with pytest.raises(Refusal) as no:
        consultations.answered(here, row, web, verdict=verdict, text=text)
    assert no.value.codes == [code]


def test_a_resident_does_not_reply(here):
    row, web, _paper = two(here)
    with pytest.raises(Refusal) as no:
        reply_to(row, [web.number], "accepted", "Dobrze, tak zrobimy.", by=here.resident)
    assert no.value.codes == ["not_allowed"]


def test_the_report_waits_for_the_last_day_and_the_last_reply(here):
    row, web, paper = two(here)
    consultations.answered(here, row, web)
    with pytest.raises(Refusal) as no:
        publish_report(row, CHANGED, by=here.official)
    assert no.value.codes == ["not_now", "unanswered"]
    with consultations.closed(row):
        with pytest.raises(Refusal) as no:
            publish_report(row, CHANGED, by=here.official)
        assert no.value.codes == ["unanswered"]
        consultations.answered(here, row, paper)
        publish_report(row, CHANGED, by=here.official)
        assert publish_report(row, CHANGED, by=here.official).state == "answered"
        with pytest.raises(Refusal) as no:
            consultations.answered(here, row, web, text="Zmieniamy zdanie po raporcie.")
        assert "answered" in no.value.codes
    assert Entry.objects.filter(verb="published_consultation_report").count() == 1
    assert Notice.objects.filter(kind="consultation", to=here.leader.pk).count() == 1


def test_the_report_adds_up_by_way_and_by_verdict(here):
    row, web, paper = two(here)
    consultations.answered(here, row, web)
    consultations.answered(here, row, paper, verdict="partly")
    made = report_of(Consultation.objects.get())
    assert sum(n for _words, n in made.channels) == sum(n for _words, n in made.verdicts) == len(made.comments) == 2
    assert made.people == 2 and made.unanswered == 0
