"""Children of a family: a guardian adds a child by its first name and year of birth, and stops answering for it when it is grown."""

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line, fold
from mam.journal.actions import record
from mam.journal.words import Channel

from ..models import Guardianship, Person

GROWN = 18
MOST = 12


def add_child(
    guardian: Person, first_name: str, birth_year: int, *, by: Person, last_name: str = "", channel: str = Channel.WEB
) -> Person:
    """A child without an account, for whom the guardian answers. The same first name and year again is the same child.

    birth_year: of the child, at most 18 years ago. Without a last name the child has the guardian's.
    """
    demand("people.add_child", by, guardian)
    first, last = clean_line(first_name), clean_line(last_name) or guardian.last_name
    if reasons := list(_reasons(first, last, birth_year)):
        raise Refusal(reasons)
    with transaction.atomic():
        Person.objects.select_for_update().get(pk=guardian.pk)
        own = list(Person.objects.present().filter(guardians__guardian=guardian))
        known = next(
            (child for child in own if fold(child.first_name) == fold(first) and child.birth_year == birth_year), None
        )
        if known:
            return known
        if len(own) >= MOST:
            works = _("Tell the host, who can write more children down with you.")
            raise Refusal(Reason("many", _("Twelve children are written down already."), works))
        child = Person.objects.create(
            first_name=first, last_name=last, birth_year=birth_year, language=guardian.language
        )
        Guardianship.objects.create(child=child, guardian=guardian, since=clock.today())
        record("added_child", child, by=by, on_behalf_of=guardian, channel=channel)
    return child


def _reasons(first: str, last: str, birth_year: int):
    year = clock.today().year
    if not first or len(first) > 80 or len(last) > 80:
        yield Reason(
            "name", _("We need a first name, at most 80 letters."), _("For example: Hania."), field="first_name"
        )
    if not year - GROWN <= birth_year <= year:
        works = _(
            "A child was born in %(year)s or later. Grown people have their own account, or the host writes them down."
        )
        yield Reason(
            "birth_year", _("This is not a child's year of birth."), works % {"year": year - GROWN}, field="birth_year"
        )


def name_guardian(child: Person, guardian: Person, *, by: Person, channel: str = Channel.DESK) -> Guardianship:
    """One more adult answers for the child: said by a guardian, or written down by the people of the house. Twice is harmless."""
    demand("people.answer_for", by, child)
    if child == guardian or guardian.is_adult is False:
        works = _("Choose a grown person.")
        raise Refusal(Reason("guardian", _("This person cannot answer for the child."), works))
    with transaction.atomic():
        Person.objects.select_for_update().get(pk=child.pk)
        made, new = Guardianship.objects.get_or_create(
            child=child, guardian=guardian, defaults={"since": clock.today()}
        )
        if new:
            record("added_guardian", child, by=by, on_behalf_of=guardian, channel=channel)
    return made


def end_guardianship(child: Person, guardian: Person, *, by: Person, channel: str = Channel.WEB) -> None:
    """The guardian no longer answers for the child. Twice is harmless. Refuses to leave a child alone, unless it is grown."""
    demand("people.answer_for", by, child)
    with transaction.atomic():
        Person.objects.select_for_update().get(pk=child.pk)
        rows = Guardianship.objects.filter(child=child)
        if not rows.filter(guardian=guardian).exists():
            return
        if child.is_adult is not True and not rows.exclude(guardian=guardian).exists():
            works = _("Name another guardian first, or ask the host to erase the child's data.")
            raise Refusal(Reason("alone", _("Nobody else answers for this child."), works))
        rows.filter(guardian=guardian).delete()
        record("ended_guardianship", child, by=by, on_behalf_of=guardian, channel=channel)
