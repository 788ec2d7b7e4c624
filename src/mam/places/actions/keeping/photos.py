"""Photos of the centre and its things: taken in, put in order, described, taken down."""

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils.crypto import get_random_string
from django.utils.translation import gettext as _

from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.people.models import Person

from ...methods.pictures import NotAPicture, Picture, TooManyPixels, redrawn
from ...models import Centre, Photo, Thing

HEAVIEST = 12 * 1024 * 1024
MOST = 40
WIDE, SMALL = 1600, 480
LONGEST_ALT = 200


def add_photo(centre: Centre, *, by: Person, data: bytes, alt: str, thing: Thing | None = None) -> Photo:
    """Hangs up a photo of the centre or of one of its things, drawn anew without anything the camera wrote into the file.

    data: JPEG, PNG or WebP, at most 12 MB. alt: what the picture shows, for those who do not see it. The same picture with the
    same words hangs once.
    """
    demand("places.keep", by, centre)
    alt = clean_line(alt)
    reasons = list(_about_words(alt))
    if len(data) > HEAVIEST:
        works = _("Make the picture smaller and try again.")
        reasons.append(Reason("too_heavy", _("The file is larger than 12 MB."), works, field="picture"))
    elif Photo.objects.filter(centre=centre, thing=thing).count() >= MOST:
        reasons.append(Reason("too_many", _("There are 40 photos here already."), _("Take one down first."), field="picture"))
    if reasons:
        raise Refusal(reasons)
    wide, small = _drawn(data)
    return _hanging(centre, thing, alt, wide) or _hung(centre, thing, alt, wide, small, by)


def _about_words(alt: str):
    if not alt:
        works = _("Say it as on the phone, like: bright room, six tables, wide door.")
        yield Reason("no_alt", _("It is not said what the picture shows."), works, field="alt")
    if len(alt) > LONGEST_ALT:
        yield Reason("long_alt", _("The description is too long."), _("200 letters fit."), field="alt")


def _drawn(data: bytes) -> list[Picture]:
    try:
        return redrawn(data, (WIDE, SMALL))
    except TooManyPixels as no:
        works = _("Make the picture smaller, for example 4000 pixels wide.")
        raise Refusal(Reason("too_large", _("The picture has too many pixels."), works, field="picture")) from no
    except NotAPicture as no:
        works = _("Take a JPEG, PNG or WebP file, as a phone or a camera makes it.")
        raise Refusal(Reason("not_a_picture", _("This file is not a picture we can read."), works, field="picture")) from no


def _hanging(centre, thing, alt, wide: Picture) -> Photo | None:
    """The very same photo, if it hangs already."""
    for photo in Photo.objects.filter(centre=centre, thing=thing, alt=alt, width=wide.width, height=wide.height):
        if photo.file.storage.exists(photo.file.name) and photo.file.open("rb").read() == wide.data:
            photo.file.close()
            return photo
        photo.file.close()
    return None


def _hung(centre, thing, alt, wide: Picture, small: Picture, by) -> Photo:
    name = get_random_string(22)
    photo = Photo(centre=centre, thing=thing, alt=alt, width=wide.width, height=wide.height)
    photo.file.save(f"{name}-{WIDE}.webp", ContentFile(wide.data), save=False)
    photo.small.save(f"{name}-{SMALL}.webp", ContentFile(small.data), save=False)
    try:
        with transaction.atomic():
            photo.order = Photo.objects.filter(centre=centre, thing=thing).count()
            photo.save()
            record("added_photo", photo, by=by, thing=thing.pk if thing else None)
    except Exception:
        _clear(photo)
        raise
    return photo


def describe_photo(photo: Photo, *, by: Person, alt: str) -> Photo:
    """Other words about what the picture shows."""
    demand("places.keep", by, photo.centre)
    alt = clean_line(alt)
    reasons = list(_about_words(alt))
    if reasons:
        raise Refusal(reasons)
    with transaction.atomic():
        photo = Photo.objects.select_for_update().get(pk=photo.pk)
        if photo.alt != alt:
            photo.alt = alt
            photo.save(update_fields=["alt"])
            record("described_photo", photo, by=by)
    return photo


def show_first(photo: Photo, *, by: Person) -> None:
    """The photo comes before the others of its centre or thing."""
    demand("places.keep", by, photo.centre)
    with transaction.atomic():
        row = list(Photo.objects.select_for_update().filter(centre=photo.centre, thing=photo.thing_id))
        if not row or row[0].pk == photo.pk:
            return
        row.sort(key=lambda other: other.pk != photo.pk)
        for number, other in enumerate(row):
            Photo.objects.filter(pk=other.pk).update(order=number)
        record("showed_photo_first", photo, by=by)


def take_down_photo(photo: Photo, *, by: Person) -> None:
    """The photo and its files go."""
    demand("places.keep", by, photo.centre)
    with transaction.atomic():
        photo = Photo.objects.select_for_update().filter(pk=photo.pk).first()
        if photo is None:
            return
        record("took_down_photo", photo, by=by)
        Photo.objects.filter(pk=photo.pk).delete()
        transaction.on_commit(lambda: _clear(photo))


def _clear(photo: Photo) -> None:
    for file in (photo.file, photo.small):
        if file:
            file.storage.delete(file.name)
