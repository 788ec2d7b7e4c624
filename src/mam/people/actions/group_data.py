"""What the house asks about a group, in one form, with everything that is wrong at once."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from mam.core import text
from mam.core.refusal import Reason

from ..methods.contacts import clean_email, clean_phone
from ..methods.registers import clean_krs, clean_nip, clean_regon
from ..models import Group, Registration
from ..words import GroupKind

OWN = ("name", "kind", "about", "email", "phone", "listed")
NUMBERS = ("krs", "nip", "regon")


@dataclass(frozen=True)
class GroupData:
    """What the house asks about a group, as typed. krs, nip and regon are for NGOs and public bodies."""

    name: str
    kind: str = GroupKind.INFORMAL
    about: str = ""
    email: str = ""
    phone: str = ""
    listed: bool = True
    krs: str = ""
    nip: str = ""
    regon: str = ""

    def clean(self) -> "GroupData":
        registered = self.kind != GroupKind.INFORMAL
        return replace(
            self,
            name=text.clean_line(self.name),
            about=text.clean_text(self.about),
            email=clean_email(self.email) or self.email.strip(),
            phone=clean_phone(self.phone) or self.phone.strip(),
            krs=(clean_krs(self.krs) or self.krs.strip()) if registered else "",
            nip=(clean_nip(self.nip) or self.nip.strip()) if registered else "",
            regon=(clean_regon(self.regon) or self.regon.strip()) if registered else "",
        )

    def reasons(self) -> list[Reason]:
        """Everything that is wrong with clean data."""
        found = []
        if not 2 <= len(self.name) <= 120 or not text.address(self.name):
            works = _("From 2 to 120 letters, for example: Senior café.")
            found.append(Reason("name", _("The group needs a name."), works, field="name"))
        if self.kind not in GroupKind.values:
            found.append(
                Reason("kind", _("There is no such kind of group."), _("Choose one from the list."), field="kind")
            )
        if len(self.about) > 1000:
            found.append(Reason("about", _("The description is too long."), _("1,000 letters fit."), field="about"))
        if self.kind == GroupKind.NGO and not self.krs and not self.regon:
            works = _("Write the KRS number; an ordinary association writes its REGON.")
            found.append(Reason("krs", _("An organisation needs a number in a register."), works, field="krs"))
        return found + self._wrong_numbers()

    def _wrong_numbers(self) -> list[Reason]:
        checks = [
            (
                "email",
                clean_email,
                _("This is not an e-mail address."),
                _("An address looks like this: anna@example.org."),
            ),
            ("phone", clean_phone, _("This is not a phone number."), _("Nine digits, for example 600 000 001.")),
            ("krs", clean_krs, _("This is not a KRS number."), _("Ten digits, for example 0000123456.")),
            ("nip", clean_nip, _("This is not a NIP number."), _("Ten digits; check the last one.")),
            ("regon", clean_regon, _("This is not a REGON number."), _("Nine or fourteen digits; check the last one.")),
        ]
        return [
            Reason(name, sentence, works, field=name)
            for name, clean, sentence, works in checks
            if getattr(self, name) and clean(getattr(self, name)) is None
        ]


def data_of(group: Group) -> GroupData:
    """The group's data as they are now."""
    entry = Registration.objects.filter(group=group).first() or Registration()
    return GroupData(**{name: getattr(group, name) for name in OWN}, **{name: getattr(entry, name) for name in NUMBERS})


def columns(data: GroupData) -> dict:
    """What of the data stands in the group's own row."""
    return {name: getattr(data, name) for name in OWN}
