"""The cast: the same invented people in the demo and in the tests, in the same roles, always in two towns."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from mam.core.text import fold
from mam.people.words import RoleKind


@dataclass(frozen=True)
class Member:
    """One of the cast. who and tries: for the demo's page, empty for those who only fill the house.

    hosts: keeps the centre of the town. account: can sign in by e-mail; without one the house does it for them.
    """

    first: str
    last: str
    who: str = ""
    tries: str = ""
    role: str = ""
    hosts: bool = False
    account: bool = True
    language: str = "pl"
    birth_year: int = 1970

    @property
    def email(self) -> str:
        return f"{fold(self.first)}.{fold(self.last)}@example.org" if self.account else ""


CHRZANOW = {
    "resident": Member(
        "Maria", "Wrona", _("a resident"),
        _("Find a free room for Thursday evening and book it. Then give it back."),
    ),
    "neighbour": Member(
        "Jan", "Kawka", _("a resident who books the sewing machine"),
        _("Look at your bookings and change the hour of one."),
    ),
    "offline": Member(
        "Danuta", "Sikora", _("comes to the desk; no phone, no e-mail"),
        _("She has no account. Come in as Teresa and do it for her."),
        account=False, birth_year=1948,
    ),
    "host": Member(
        "Teresa", "Zięba", _("keeps the place, answers the phone"),
        _("Danuta Sikora has no phone and no e-mail. Book a room for her, as if she stood at the desk."),
        hosts=True,
    ),
    "animator": Member(
        "Ola", "Kos", _("community animator of the place"),
        _("Answer a request for the kitchen: two groups want the same Saturday."),
        role=RoleKind.ANIMATOR,
    ),
    "coordinator": Member(
        "Piotr", "Dudek", _("coordinator of the place"),
        _("Change a public page, look at the older version, bring it back."),
        role=RoleKind.COORDINATOR,
    ),
    "official": Member(
        "Ewa", "Czapla", _("works in the town hall"),
        _("See the week of the house and book the consulting room for a duty hour."),
        role=RoleKind.OFFICIAL,
    ),
    "administrator": Member(
        "Adam", "Szpak", _("administers the pages of the town"),
        _("Give somebody a role, and take it back."),
        role=RoleKind.ADMINISTRATOR,
    ),
    "mentor": Member(
        "Zuzana", "Sokolová", _("a mentor from Slovakia"),
        _("Read the pages in Slovak."),
        role=RoleKind.MENTOR, language="sk",
    ),
    "leader": Member(
        "Halina", "Gil", _("leads an informal group, the seniors' café"),
        _("Book the large hall for ten Tuesdays at once. One of them may not work: see why."),
    ),
    "second": Member(
        "Marek", "Bocian", _("books for the seniors' café"),
        _("Move the whole series of the café by half an hour."),
    ),
    "ngo_leader": Member(
        "Irena", "Pliszka", _("leads an association"),
        _("Ask for the kitchen and see how the house answers."),
    ),
}  # fmt: skip

NOWY_SACZ = {
    "stranger": Member(
        "Zofia", "Dzięcioł", _("a gardener from the other town"),
        _("Open a booking of Chrzanów: you will not see it. Your own house is here."),
    ),
    "host": Member(
        "Anna", "Jaskółka", _("keeps the place in Nowy Sącz"),
        _("Take over a calendar from a file and undo it."),
        hosts=True,
    ),
    "coordinator": Member(
        "Tomasz", "Żuraw", _("coordinator in Nowy Sącz"),
        _("Write new opening hours from next month. See which bookings they would hit."),
        role=RoleKind.COORDINATOR,
    ),
}  # fmt: skip

SENIORS, NGO, GARDENERS = "Kawiarenka seniora", "Stowarzyszenie Próba", "Ogrodnicy"
