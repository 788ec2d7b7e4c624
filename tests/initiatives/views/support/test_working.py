from django.urls import reverse

from mam.core import clock
from mam.initiatives.models import SupportRequest
from mam.municipalities.scope import scope
from tests.house.scene import booking
from tests.initiatives import supports


def at(name, *args) -> str:
    return reverse(f"initiatives:{name}", args=["chrzanow", *args])


def test_an_animator_takes_promises_anew_and_answers(cast, sign_in):
    with scope(cast.town):
        request = supports.asked(cast)
    client, day = sign_in(cast.animator), clock.today() + 3 * supports.DAY
    client.post(at("support_taking", request.pk), {"promised": day.isoformat()})
    client.post(at("support_promise", request.pk), {"promised": (day + supports.DAY).isoformat(), "why": "Papier przyjdzie jutro."})
    client.post(at("support_advice", request.pk), {"text": "Szkic jest gotowy."})
    client.post(at("support_answer", request.pk), {"answer": "Plakaty leżą przy ladzie."})
    with scope(cast.town):
        request = SupportRequest.objects.get()
        assert (request.state, request.due, request.advice.count()) == ("answered", day + supports.DAY, 1)
    page = client.get(at("support", request.pk)).content.decode().replace("\xa0", " ")
    assert "Plakaty leżą przy ladzie." in page and "Papier przyjdzie jutro." in page


def test_of_two_animators_the_second_reads_who_has_it(cast, sign_in):
    with scope(cast.town):
        request = supports.taken(cast)
        other = supports.second_animator()
    page = sign_in(other).post(at("support_taking", request.pk), {"promised": clock.today().isoformat()})
    assert cast.animator.name in page.content.decode().replace("\xa0", " ")


def test_handing_over_and_declining(cast, sign_in):
    with scope(cast.town):
        request, other = supports.taken(cast), supports.second_animator()
    client = sign_in(cast.animator)
    client.post(at("support_handover", request.pk), {"to": str(other.pk), "why": "Ona robi plakaty."})
    client.post(at("support_refusal", request.pk), {"answer": "Nie drukujemy takich formatów, zapytaj w bibliotece."})
    with scope(cast.town):
        request = SupportRequest.objects.get()
        assert (request.animator, request.state) == (other, "declined")


def test_a_booking_of_equipment_is_tied_and_shown(cast, sign_in):
    with scope(cast.town):
        request = supports.asked(cast, kind="equipment", thing=cast.projector)
        made = booking(cast)
        made.booked.create(thing=cast.projector)
    client = sign_in(cast.leader)
    page = client.get(at("support", request.pk)).content.decode()
    assert f"/mam/book/?thing={cast.projector.slug}" in page
    client.post(at("support_booking", request.pk), {"booking": str(made.pk)})
    assert reverse("places:booking", args=["chrzanow", made.pk]) in client.get(at("support", request.pk)).content.decode()
    assert client.post(at("support_booking", request.pk), {"booking": "x"}).status_code == 404


def test_the_coordinator_chooses_who_looks_after_it_and_an_animator_is_not_asked(cast, sign_in):
    with scope(cast.town):
        request = supports.asked(cast)
    assert b'name="animator"' not in sign_in(cast.animator).get(at("support_taking", request.pk)).content
    said = {"promised": clock.today().isoformat(), "animator": str(cast.animator.pk)}
    sign_in(cast.coordinator).post(at("support_taking", request.pk), said)
    with scope(cast.town):
        assert SupportRequest.objects.get().animator == cast.animator
