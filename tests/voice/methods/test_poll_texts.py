"""A poll fits a text message, and a figure is read however it is written."""

import pytest

from mam.journal.methods.segments import segments
from mam.voice.methods.poll_texts import poll_text, read_answer


def frame(question, options):
    return f"MAM pyta: {question} {options}. Odpisz jedną cyfrą do 6 grudnia, 13:10."


def test_a_short_poll_stands_whole_in_one_plain_segment():
    text = poll_text(frame, "Który dzień pasuje?", [("1", "wtorek"), ("2", "środa")])
    assert text == "MAM pyta: Ktory dzien pasuje? 1 wtorek, 2 sroda. Odpisz jedna cyfra do 6 grudnia, 13:10."


def test_a_long_question_is_cut_and_the_answers_stay_whole():
    text = poll_text(frame, "Który dzień tygodnia najbardziej pasuje na nasze spotkania? " * 5, [("1", "wtorek"), ("2", "środa")])
    assert segments(text) == 1 and "1 wtorek, 2 sroda" in text and "Ktory dzien tygodnia" in text and "..." in text


def test_long_answers_are_cut_before_the_question_becomes_a_riddle():
    text = poll_text(frame, "Który dzień pasuje?", [(str(n), "wtorek po południu, kiedy wraca autobus") for n in (1, 2, 3)])
    assert segments(text) == 1 and "Ktory dzien pasuje?" in text and "3 wtorek" in text


def test_nine_long_answers_take_more_segments_and_lose_none():
    text = poll_text(frame, "Który dzień pasuje?", [(str(n), "wtorek po południu, kiedy wraca autobus") for n in range(1, 10)])
    assert 1 < segments(text) <= 4 and all(f"{n} wtorek po poludniu" in text for n in range(1, 10))


@pytest.mark.parametrize(
    ("text", "read"),
    [("2", ("", "2")), (" 2. ", ("", "2")), ("odp. 2", ("", "2")), ("Odpowiedź: 2", ("", "2")), ("2, dziękuję!", ("", "2")),
     ("02", ("", "2")), ("15", ("", "15")), ("12 2", ("12", "2")), ("0", ("", "0"))],
)  # fmt: skip
def test_a_figure_is_read_however_it_is_written(text, read):
    assert read_answer(text) == read


@pytest.mark.parametrize(
    "text", ["", "TAK", "nie", "drugi", "2 albo 3", "przyjdę o 2", "123456", "600 000 001", "1 2 3", "9" * 2000]
)
def test_other_words_are_left_to_a_person(text):
    assert read_answer(text) is None
