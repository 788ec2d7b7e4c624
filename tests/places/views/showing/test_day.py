import re

from mam.places.actions.booking import book
from tests.places.asking import asked, at

from .reading import ABSURD_DAYS, page, words

DAY = {"day": "2026-12-02"}


def test_the_board_says_in_words_what_the_strip_draws(client, here):
    book(asked(here, here.small, title="Granie", open_to_all=True), at("12:00-13:00"))
    html = page(client, here, "day", "mam", **DAY)
    assert 'viewBox="0 0 40 4"' in html and '<rect class="strip-event" x="8" y="0" width="4" height="4"/>' in html
    said = words(html)
    assert "10:00–12:00, 13:00–20:00" in said and "12:00–13:00 Granie" in said


def test_closed_meetings_have_no_words_on_the_board(client, sign_in, here):
    book(asked(here, here.small, group=here.group, title="Tajna narada"), at("12:00-13:00"))
    html = page(client, here, "day", "mam", **DAY)
    assert "Tajna narada" not in html and here.group.name not in html and "strip-busy" in html
    assert here.group.name in page(sign_in(here.host), here, "day", "mam", names="1", **DAY)


def test_today_has_a_line_of_now_and_says_until_when(client, here):
    html = page(client, here, "day", "mam")
    assert 'class="strip-now" x="0"' in html
    assert re.search(r"(wolne do|free until) 20:00", words(html))
    assert "strip-now" not in page(client, here, "day", "mam", **DAY)


def test_half_of_a_pair_is_drawn_half_high(client, here):
    book(asked(here, (here.projector, 1)), at("12:00-13:00"))
    html = page(client, here, "day", "mam", kind="equipment", **DAY)
    assert 'y="2" width="4" height="2"' in html and "(1/2)" in html


def test_a_closed_day_invites_to_another(client, here):
    html = page(client, here, "day", "mam", day="2026-12-06")
    assert "board__strip" not in html and 'class="empty"' in html


def test_only_a_screen_that_asks_renews_itself(client, here):
    from django.urls import reverse

    address = reverse("places:day", args=[here.town.slug, "mam"])
    assert "Refresh" not in client.get(address).headers
    assert client.get(address, {"screen": "1"}).headers["Refresh"] == "300"


def test_absurd_days_fall_back_to_today(client, here):
    for day in ABSURD_DAYS:
        assert "strip-now" in page(client, here, "day", "mam", day=day)
