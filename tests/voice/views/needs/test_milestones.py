from django.urls import reverse

from mam.core import clock
from mam.voice.models import NeedMilestone
from tests.voice import needs


def at(here, name: str, *more) -> str:
    return reverse(f"voice:{name}", args=[here.town.slug, *more])


def test_the_office_promises_finishes_and_gives_up_and_everybody_reads_it(here, client, sign_in):
    need = needs.taken_on(here, needs.need(here))
    sign_in(here.official)
    assert at(here, "need_milestones", need.number) in client.get(at(here, "need", need.number)).content.decode()
    for what in ("Ławka jest zamówiona", "Ławka stoi"):
        client.post(at(here, "need_milestones", need.number), {"what": what, "until": clock.today().isoformat()})
    ordered, stands = NeedMilestone.objects.order_by("pk")
    client.post(at(here, "milestone_done", need.number, ordered.pk), {"done": clock.today().isoformat(), "word": "Przyjechała wczoraj."})
    client.logout()
    page = client.get(at(here, "need", need.number)).content.decode()
    assert "Przyjechała wczoraj." in page and "Ławka stoi" in page and at(here, "milestone_done", need.number, stands.pk) not in page
    sign_in(here.official).post(at(here, "milestone_end", need.number, stands.pk), {"why": "Nie ma pieniędzy."})
    client.logout()
    assert "Nie ma pieniędzy." in client.get(at(here, "need", need.number)).content.decode()


def test_a_refusal_stands_beside_its_field(here, sign_in):
    need = needs.taken_on(here, needs.need(here))
    page = sign_in(here.official).post(at(here, "need_milestones", need.number), {"what": "Ławka stoi", "until": "2019-01-01"})
    assert "field--wrong" in page.content.decode() and not NeedMilestone.objects.exists()


def test_a_step_of_another_need_is_not_there(here, sign_in):
    mine, other = (needs.taken_on(here, needs.need(here)) for _n in range(2))
    sign_in(here.official).post(at(here, "need_milestones", mine.number), {"what": "Ławka stoi", "until": clock.today().isoformat()})
    row = NeedMilestone.objects.get()
    assert sign_in(here.official).get(at(here, "milestone_done", other.number, row.pk)).status_code == 404
