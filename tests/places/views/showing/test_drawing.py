import re

from .reading import page

WHEN = {"day": "2026-12-02", "from": "17:30", "to": "19:30"}


def ticked(html: str) -> set[str]:
    return {re.search(r'value="([^"]*)"', tag)[1] for tag in re.findall(r"<input[^>]*checked[^>]*>", html) if "value=" in tag}


def test_what_was_ticked_stays_ticked_and_nothing_else(client, here):
    page(client, here, "find", "mam", features=["lift", "quiet"], **WHEN)
    html = page(client, here, "find", "mam", features=["induction_loop"], repeat="weekly", weekdays=["1"], until="2027-01-06", **WHEN)
    assert ticked(html) >= {"induction_loop", "1"} and not ticked(html) & {"lift", "quiet"}
    assert '<option value="weekly" selected>' in html
    assert not ticked(page(client, here, "find", "mam", **WHEN)) & {"induction_loop", "lift", "1"}


def test_each_language_has_its_own_words(client, here):
    assert "poniedziałek" in page(client, here, "find", "mam", **WHEN)
    client.cookies["django_language"] = "en"
    html = page(client, here, "find", "mam", **WHEN)
    assert "Monday" in html and "poniedziałek" not in html


def test_a_senseless_choice_keeps_its_sentence(client, here):
    assert "field__wrong" in page(client, here, "find", "mam", units="-3", **WHEN)
    assert "field__wrong" not in page(client, here, "find", "mam", units="2", **WHEN)
