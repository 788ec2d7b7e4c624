"""Panels: what a lower page shows from a higher room."""

from mam.ui import panels


def test_a_panel_with_nothing_to_say_is_not_drawn(monkeypatch, rf):
    monkeypatch.setattr(panels, "_panels", [])
    panels.register("here", "ui/_reasons.html", lambda request: None)
    assert panels.render("here", rf.get("/")) == ""


def test_panels_stand_in_their_order_and_only_in_their_place(monkeypatch, rf):
    monkeypatch.setattr(panels, "_panels", [])
    for order, word in ((2, "drugi"), (1, "pierwszy")):
        panels.register("here", "ui/_reasons.html", lambda request, word=word: {"reasons": [{"sentence": word}]}, order=order)
    panels.register("there", "ui/_reasons.html", lambda request: {"reasons": [{"sentence": "gdzie indziej"}]})
    html = panels.render("here", rf.get("/"))
    assert html.index("pierwszy") < html.index("drugi")
    assert "gdzie indziej" not in html
