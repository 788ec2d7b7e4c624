"""A meeting in the place: the animator writes down what people say, note after note, on a phone and by keyboard alone."""

import pytest

from mam.municipalities.scope import scope
from mam.voice.models import Comment
from tests.voice.meetings import tied_meeting

from .conftest import DESK, PHONE, go


@pytest.mark.parametrize(("size", "reading"), [(PHONE, "largest.more.dark"), (DESK, "")])
def test_two_notes_in_a_row_without_a_mouse_and_everybody_reads_them_at_the_meeting(cast, walk, clean, size, reading):
    with scope(cast.town):
        date, row = tied_meeting(cast)
    page = walk(cast.animator, size, reading=reading)
    page.goto(f"/chrzanow/programme/events/{date.event.slug}/{date.day}/")
    clean(page)
    go(page.get_by_role("link", name="Zapisz, co tu powiedziano"))
    for said in ("Ławka przy przystanku.", "Nie pod oknami na parterze."):
        page.keyboard.type(said)  # the field for the note waits for it
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        clean(page)
    with scope(cast.town):
        assert [(one.text, one.channel) for one in Comment.objects.filter(consultation=row)] == [
            ("Ławka przy przystanku.", "meeting"), ("Nie pod oknami na parterze.", "meeting"),
        ]  # fmt: skip
    visitor = walk(size=size, reading=reading)
    visitor.goto(f"/chrzanow/programme/events/{date.event.slug}/{date.day}/")
    clean(visitor)
    go(visitor.get_by_role("link", name=row.title).first)
    clean(visitor)
    assert visitor.get_by_role("link", name=date.event.title).count() >= 2
