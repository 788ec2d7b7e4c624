import uuid

import pytest
from django.core.files.storage import default_storage

from mam.core import clock
from mam.core.refusal import Refusal
from mam.demo.drawings import draw
from mam.initiatives.actions.initiatives.page import page_of
from mam.initiatives.actions.initiatives.progress import ResultAsk, write_progress, write_result
from mam.initiatives.actions.initiatives.way import NOTES
from mam.initiatives.models import Progress, Result
from mam.journal.models import Notice
from tests.initiatives import scenes

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def test_a_note_with_a_photo_lies_in_the_folder_of_its_room_and_is_written_once(here):
    one, key = scenes.initiative(here), uuid.uuid4()
    said = {"photo": draw("bench"), "photo_alt": "ławka nad rzeką", "by": here.leader, "request_key": key}
    made = write_progress(one, "Stoi ławka.", **said)
    assert write_progress(one, "Stoi ławka.", **said) == made
    assert made.photo.name.startswith("initiatives/")
    assert default_storage.listdir("initiatives")[1] == [made.photo.name.split("/")[1]]


def test_a_photo_without_words_is_refused_and_leaves_no_file(here):
    one = scenes.initiative(here)
    with pytest.raises(Refusal) as no:
        write_progress(one, "Stoi ławka.", photo=draw("bench"), by=here.leader)
    assert no.value.codes == ["no_alt"]
    assert not default_storage.exists("initiatives") and not Progress.objects.exists()


def test_ten_thousand_letters_are_refused_with_a_sentence(here):
    one = scenes.initiative(here)
    with pytest.raises(Refusal) as no:
        write_progress(one, "a" * 10_000, by=here.leader)
    assert no.value.codes == ["text"]
    with pytest.raises(Refusal) as no:
        write_result(one, ResultAsk("a" * 10_000, "Coś.", 3), by=here.leader)
    assert no.value.codes == ["long"] and "10000" in no.value.reasons[0].sentence.replace("\xa0", "").replace(" ", "")


def test_somebody_outside_the_team_writes_no_note(here):
    with pytest.raises(Refusal):
        write_progress(scenes.initiative(here), "Ja też.", by=here.resident)


def test_who_promised_hears_of_a_note_once(here):
    one = scenes.initiative(here)
    scenes.promise(here, one)
    write_progress(one, "Idzie dobrze.", by=here.leader)
    assert Notice.objects.filter(kind="initiative", to=here.resident.pk).count() == 1


def test_a_correction_of_the_result_is_the_one_that_is_read(here):
    one = scenes.initiative(here)
    write_result(one, ResultAsk("Stoi ławka.", "Ludzie siadają.", 20), by=here.leader)
    write_result(one, ResultAsk("Stoi ławka.", "Ludzie siadają.", 23), by=here.leader)
    write_result(one, ResultAsk("Stoi ławka.", "Ludzie siadają.", 23), by=here.leader)
    assert Result.objects.count() == 2
    assert page_of(one, person=None, keeps=False).result.people == 23


def test_the_thread_keeps_the_newest_notes_and_says_how_many_are_older(here):
    one = scenes.initiative(here)
    for number in range(NOTES + 3):
        with clock.stopped(clock.now() + number * scenes.DAY):
            write_progress(one, f"Dzień {number}.", by=here.leader)
    way = page_of(one, person=None, keeps=False).way
    assert way.older == 3
    assert next(moment.row.text for moment in way.moments if moment.kind == "note") == "Dzień 3."
