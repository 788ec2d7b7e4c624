from django.urls import reverse


def test_anybody_may_open_the_room(client, cast):
    page = client.get(reverse("voice:index", args=[cast.town.slug]))
    assert page.status_code == 200
    assert "Powiedz, co tu ważne" in page.content.decode()
