from django.urls import reverse


def test_the_desk_leads_from_a_person_to_writing_their_event_down(cast, client, sign_in):
    sign_in(cast.host)
    page = client.get(reverse("people:person", args=["chrzanow", cast.offline.pk])).content.decode()
    address = f"{reverse('programme:propose', args=['chrzanow'])}?person={cast.offline.pk}"
    assert f'href="{address}"' in page
    assert cast.offline.name in client.get(address).content.decode()


def test_nobody_else_writes_events_down_for_others(cast, client, sign_in):
    sign_in(cast.resident)
    assert client.get(f"{reverse('programme:propose', args=['chrzanow'])}?person={cast.offline.pk}").status_code == 404
