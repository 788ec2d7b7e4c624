"""Photos: taken in from the content alone, drawn anew, described, put in order, taken down."""

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from mam.places.actions.keeping.photos import HEAVIEST, add_photo, describe_photo, show_first, take_down_photo
from mam.places.models import Photo

from .told import refused, told

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
HTML = b"<!doctype html><script>alert(1)</script>"


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def picture(kind="JPEG", size=(2000, 1000), mode="RGB", **more) -> bytes:
    file = io.BytesIO()
    Image.new(mode, size, "teal" if mode == "RGB" else None).save(file, kind, **more)
    return file.getvalue()


def with_gps() -> bytes:
    exif = Image.Exif()
    exif[0x010F] = "Aparat"
    exif[0x0112] = 6  # lying on its side
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (50.0, 8.0, 7.0)
    return picture(exif=exif)


def bomb(width=10_000, height=5_000) -> bytes:
    """A tiny PNG that says it has 50 million pixels."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")


def hang(here, data=None, alt="Jasna sala", **more):
    return add_photo(here.centre, by=here.host, data=data or picture(), alt=alt, **more)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_is_drawn_anew_in_two_widths(here, kind):
    photo = hang(here, picture(kind))
    for file, size in ((photo.file, (1600, 800)), (photo.small, (480, 240))):
        with Image.open(file.path) as drawn:
            assert (drawn.format, drawn.size) == ("WEBP", size)
    assert (photo.width, photo.height) == (1600, 800)
    assert told("added_photo")[0].facts == {"thing": None}


def test_a_double_click_hangs_one_photo(here, media):
    for _time in (1, 2):
        hang(here)
    hang(here, alt="To samo, inne słowa")
    assert Photo.objects.count() == len(told("added_photo")) == 2
    assert len(list(media.rglob("*.webp"))) == 4


def test_a_small_picture_is_not_blown_up(here):
    photo = hang(here, picture(size=(300, 200)))
    assert (photo.width, photo.height) == (300, 200)


def test_what_the_camera_wrote_is_gone_and_the_picture_stands_upright(here):
    photo = hang(here, with_gps())
    with Image.open(photo.file.path) as drawn:
        assert not dict(drawn.getexif())
        assert drawn.height > drawn.width
    assert b"Aparat" not in Path(photo.file.path).read_bytes()


def test_names_of_files_cannot_be_guessed_and_lie_in_one_folder(here, media):
    photo = hang(here)
    path = Path(photo.file.path).relative_to(media)
    assert path.parts[0] == "photos"
    assert len(path.stem.split("-")[0]) == 22


@pytest.mark.parametrize("data", [SVG, HTML, b"", b"\xff\xd8\xff" + HTML, picture()[:300], picture("GIF"), picture("TIFF")])
def test_anything_but_a_whole_picture_is_refused(here, media, data):
    with refused("not_a_picture"):
        add_photo(here.centre, by=here.host, data=data, alt="Sala")
    assert not Photo.objects.exists()
    assert not list(media.rglob("*.*"))


@pytest.mark.parametrize("size", [(10_000, 5_000), (20_000, 20_000)])
def test_a_bomb_is_not_unpacked(here, size):
    with refused("too_large"):
        hang(here, bomb(*size))


def test_a_file_over_12_mb_is_refused(here):
    with refused("too_heavy"):
        hang(here, b"\xff" * (HEAVIEST + 1))


def test_a_photo_without_words_is_refused(here):
    with refused("no_alt"):
        hang(here, alt="  ")
    with refused("long_alt"):
        hang(here, alt="a" * 201)


def test_a_transparent_drawing_keeps_its_transparency(here):
    photo = hang(here, picture("PNG", mode="RGBA"))
    with Image.open(photo.file.path) as drawn:
        assert drawn.mode == "RGBA"


def test_only_people_of_the_house_hang_photos(here):
    with refused("not_allowed"):
        add_photo(here.centre, by=here.resident, data=picture(), alt="Sala")
    photo = hang(here)
    for deed in (describe_photo, show_first, take_down_photo):
        with refused("not_allowed"):
            deed(photo, by=here.resident, **({"alt": "x"} if deed is describe_photo else {}))


def test_words_are_changed_once(here):
    photo = hang(here)
    for _time in (1, 2):
        describe_photo(photo, by=here.host, alt="Sala z rampą")
    assert Photo.objects.get().alt == "Sala z rampą"
    assert len(told("described_photo")) == 1
    with refused("no_alt"):
        describe_photo(photo, by=here.host, alt="")


def test_the_chosen_photo_comes_first_among_its_own(here):
    first, second, third = (hang(here, alt=word) for word in ("okna", "drzwi", "stoły"))
    of_room = hang(here, thing=here.small)
    for _time in (1, 2):
        show_first(third, by=here.host)
    assert list(Photo.objects.filter(thing=None)) == [third, first, second]
    assert Photo.objects.get(thing=here.small) == of_room
    assert len(told("showed_photo_first")) == 1


def test_a_photo_taken_down_takes_its_files_along(here, media, django_capture_on_commit_callbacks):
    photo = hang(here)
    with django_capture_on_commit_callbacks(execute=True):
        take_down_photo(photo, by=here.host)
        take_down_photo(photo, by=here.host)
    assert not Photo.objects.exists()
    assert not list(media.rglob("*.webp"))
    assert len(told("took_down_photo")) == 1
