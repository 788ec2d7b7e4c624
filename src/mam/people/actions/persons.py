"""Writing people down: by the host, by themselves, and changing what is known about them."""

from dataclasses import dataclass, replace

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line, fold
from mam.journal.actions import record
from mam.journal.words import Channel, Way

from ..methods.contacts import clean_email, clean_phone
from ..models import Account, Person
from .claiming import claim

OLDEST = 120


@dataclass(frozen=True)
class Data:
    """What the house asks about a person, as typed. Only the first name is needed."""

    first_name: str
    last_name: str = ""
    email: str = ""
    phone: str = ""
    prefers: str = ""
    language: str = "pl"
    birth_year: int | None = None
    large_print: bool = False

    def clean(self) -> "Data":
        """The same in one form; a phone or an e-mail that cannot be one stays as typed and `reasons` will say so."""
        return replace(
            self,
            first_name=clean_line(self.first_name),
            last_name=clean_line(self.last_name),
            email=clean_email(self.email) or self.email.strip(),
            phone=clean_phone(self.phone) or self.phone.strip(),
        )

    def reasons(self) -> list[Reason]:
        """Everything that is wrong with clean data, each with its field and what to type."""
        found = []
        if not self.first_name or len(self.first_name) > 80 or len(self.last_name) > 80:
            found.append(
                Reason(
                    "name", _("We need a first name, at most 80 letters."), _("For example: Anna."), field="first_name"
                )
            )
        if self.email and (clean_email(self.email) is None or len(self.email) > 254):
            example = _("An address looks like this: anna@example.org.")
            found.append(Reason("email", _("This is not an e-mail address."), example, field="email"))
        if self.phone and clean_phone(self.phone) is None:
            example = _("Nine digits, for example 600 000 001.")
            found.append(Reason("phone", _("This is not a phone number."), example, field="phone"))
        year = clock.today().year
        if self.birth_year is not None and not year - OLDEST <= self.birth_year <= year:
            example = _("Four digits, for example 1958.")
            found.append(Reason("birth_year", _("This is not a year of birth."), example, field="birth_year"))
        return found + self._unreachable()

    def _unreachable(self) -> list[Reason]:
        needed = {Way.EMAIL: self.email, Way.SMS: self.phone, Way.CALL: self.phone}
        if not self.prefers or needed.get(self.prefers):
            return []
        sentence = _("This way of telling needs an address or a number.")
        return [Reason("prefers", sentence, _("Write it above, or choose another way."), field="prefers")]


def register_person(
    first_name: str, last_name: str = "", *, by: Person | None, channel: str = Channel.DESK, sure: bool = False, **data
) -> Person:
    """Writes down somebody who has no account; they are a full member at once.

    by: the host; None is the house itself (seeding). sure: the host saw the lookalikes and says it is somebody else.
    data: the other fields of Data. Refuses with "looks_known" when somebody alike is known and the host is not sure.
    """
    if by is not None:
        demand("people.register_person", by)
    clean = _clean(Data(first_name, last_name, **data))
    with transaction.atomic():
        if not sure and lookalikes(clean):
            sentence, works = (
                _("Somebody like this is known already."),
                _("Look at the list and choose, or say that it is somebody else."),
            )
            raise Refusal(Reason("looks_known", sentence, works))
        person = Person.objects.create(**vars(clean))
        record("registered_person", person, by=by, on_behalf_of=person, channel=channel)
    return person


def introduce(account: Account, first_name: str, last_name: str = "", *, channel: str = Channel.WEB, **data) -> Person:
    """An account becomes a person of the town in scope: the one the house already knows by its address, else a new one.

    Twice gives the same person. Without an e-mail in data the account's own is taken, and the same with the phone.
    """
    own = {"email": account.email or "", "phone": account.phone or ""}
    clean = _clean(Data(first_name, last_name, **{**data, **{key: data.get(key) or own[key] for key in own}}))
    with transaction.atomic():
        Account.objects.select_for_update().get(pk=account.pk)
        known = Person.objects.present().filter(account=account).first() or claim(account)
        if known:
            return known
        person = Person.objects.create(account=account, **vars(clean))
        record("introduced_themself", person, by=person, channel=channel)
    return person


def change_person(person: Person, *, by: Person, channel: str = Channel.WEB, **changes) -> Person:
    """Changes some fields of Data, by the person or by the people of the house for them. Nothing changed, nothing written."""
    demand("people.change_person", by, person)
    with transaction.atomic():
        person = Person.objects.select_for_update().present().get(pk=person.pk)
        now = Data(**{name: getattr(person, name) for name in Data.__dataclass_fields__})
        clean = _clean(replace(now, **changes))
        changed = [name for name, value in vars(clean).items() if value != getattr(person, name)]
        for name in changed:
            setattr(person, name, getattr(clean, name))
        if changed:
            person.save(update_fields=changed)
            record("changed_person", person, by=by, on_behalf_of=person, channel=channel, fields=changed)
    return person


def lookalikes(data: Data) -> list[Person]:
    """People of the town with the same phone, e-mail or name, whatever its case and diacritics; at most ten."""
    data = data.clean()
    same = Person.objects.present().named_like(f"{data.first_name} {data.last_name}")
    near = [person for person in same[:20] if fold(person.name) == fold(f"{data.first_name} {data.last_name}".strip())]
    contact = Q(pk=None)
    if data.email:
        contact |= Q(email__iexact=data.email)
    if data.phone:
        contact |= Q(phone=data.phone)
    return list(dict.fromkeys([*Person.objects.present().filter(contact)[:10], *near]))[:10]


def _clean(data: Data) -> Data:
    clean = data.clean()
    if reasons := clean.reasons():
        raise Refusal(reasons)
    return clean
