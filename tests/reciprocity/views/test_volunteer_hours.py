from django.urls import reverse

from mam.core import clock
from mam.reciprocity.models import HourEntry


def test_hours_are_written_down_and_wait_for_the_house(here, sign_in):
    address = reverse("reciprocity:my_volunteering", args=[here.town.slug])
    said = {"day": clock.today().isoformat(), "hours": "1", "minutes": "30", "what": "Podlewanie"}
    page = sign_in(here.resident).post(address, said, follow=True)
    assert "Zapisane" in page.content.decode()
    entry = HourEntry.objects.get()
    assert (entry.person, entry.minutes, entry.confirmed) == (here.resident, 90, None)


def test_hours_of_a_day_to_come_are_refused_beside_the_form(here, sign_in):
    address = reverse("reciprocity:my_volunteering", args=[here.town.slug])
    page = sign_in(here.resident).post(address, {"day": "2199-01-01", "hours": "1", "minutes": "0", "what": "Podlewanie"})
    assert page.status_code == 200 and not HourEntry.objects.exists()
    assert "Podlewanie" in page.content.decode()
