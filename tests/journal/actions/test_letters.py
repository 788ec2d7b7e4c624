"""A letter reads well as plain text and as HTML, is always the same letter, and can be switched off when that is allowed."""

import pytest

from mam.journal.actions import deliver, notify
from mam.journal.actions.letters import letter, message_id, notice_of, plain


def told(here, **more):
    words = {
        "subject": "Sala mała w środę",
        "text": "Dzień dobry,\n\nsala czeka.\nśroda, 17:30\n\nhttps://mam.example/x/?a=1&b=2",
    }
    return notify(here.resident.as_recipient(), more.pop("kind", "hello"), **{**words, **more})


def parts(message) -> tuple[str, str]:
    return tuple(message.get_body((kind,)).get_content().replace("\r\n", "\n") for kind in ("plain", "html"))


def test_a_letter_goes_as_text_and_as_html_with_the_same_words(here, post):
    deliver(told(here, link_words="Zobacz termin").pk)
    [message] = post.messages
    text, html = parts(message)
    assert message.get_content_type() == "multipart/alternative"
    for words in ("Dzień dobry,", "sala czeka.", "środa, 17:30", "Zobacz termin"):
        assert words in text
        assert words in html
    assert "Zobacz termin:\nhttps://mam.example/x/?a=1&b=2" in text
    assert 'href="https://mam.example/x/?a=1&amp;b=2"' in html
    assert text.count("https://mam.example") == 1


def test_the_html_needs_nothing_from_elsewhere(here):
    html = letter(told(here)).alternatives[0].content
    assert "<script" not in html
    assert "<img" not in html
    assert "fonts.googleapis" not in html
    assert "prefers-color-scheme: dark" in html
    assert "max-width:600px" in html


def test_tags_in_words_stay_words(here):
    html = letter(told(here, subject="<b>x</b> & y", text="<script>alert(1)</script>")).alternatives[0].content
    assert "<script>" not in html
    assert "&lt;script&gt;" in html
    assert "<b>x" not in html


def test_the_letter_speaks_the_readers_language(here):
    here.resident.language = "en"
    assert "See more" in letter(told(here)).alternatives[0].content


def test_the_same_notice_always_has_the_same_message_id(here, post):
    notice = told(here)
    deliver(notice.pk)
    assert post.messages[0]["Message-ID"] == message_id(notice)
    assert notice_of(message_id(notice)) == notice.pk


@pytest.mark.parametrize("words", ["", "<x@y>", "<notice.1.0123456789abcdef@x>", "<notice.x.y@z>"])
def test_an_invented_message_id_is_no_notice(words):
    assert notice_of(words) is None


def test_what_may_be_off_says_how_in_the_letter_and_in_its_headers(here, post, known_topics):
    deliver(told(here, kind="news").pk)
    [message] = post.messages
    address = message["List-Unsubscribe"].strip().strip("<>")
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert "/chrzanow/messages/off/" in address
    assert all(address in part for part in parts(message))


def test_what_must_be_told_has_no_such_header(here, post, known_topics):
    deliver(told(here, topic="changes").pk)
    [message] = post.messages
    assert not message["List-Unsubscribe"]
    assert not message["List-Unsubscribe-Post"]


def test_a_letter_without_a_link_has_no_button(here):
    notice = told(here, text="Sala czeka.")
    assert notice.link == ""
    assert plain(notice).startswith("Sala czeka.\n\n-- \nMAM Chrzanów\n")
