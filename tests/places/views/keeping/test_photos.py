"""Photos on the web: hung through the form, given to everyone, and only from the wall of the town."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from mam.places.models import Photo


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def picture() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (900, 600), "teal").save(file, "JPEG")
    return file.getvalue()


@pytest.fixture
def send(here, sign_in):
    client = sign_in(here.host)

    def sent(data, name="sala.jpg", alt="Jasna sala", **more):
        address = reverse("places:keeping_photos", args=["chrzanow", here.centre.slug])
        return client.post(address, {"picture": SimpleUploadedFile(name, data), "alt": alt, **more})

    return sent


def address_of(photo, town="chrzanow"):
    return reverse("places:photo", args=[town, photo.small_name])


def test_a_photo_hung_is_given_to_everyone_and_may_be_kept(here, send, client):
    assert send(picture(), thing=here.small.pk).status_code == 302
    client.logout()
    photo = Photo.objects.get(thing=here.small)
    answer = client.get(address_of(photo))
    assert answer.status_code == 200
    assert answer["Content-Type"] == "image/webp"
    assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert b"".join(answer.streaming_content)[8:12] == b"WEBP"
    answer.close()


@pytest.mark.parametrize("data", [b"<svg onload='x'/>", b"<!doctype html><script>x</script>"])
def test_a_page_in_the_clothes_of_a_picture_is_sent_back(here, send, media, data):
    answer = send(data, "sala.jpg")
    assert answer.status_code == 200
    assert answer.context["refusal"].codes == ["not_a_picture"]
    assert not list(media.rglob("*.*"))


def test_a_photo_without_words_is_sent_back(here, send):
    assert send(picture(), alt=" ").context["form"].errors["alt"]


def test_the_wall_of_one_town_is_not_in_the_other(here, send, client):
    send(picture())
    assert client.get(address_of(Photo.objects.get(), "nowy-sacz")).status_code == 404


@pytest.mark.parametrize("name", ["..%2F..%2Fsettings.py", "x.webp", "a" * 22 + "-1600.html", "a" * 22 + "-1600.webp", "%00.webp"])
def test_nothing_but_photos_is_given(here, client, name):
    assert client.get(f"/chrzanow/places/photos/{name}").status_code == 404


def test_a_file_that_is_lost_is_not_found(here, send, client, media):
    send(picture())
    for file in media.rglob("*.webp"):
        file.unlink()
    assert client.get(address_of(Photo.objects.get())).status_code == 404


def test_words_order_and_taking_down(here, send, client):
    send(picture(), alt="Okna")
    send(picture(), alt="Drzwi")
    first, second = Photo.objects.all()
    slug = ["chrzanow", here.centre.slug, second.pk]
    client.post(reverse("places:keeping_photo", args=slug), {"alt": "Sala z rampą"})
    client.post(reverse("places:keeping_photo_first", args=slug))
    assert [photo.alt for photo in Photo.objects.all()] == ["Sala z rampą", first.alt]
    client.post(reverse("places:keeping_photo_removal", args=slug))
    assert list(Photo.objects.all()) == [first]
