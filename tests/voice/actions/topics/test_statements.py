import pytest

from mam.core.refusal import Refusal
from mam.journal.models import Entry, Notice
from mam.voice.actions.topics.participants import open_participant, person_participant
from mam.voice.actions.topics.statements import admit_statement, write_statement
from mam.voice.models import Statement
from mam.voice.words.topics import Stage
from tests.voice import topics

GOOD = "Potrzeba ławek w cieniu drzew."


def write(cast, about, text=GOOD, who="resident"):
    person = getattr(cast, who)
    return write_statement(about, text, writer=person_participant(about, person), by=person)


def test_a_statement_waits_until_the_animator_lets_it_in(here):
    about = topics.topic(here)
    made = write(here, about)
    assert list(Statement.objects.public()) == []
    assert list(Statement.objects.waiting()) == [made]
    admit_statement(made, by=here.animator)
    assert [row.number for row in Statement.objects.public()] == [1]
    assert Entry.objects.filter(verb="admitted_text").count() == 1


def test_the_writer_is_told_with_the_animators_word(here):
    about = topics.topic(here)
    admit_statement(write(here, about), by=here.animator, reply="Zapytamy o to też urząd.")
    letter = Notice.objects.get(kind="statement")
    assert letter.to == here.resident.pk
    assert "Zapytamy o to też urząd." in letter.text


def test_letting_in_twice_gives_one_number_and_one_letter(here):
    about = topics.topic(here)
    made = write(here, about)
    assert admit_statement(made, by=here.animator).number == admit_statement(made, by=here.animator).number == 1
    assert Notice.objects.filter(kind="statement").count() == 1


def test_one_without_an_account_may_write_too(here):
    about = topics.topic(here)
    made = write_statement(about, GOOD, writer=open_participant(about))
    admit_statement(made, by=here.animator)
    assert made.writer.person is None
    assert Notice.objects.filter(kind="statement").count() == 0


@pytest.mark.parametrize(
    "text, code",
    [
        ("🙂", "no_sentence"), ("", "no_sentence"), ("Ławki!", "no_sentence"), ("🙂 🙂 🙂 🙂", "no_sentence"), ("ławki 12 345", "no_sentence"),
        ("Potrzeba ławek w cieniu " + "bardzo " * 20, "long"), ("ławka " * 8000, "long"), ("Czy ławki są potrzebne?", "asks"),
    ],
)  # fmt: skip
def test_what_one_cannot_agree_with_or_not_is_refused(here, text, code):
    with pytest.raises(Refusal) as no:
        write(here, topics.topic(here), text)
    assert no.value.codes == [code]


def test_exactly_140_characters_fit(here):
    text = "Ławka w cieniu " + "x" * 125
    assert len(write(here, topics.topic(here), text).text) == 140


def test_the_same_words_of_the_same_writer_are_one_statement(here):
    about = topics.topic(here)
    assert write(here, about) == write(here, about)


def test_the_same_sentence_of_somebody_else_leads_to_the_one_that_is_there(here):
    about = topics.topic(here)
    admit_statement(write(here, about), by=here.animator)
    with pytest.raises(Refusal) as no:
        write(here, about, "potrzeba ŁAWEK w cieniu drzew", who="neighbour")
    assert no.value.codes == ["double"]


def test_ten_statements_of_one_writer_are_enough(here):
    about = topics.topic(here)
    for n in range(10):
        write(here, about, f"Zdanie numer {n} o ławkach")
    with pytest.raises(Refusal) as no:
        write(here, about, "Zdanie jedenaste o ławkach")
    assert no.value.codes == ["many"]


def test_a_stage_that_does_not_name_statements_takes_none(here):
    about = topics.topic(here, Stage.CONSENT)
    with pytest.raises(Refusal) as no:
        write(here, about)
    assert no.value.codes == ["stage"]


@pytest.mark.parametrize("who", ["resident", "host", "official"])
def test_only_staff_let_statements_in(here, who):
    made = write(here, topics.topic(here))
    with pytest.raises(Refusal):
        admit_statement(made, by=getattr(here, who))


def test_nobody_but_the_people_of_the_place_writes_for_somebody_else(here):
    about = topics.topic(here)
    danuta = person_participant(about, here.offline)
    with pytest.raises(Refusal) as no:
        write_statement(about, GOOD, writer=danuta, by=here.resident)
    assert no.value.codes == ["not_allowed"]
    assert write_statement(about, GOOD, writer=danuta, by=here.host, channel="phone").by == here.host


def test_nobodys_phone_stands_in_a_statement(here):
    with pytest.raises(Refusal) as no:
        write(here, topics.topic(here), "Ławki robi pan spod 600 123 456.")
    assert no.value.codes == ["private_phone"]
