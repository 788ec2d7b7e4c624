from dataclasses import dataclass

from .group import Group
from .person import Person


@dataclass(frozen=True)
class Party:
    """Who benefits from a deed: a person alone, or a group with the person who answers for it."""

    person: Person
    group: Group | None = None

    @property
    def pk(self):
        """The id that the journal writes as "on behalf of"."""
        return self.group.pk if self.group else self.person.pk

    @property
    def name(self) -> str:
        return self.group.name if self.group else self.person.name
