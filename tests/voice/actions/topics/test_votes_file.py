import csv
import io
import zipfile

from mam.voice.actions.topics.grouping import votes_of
from mam.voice.actions.topics.participants import person_participant
from mam.voice.actions.topics.stages import move_stage
from mam.voice.actions.topics.votes_file import may_read_votes, votes_zip
from mam.voice.methods.opinion_groups import Votes
from mam.voice.models import Participant
from mam.voice.words.topics import Stage
from tests.voice import topics


def files(about) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(votes_zip(about))) as packed:
        return {name: packed.read(name).decode() for name in packed.namelist()}


def test_the_file_counted_again_is_the_same_votes(here):
    about = topics.topic(here)
    topics.statements(here, about, 5)
    topics.answered(about, topics.two_camps(statements=5, people=9))
    rows = csv.DictReader(io.StringIO(files(about)["votes.csv"]))
    again = Votes.of((int(row["voter-id"]), int(row["comment-id"]), int(row["vote"])) for row in rows)
    assert again.digest == votes_of(about).digest


def test_nobody_and_no_time_stands_in_the_file(here):
    about = topics.topic(here)
    topics.statements(here, about, 5)
    person_participant(about, here.resident)
    topics.answered(about, topics.two_camps(statements=5, people=9))
    whole = "".join(files(about).values())
    assert set(files(about)) == {"votes.csv", "comments.csv", "participants-votes.csv", "summary.csv"}
    assert not any(str(key) in whole for key in Participant.objects.values_list("pk", flat=True))
    assert "Wrona" not in whole
    assert "2026" not in files(about)["votes.csv"]


def test_everybody_reads_it_when_the_round_is_over_and_enough_took_part(here):
    about = topics.topic(here)
    topics.statements(here, about, 3)
    topics.answered(about, topics.two_camps(statements=3, people=15))
    assert (may_read_votes(about, keeps=True), may_read_votes(about, keeps=False)) == (True, False)
    move_stage(about, Stage.SIDES, "Dość odpowiedzi.", by=here.animator)
    assert may_read_votes(about, keeps=False)


def test_of_few_people_only_the_animator_reads_it(here):
    about = topics.topic(here)
    topics.statements(here, about, 3)
    topics.answered(about, topics.two_camps(statements=3, people=14))
    move_stage(about, Stage.SIDES, "Dość odpowiedzi.", by=here.animator)
    assert not may_read_votes(about, keeps=False)
