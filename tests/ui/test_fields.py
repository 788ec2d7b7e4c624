"""Forms drawn in our look: label, hint, control, and when wrong, the way out."""

import pytest
from django import forms
from django.template import Context, Template


class Wish(forms.Form):
    title = forms.CharField(label="Co będziecie robić?", help_text="Jedno zdanie.")
    note = forms.CharField(label="Uwagi", required=False)
    open = forms.BooleanField(label="Dla wszystkich", required=False, help_text="Pokażemy w programie.")
    place = forms.ChoiceField(label="Co", choices=[("", "całe miejsce"), ("a", "Duża")], required=False)
    room = forms.ChoiceField(label="Sala", choices=[("a", "Duża"), ("b", "Mała")], widget=forms.RadioSelect, help_text="Jedna.")


def drawn(form, name) -> str:
    return Template("{% field field %}").render(Context({"field": form[name]}))


def test_a_field_is_tied_to_its_label_and_hint():
    html = drawn(Wish(), "title")
    assert '<label for="id_title">' in html and 'aria-describedby="id_title-h"' in html


def test_what_may_stay_empty_says_so():
    assert "jeśli chcesz" in drawn(Wish(), "note")
    assert "jeśli chcesz" not in drawn(Wish(), "title")


def test_a_list_always_has_an_answer_so_nothing_is_said():
    assert "jeśli chcesz" not in drawn(Wish(), "place")


def test_a_wrong_field_is_tied_to_what_is_missing():
    html = drawn(Wish({}), "title")
    assert 'aria-invalid="true"' in html and 'aria-describedby="id_title-h id_title-w"' in html
    assert 'id="id_title-w"' in html


def test_choices_are_one_group_with_a_legend_tied_to_its_hint():
    html = drawn(Wish({}), "room")
    assert '<fieldset class="group field--wrong" aria-describedby="id_room-h id_room-w">' in html
    assert "<legend>Sala</legend>" in html


def test_a_tick_is_one_large_thing_to_press():
    html = drawn(Wish(), "open")
    assert html.count('class="choice"') == 1 and 'id="id_open-h"' in html


@pytest.mark.parametrize("value", ["<b>x</b>", "a" * 10_000, "\N{RIGHT-TO-LEFT OVERRIDE}abc", "🌱"])
def test_what_people_type_comes_back_as_words(value):
    html = drawn(Wish({"title": value}), "title")
    assert "<b>x" not in html
    assert ("&lt;b&gt;" in html) or (value in html)


def test_a_page_without_a_form_draws_nothing():
    template = Template('{% include "ui/form.html" %}{% include "ui/_refusal.html" %}')
    assert template.render(Context({"form": None, "refusal": None})).strip() == ""
