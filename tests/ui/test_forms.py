"""Controls drawn without a template are the ones Django's templates draw."""

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates

from mam.ui.forms import Renderer

ODD = "<b>\"Sala\" & 'hol'</b>"
WIDGETS = [
    (forms.TextInput(attrs={"maxlength": 5, "title": ODD, "required": True, "disabled": False}), ODD),
    (forms.TextInput(), None),
    (forms.NumberInput(attrs={"min": 0}), 0),
    (forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), "2026-11-30"),
    (forms.HiddenInput(), "x"),
    (forms.CheckboxInput(), True),
    (forms.CheckboxInput(), False),
    (forms.Select(choices=[("", "—"), (1, ODD), (2, "two")], attrs={"class": "wide"}), 1),
    (forms.SelectMultiple(choices=[("a", "A"), ("b", "B")]), ["a", "b"]),
    (forms.Select(choices=[("group", [(1, "one")]), (2, "two")]), 2),
    (forms.Textarea(), ODD),
]


@pytest.mark.parametrize(("widget", "value"), WIDGETS)
def test_a_control_is_drawn_as_django_draws_it(widget, value):
    ours = widget.render("field", value, {"id": "id_field"}, renderer=Renderer())
    theirs = widget.render("field", value, {"id": "id_field"}, renderer=DjangoTemplates())
    assert parsed(ours) == parsed(theirs)


def parsed(html: str) -> str:
    return html.replace("\n", "").replace("  ", "")
