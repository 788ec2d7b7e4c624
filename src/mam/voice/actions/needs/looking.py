"""First words of somebody unknown wait for a look; and taking a need back, by whoever said it, with one press."""

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import allowed, demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.actions.telling import write_to
from mam.people.models import Person

from ...methods.slips import clean_slip
from ...models import Area, Need, Theme
from .locking import locked
from .photos import thrown_away
from .telling import address_of, tell_followers_of_new

GONE = "–"


def show_need(need: Need, *, by: Person) -> Need:
    """Somebody of the house looked at it: now it is public. Twice is harmless."""
    demand("voice.show_need", by, need)
    with transaction.atomic():
        need = locked(need)
        if need.shown or need.hidden:
            return need
        need.shown = clock.now()
        need.save(update_fields=["shown"])
        record("showed_need", need, by=by)
        tell_followers_of_new(need)
        if need.raiser:
            write_to(
                need.raiser, "need-shown", lambda: _("Your need is public: %(title)s") % {"title": need.title},
                lambda: _("Everybody can read it now and say “me too”."), key=f"need-shown-{need.pk}", link=address_of(need),
                link_words=lambda: _("See the need"),
            )  # fmt: skip
    return need


def take_back(need: Need, *, by: Person | None = None, slip: str = "", channel: str = Channel.WEB) -> Need:
    """Takes a need away from everybody's eyes at once, with its private data; by the author, also with the slip alone.

    The words are gone from the page, and from the row too: whoever wrote a phone number by mistake has it back.
    """
    if not (slip and clean_slip(slip) == need.slip):
        demand("voice.take_need_back", by, need)
    with transaction.atomic():
        need = locked(need)
        if need.hidden:
            return need
        photo = need.photo.name
        need.hidden, need.text, need.title, need.where, need.stems = clock.now(), GONE, GONE, "", []
        need.photo, need.photo_alt, need.latitude, need.longitude = "", "", None, None
        need.save()
        record("took_need_back", need, by=by, on_behalf_of=need.raiser, channel=channel)
        transaction.on_commit(lambda: thrown_away(photo))
    return need


def place_need(
    need: Need, *, theme: Theme | None, area: Area | None, where: str = "", point: tuple[float, float] | None = None, by: Person
) -> Need:
    """The house puts a need where it belongs; the words stay as they were said. point: latitude and longitude of the pin."""
    demand("voice.place_need", by, need)
    with transaction.atomic():
        need = locked(need)
        if (need.theme, need.area, need.where, need.point) == (theme, area, where, point):
            return need
        need.theme, need.area, need.where = theme, area, where[:120]
        need.latitude, need.longitude = point or (None, None)
        need.save(update_fields=["theme", "area", "where", "latitude", "longitude"])
        record("changed_need", need, by=by, theme=theme.pk if theme else None, area=area.pk if area else None)
    return need


def claim(slip: str, *, by: Person, channel: str = Channel.WEB) -> Need:
    """Whoever has the slip may say "this is mine": from then on answers come to them. Refuses a need that somebody has already."""
    number = clean_slip(slip)
    found = Need.objects.filter(slip=number, hidden=None).first() if number else None
    if found is None:
        works = _("Look at the slip again: eight letters and digits, without 0, O, 1, I and L.")
        raise Refusal(Reason("slip", _("There is no slip with this number."), works, field="slip"))
    with transaction.atomic():
        need = locked(found)
        if need.raiser_id == by.pk:
            return need
        if need.raiser_id is not None:
            raise Refusal(Reason("taken", _("Somebody has this slip's need already."), _("Ask at the desk.")))
        need.raiser, need.name_shown = by, "house"
        need.save(update_fields=["raiser", "name_shown"])
        record("claimed_need", need, by=by, channel=channel)
    return need


def may_take_back(need: Need, person: Person | None, slip: str = "") -> bool:
    return allowed("voice.take_need_back", person, need) or (bool(slip) and clean_slip(slip) == need.slip)
