"""The photo of a need, drawn anew without anything the camera wrote into the file: not the place, not the hour, not the phone."""

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils.crypto import get_random_string
from django.utils.translation import gettext as _

from mam.core.refusal import Reason, Refusal
from mam.places.methods.pictures import NotAPicture, TooManyPixels, redrawn

HEAVIEST, WIDE = 12 * 1024 * 1024, 1200


def kept_photo(data: bytes, alt: str, *, folder: str = "needs") -> str:
    """The name of the kept file in the folder of its room.

    Refuses with every reason: too heavy, no picture, no words for those who do not see it.
    """
    reasons = []
    if not alt:
        works = _("Say it as on the phone, like: a bench without a back, broken glass below.")
        reasons.append(Reason("no_alt", _("It is not said what the picture shows."), works, field="photo_alt"))
    if len(data) > HEAVIEST:
        works = _("Make the picture smaller and try again.")
        reasons.append(Reason("too_heavy", _("The file is larger than 12 MB."), works, field="photo"))
    if reasons:
        raise Refusal(reasons)
    name = f"{folder}/{get_random_string(22)}.webp"
    return default_storage.save(name, ContentFile(drawn(data)))


def drawn(data: bytes) -> bytes:
    try:
        return redrawn(data, (WIDE,))[0].data
    except TooManyPixels as no:
        works = _("Make the picture smaller, for example 4000 pixels wide.")
        raise Refusal(Reason("too_large", _("The picture has too many pixels."), works, field="photo")) from no
    except NotAPicture as no:
        works = _("Take a JPEG, PNG or WebP file, as a phone or a camera makes it.")
        raise Refusal(Reason("not_a_picture", _("This file is not a picture we can read."), works, field="photo")) from no


def thrown_away(name: str) -> None:
    if name:
        default_storage.delete(name)
