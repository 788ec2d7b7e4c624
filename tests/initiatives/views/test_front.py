from django.urls import reverse


def test_anybody_may_open_the_room(client, cast):
    page = client.get(reverse("initiatives:index", args=[cast.town.slug]))
    assert page.status_code == 200
    assert "Masz pomysł" in page.content.decode()
