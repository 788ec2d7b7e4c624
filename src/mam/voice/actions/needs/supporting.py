"""ME TOO: one support for each person, which they can take back; at the desk and by phone for somebody too. Never a counter."""

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.actions.persons import register_person
from mam.people.models import Person
from mam.programme.actions.newcomers import newcomer

from ...models import Heard, Need, Support
from ...words.needs import NameShown
from .locking import locked


def support(need: Need, person: Person, *, by: Person | None, channel: str = Channel.WEB, age_band: str = "", lives_in=None) -> Support:
    """Counts the person once. Whoever said the need is counted already, and hears so. Twice is harmless."""
    demand("voice.support_need", by or person, person)
    with transaction.atomic():
        need = locked(need)
        if reasons := list(against(need, person)):
            raise Refusal(reasons)
        made, is_new = Support.objects.get_or_create(need=need, person=person, defaults={"by": by, "channel": channel, "at": clock.now()})
        if not is_new and made.withdrawn is None:
            return made
        if not is_new:
            made.withdrawn, made.by, made.channel, made.at = None, by, channel, clock.now()
            made.save(update_fields=["withdrawn", "by", "channel", "at"])
        elif age_band or lives_in:
            Heard.objects.create(month=clock.today().replace(day=1), age_band=age_band, area=lives_in)
        count(need)
        record("supported_need", need, by=by or person, on_behalf_of=person, channel=channel)
    return made


def support_as_newcomer(need: Need, name: str, contact: str, *, language: str = "pl", **more) -> Support:
    """Somebody without an account: a name and one way to reach them, so that one person counts once."""
    with transaction.atomic():
        person = newcomer(name, contact, language=language)
        return support(need, person, by=person, **more)


def support_at_desk(need: Need, person: Person | None, new: dict[str, str], *, by: Person, channel: str, sure: bool = False) -> Support:
    """For somebody who stands at the desk, rings or wrote on paper. new: first_name, last_name, phone of somebody not known yet."""
    demand("voice.write_need_down", by)
    with transaction.atomic():
        person = person or register_person(**new, by=by, channel=channel, sure=sure)
        return support(need, person, by=by, channel=channel)


def withdraw_support(need: Need, person: Person, *, by: Person, channel: str = Channel.WEB) -> None:
    """Takes “me too” back; the row stays. Twice is harmless."""
    demand("voice.support_need", by, person)
    with transaction.atomic():
        need = locked(need)
        if not Support.objects.standing().filter(need=need, person=person).update(withdrawn=clock.now()):
            return
        count(need)
        record("withdrew_support", need, by=by, on_behalf_of=person, channel=channel)


def against(need: Need, person: Person):
    if not need.is_public:
        yield Reason("not_public", _("This need is not public."), _("Look at the list of needs."))
    if need.joined_to_id:
        works = _("Say “me too” there.")
        yield Reason("joined", _("This need was joined to another one."), works)
    if need.raiser_id == person.pk:
        yield Reason("own", _("You said it yourself, so you are counted already."))


def count(need: Need) -> None:
    """Counts the people anew: whoever said it, and every standing support of it and of what was joined to it, each person once."""
    family = [need.pk, *Need.objects.filter(joined_to=need).values_list("pk", flat=True)]
    said = list(Need.objects.filter(pk__in=family).values_list("raiser", "name_shown"))
    named = {person for person, _shown in said if person}
    nameless = sum(person is None or shown == NameShown.NOBODY for person, shown in said)
    people = set(Support.objects.standing().filter(need__in=family).values_list("person", flat=True)) | named
    need.voices = len(people) + nameless
    need.save(update_fields=["voices"])
