from mam.initiatives.models import InitiativeBooking
from mam.municipalities.scope import scope
from tests.initiatives import scenes

ONE = "/chrzanow/initiatives/1/"


def test_a_room_is_tied_from_the_page_of_dates(cast, sign_in):
    with scope(cast.town):
        scenes.initiative(cast)
        booking = scenes.booking(cast)
    client = sign_in(cast.leader)
    assert "Zebranie" in client.get(f"{ONE}events/").content.decode()
    assert client.post(f"{ONE}bookings/", {"booking": str(booking.pk)})["Location"] == ONE
    assert f"/bookings/{booking.pk}/" in client.get(ONE).content.decode()
    assert client.post(f"{ONE}bookings/", {"booking": "nothing"}).status_code == 404


def test_what_was_tied_stands_on_the_page_of_dates_and_is_untied_there(cast, sign_in):
    with scope(cast.town):
        scenes.initiative(cast)
        booking = scenes.booking(cast)
    client = sign_in(cast.leader)
    client.post(f"{ONE}bookings/", {"booking": str(booking.pk)})
    with scope(cast.town):
        press = f"{ONE}dates/booking/{InitiativeBooking.objects.get().pk}/untie/"
    assert press in client.get(f"{ONE}events/").content.decode()
    assert client.post(press.replace("booking", "room")).status_code == 404
    assert client.post(press)["Location"] == f"{ONE}events/"
    assert press not in client.get(f"{ONE}events/").content.decode()
    assert f"/bookings/{booking.pk}/" not in client.get(ONE).content.decode()
