import pytest

from mam.core.refusal import Refusal
from mam.journal.models import Entry
from mam.voice.actions.topics.grouping import votes_of
from mam.voice.actions.topics.participants import next_sheet
from mam.voice.actions.topics.sheets import enter_sheet
from mam.voice.models import Answer, Participant
from mam.voice.words.topics import Stage
from tests.voice import topics


@pytest.fixture
def about(here):
    made = topics.topic(here)
    topics.statements(here, made, 3)
    return made


def test_a_sheet_is_one_participant_with_its_ticks(here, about):
    made = enter_sheet(about, 1, {1: 1, 3: -1}, by=here.host)
    assert (made.sheet, made.channel, made.person) == (1, "paper", None)
    assert [(row.statement.number, row.says, row.channel) for row in made.answers.all()] == [(1, 1, "paper"), (3, -1, "paper")]
    assert Entry.objects.get(verb="entered_answers").facts == {"sheet": 1, "rows": 2}
    assert next_sheet(about) == 2


def test_the_same_number_again_corrects_the_sheet(here, about):
    enter_sheet(about, 1, {1: 1}, by=here.host)
    enter_sheet(about, 1, {1: 1, 2: 0}, by=here.host)
    enter_sheet(about, 1, {1: -1}, by=here.host)
    assert (Participant.objects.filter(sheet=1).count(), Answer.objects.count()) == (1, 3)
    assert votes_of(about).answers[0][:2].tolist() == [-1, 0]


@pytest.mark.parametrize(
    "sheet, ticks, codes",
    [(0, {1: 1}, ["sheet"]), (10_000, {1: 1}, ["sheet"]), (1, {}, ["empty"]), (1, {7: 1}, ["numbers"]), (1, {1: 5}, ["says"])],
)
def test_what_cannot_stand_on_paper_is_refused(here, about, sheet, ticks, codes):
    with pytest.raises(Refusal) as no:
        enter_sheet(about, sheet, ticks, by=here.host)
    assert no.value.codes == codes
    assert not Answer.objects.exists()


def test_after_the_round_no_sheet_is_taken(here):
    about = topics.topic(here, Stage.SIDES)
    with pytest.raises(Refusal) as no:
        enter_sheet(about, 1, {1: 1}, by=here.host)
    assert no.value.codes == ["stage", "numbers"]


@pytest.mark.parametrize("who", ["resident", "official"])
def test_only_the_people_of_the_place_type_sheets_in(here, about, who):
    with pytest.raises(Refusal):
        enter_sheet(about, 1, {1: 1}, by=getattr(here, who))
