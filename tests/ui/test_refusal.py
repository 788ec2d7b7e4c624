"""The explained "no": every reason at once, when it would work, and what would."""

from django.template import Context, Template

from mam.core.refusal import Reason, Refusal

NO = Refusal(
    [
        Reason("closed", "MAM jest wtedy zamknięty.", "Zadziała od czwartku, od 10:00."),
        Reason("people", "W sali zmieści się 12 osób."),
    ]
)


def drawn(**context) -> str:
    return Template('{% include "ui/_refusal.html" %}').render(Context(context)).replace("\N{NO-BREAK SPACE}", " ")


def test_all_reasons_stand_together_each_with_when_it_would_work():
    html = drawn(refusal=NO)
    assert "MAM jest wtedy zamknięty." in html and "W sali zmieści się 12 osób." in html
    assert html.count("refusal__works") == 1


def test_proposals_are_choices_of_the_form_and_the_first_is_chosen():
    html = drawn(refusal=NO, proposals=[{"label": "Czwartek", "value": "1"}, {"label": "Piątek", "value": "2", "note": "Sala mała"}])
    assert html.count('type="radio"') == 2 and html.count("checked") == 1
    assert "<small>Sala mała</small>" in html


def test_a_proposal_with_an_address_is_a_link():
    html = drawn(refusal=NO, proposals=[{"label": "Czwartek", "address": "/chrzanow/places/mam/book/?day=2026-12-03"}])
    assert 'href="/chrzanow/places/mam/book/?day=2026-12-03"' in html and "radio" not in html


def test_without_proposals_there_is_no_tear_off_part():
    assert "refusal__next" not in drawn(refusal=NO)


def test_reasons_are_words_even_when_somebody_typed_tags_into_a_name():
    html = drawn(refusal=Refusal(Reason("x", "<script>alert(1)</script>")))
    assert "<script>" not in html
