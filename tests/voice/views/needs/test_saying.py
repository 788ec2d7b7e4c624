import io

import pytest
from django.urls import reverse
from PIL import Image

from mam.voice.methods.slips import slip_words
from mam.voice.models import Need
from tests.voice import needs

GPS = 0x8825


def send(client, cast, **said):
    values = {"text": needs.TEXT, "name_shown": "nobody", **said}
    return client.post(reverse("voice:need_new", args=[cast.town.slug]), values)


def picture() -> io.BytesIO:
    file, exif = io.BytesIO(), Image.Exif()
    exif[0x010F] = "Telefon Marii"
    exif.get_ifd(GPS)[1] = "N"
    Image.new("RGB", (40, 30), "red").save(file, "JPEG", exif=exif)
    file.seek(0)
    file.name = "IMG_0001.jpg"
    return file


def test_without_an_account_one_gets_a_slip_and_comes_back_with_it(client, here):
    answer = send(client, here)
    need = Need.objects.get()
    assert (need.raiser, need.shown) == (None, None)
    page = client.get(answer["Location"]).content.decode()
    assert slip_words(need.slip) in page
    other = type(client)()
    back = other.post(reverse("voice:slip", args=[here.town.slug]), {"slip": slip_words(need.slip).lower()}, follow=True)
    assert need.title in back.content.decode()


def test_a_name_without_a_contact_is_asked_for_once_more_and_the_words_stay(client, here):
    page = send(client, here, name_shown="house", name="Anna").content.decode()
    assert needs.TEXT in page and not Need.objects.exists()


def test_a_warning_about_private_data_asks_for_a_tick_and_then_takes_it(client, here):
    text = "Zadzwoń w sprawie ławki: 600 000 001."
    page = send(client, here, text=text).content.decode()
    assert "600 000 001" in page and 'name="sure"' in page and not Need.objects.exists()
    send(client, here, text=text, sure="on")
    assert Need.objects.get().text == text


def test_a_photo_loses_what_the_camera_wrote_into_it(client, here, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    send(client, here, photo=picture(), photo_alt="czerwona ściana")
    need = Need.objects.get()
    kept = Image.open(need.photo.open("rb"))
    assert (kept.format, dict(kept.getexif())) == ("WEBP", {}) and b"Telefon" not in need.photo.open("rb").read()


@pytest.mark.parametrize("said", [{"photo": io.BytesIO(b"nothing"), "photo_alt": "x"}, {"theme": "999999"}, {"text": "x" * 50_000}])
def test_bad_input_is_a_sentence_and_no_need(client, here, said):
    assert send(client, here, **said).status_code == 200 and not Need.objects.exists()


def test_thirty_from_one_network_in_an_hour_are_enough(client, here):
    for number in range(31):
        send(client, here, text=f"Brakuje ławki numer {number} przed pocztą.")
    assert Need.objects.count() == 30


def test_known_people_say_it_with_one_form_and_see_it_at_once(sign_in, here):
    client = sign_in(here.leader)
    send(client, here, name_shown="all")
    page = client.get(reverse("voice:need", args=[here.town.slug, 1])).content.decode()
    assert here.leader.first_name in page


def test_what_others_said_alike_comes_as_a_piece_of_a_page(client, here):
    needs.said(here.leader)
    page = client.get(reverse("voice:needs_alike", args=[here.town.slug]), {"text": "na przystanku nie ma gdzie usiąść"})
    assert "Ja też" in page.content.decode() and "<html" not in page.content.decode()


def test_the_host_types_a_sheet_in_and_sees_the_slip(sign_in, here):
    client = sign_in(here.host)
    said = {"text": needs.TEXT, "name_shown": "house", "first_name": "Genowefa", "channel": "paper"}
    page = client.post(reverse("voice:need_desk", args=[here.town.slug]), said, follow=True).content.decode()
    need = Need.objects.get()
    assert (need.raiser.first_name, need.channel, need.scribe) == ("Genowefa", "paper", here.host) and slip_words(need.slip) in page


def test_the_printed_sheet_is_a_tagged_pdf_with_a_number_of_its_own(client, here):
    address = reverse("voice:need_sheet", args=[here.town.slug])
    first, second = (client.get(address).content for _print in range(2))
    assert first.startswith(b"%PDF") and b"pdfuaid" in first and first != second
