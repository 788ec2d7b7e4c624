"""Whether somebody is known here: the first post of a person nobody knows waits for a look."""

from mam.people.models import Person

from ...models import Remark, Statement
from ..needs.saying import is_known


def is_known_here(person: Person) -> bool:
    """Known by role, group or need, or let in before with a remark or a statement that was not taken away."""
    return (
        is_known(person)
        or Remark.objects.public().filter(author=person).exists()
        or Statement.objects.public().filter(writer__person=person).exists()
    )
