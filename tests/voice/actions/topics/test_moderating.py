import pytest
from django.db import DatabaseError, IntegrityError, transaction

from mam.core import clock
from mam.core.refusal import Refusal
from mam.journal.models import Entry, Notice
from mam.voice.actions.topics.moderating import admit, queue_for, remove
from mam.voice.actions.topics.participants import person_participant
from mam.voice.actions.topics.removals import by_month, log_of
from mam.voice.actions.topics.second_look import answer_second_look, ask_second_look
from mam.voice.actions.topics.statements import write_statement
from mam.voice.actions.topics.talking import RemarkAsk, say
from mam.voice.models import Comment, Need, Remark, Removal
from mam.voice.words.topics import Rule
from tests.voice import consultations, topics

WORD = "Pisz o sprawie, nie o sąsiadach."


@pytest.fixture
def about(here):
    return topics.topic(here)


def remark(cast, about, text="Sąsiad z trójki rzuca śmieci.") -> Remark:
    return say(about, RemarkAsk(text, author=cast.neighbour), by=cast.neighbour)


def waiting(cast, about):
    made = write_statement(about, "Potrzeba ławek w cieniu.", writer=person_participant(about, cast.resident), by=cast.resident)
    return remark(cast, about), made, topics.need(cast, cast.resident, shown=None)


def test_one_queue_holds_needs_words_and_statements(here, about):
    said, made, need = waiting(here, about)
    queue = queue_for(here.animator)
    assert (queue.remarks, queue.statements, queue.needs, queue.number) == ([said], [made], [need], 3)


def test_each_is_let_in_once(here, about):
    for text in waiting(here, about):
        assert admit(text, by=here.animator).shown == admit(text, by=here.animator).shown is not None
    assert queue_for(here.animator).number == 0
    assert Entry.objects.filter(verb="admitted_text").count() == 3


def test_a_removal_keeps_the_text_for_named_readers_and_tells_the_author(here, about):
    said = remark(here, about)
    row = remove(said, Rule.PERSONAL, WORD, by=here.animator)
    said.refresh_from_db()
    assert (row.original, row.was_shown, row.topic, said.hidden) == ("Sąsiad z trójki rzuca śmieci.", False, about, row.at)
    assert list(Remark.objects.public()) == []
    letter = Notice.objects.get(kind="voice-removed")
    assert (letter.to, WORD in letter.text) == (here.neighbour.pk, True)
    assert Entry.objects.get(verb="removed_text").facts == {"rule": "personal"}


def test_removing_twice_is_one_row_and_one_letter(here, about):
    said = remark(here, about)
    assert remove(said, Rule.HURTS, WORD, by=here.animator) == remove(said, Rule.DOUBLE, WORD, by=here.coordinator)
    assert Notice.objects.filter(kind="voice-removed").count() == 1


def test_what_was_taken_away_is_not_let_in_by_a_late_press(here, about):
    said = remark(here, about)
    remove(said, Rule.HURTS, WORD, by=here.animator)
    assert admit(said, by=here.coordinator).hidden
    assert not Remark.objects.public().exists()


def test_a_need_is_taken_away_too(here, about):
    need = topics.need(here, here.resident)
    row = remove(need, Rule.SELLING, WORD, by=here.animator)
    assert (row.kind, row.about, row.topic) == ("need", need, None)
    assert not Need.objects.public().exists()


@pytest.mark.parametrize("rule, words, codes", [("", WORD, ["rule"]), (Rule.HURTS, " ", ["words"]), ("bad", "x" * 600, ["rule", "words"])])
def test_a_removal_names_a_rule_and_says_a_word(here, about, rule, words, codes):
    with pytest.raises(Refusal) as no:
        remove(remark(here, about), rule, words, by=here.animator)
    assert no.value.codes == codes


def test_nobody_decides_about_their_own_words(here, about):
    own = say(about, RemarkAsk("Moje własne zdanie o ławkach.", author=here.animator), by=here.animator)
    with pytest.raises(Refusal) as no:
        remove(own, Rule.HURTS, WORD, by=here.animator)
    assert no.value.codes == ["own"]


@pytest.mark.parametrize("who", ["resident", "host", "official", "leader"])
def test_only_staff_moderate(here, about, who):
    said = remark(here, about)
    for deed in (lambda: admit(said, by=getattr(here, who)), lambda: remove(said, Rule.HURTS, WORD, by=getattr(here, who))):
        with pytest.raises(Refusal):
            deed()


def test_a_removal_is_of_exactly_one_text(here, about):
    said, need = remark(here, about), topics.need(here)
    values = {"rule": Rule.HURTS, "words": WORD, "original": "x", "was_shown": True, "at": clock.now()}
    for arc in ({}, {"remark": said, "need": need}):
        with pytest.raises(IntegrityError, match="a_removal_is_of_one_text"), transaction.atomic():
            Removal.objects.create(**values, **arc)


def test_a_removal_stays(here, about):
    row = remove(remark(here, about), Rule.HURTS, WORD, by=here.animator)
    for deed in (lambda: row.delete(), lambda: Removal.objects.filter(pk=row.pk).update(rule=Rule.DOUBLE)):
        with pytest.raises(DatabaseError), transaction.atomic():
            deed()


def test_the_log_and_the_months_count_removals_by_rule(here, about):
    remove(remark(here, about), Rule.HURTS, WORD, by=here.animator)
    remove(remark(here, about, "Kupujcie u mnie opony."), Rule.SELLING, WORD, by=here.animator)
    assert [row.rule for row in log_of(about)] == [Rule.SELLING, Rule.HURTS]
    month = by_month()[0]
    assert (month.first, month.whole) == (clock.today().replace(day=1), 2)
    assert [n for _rule, n in month.counts] == [int(rule in (Rule.HURTS, Rule.SELLING)) for rule in Rule]


def test_a_comment_is_taken_away_by_the_same_rules_and_its_author_may_ask_again(here):
    said = consultations.said(consultations.open_one(here), here.neighbour, "Sąsiad z trójki sam tego nie przejdzie.")
    row = remove(said, Rule.PERSONAL, WORD, by=here.animator)
    said.refresh_from_db()
    assert (row.kind, row.about, row.topic, said.hidden) == ("comment", said, None, row.at)
    assert list(Comment.objects.standing()) == [] and Notice.objects.filter(kind="voice-removed", to=here.neighbour.pk).exists()
    look = ask_second_look(row, "To nie o sąsiedzie, to o przejściu.", by=here.neighbour)
    answer_second_look(look, True, "Zostaje: mowa o przejściu.", by=here.coordinator)
    said.refresh_from_db()
    assert said.hidden is None and list(Comment.objects.public()) == [said]
