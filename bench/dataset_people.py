"""The people and groups of the town that is measured. Imported once Django is ready."""

from mam.core import clock
from mam.people.models import Account, Group, Membership, Person
from mam.people.words import GroupKind, MemberRole

NAMES = ("Alina", "Bogdan", "Celina", "Dawid", "Edyta", "Filip", "Gaja", "Henryk", "Iga", "Jacek")
SURNAMES = ("Czyżyk", "Dudek", "Gawron", "Kania", "Lelek", "Orzeł", "Pokrzywka", "Sójka", "Szpak", "Zimorodek")
PERSONS, GROUPS, CALLERS = 300, 100, 8


def make_people():
    """Persons without addresses (what is written to them waits for a call); the first eight have accounts."""
    people = [
        Person(first_name=NAMES[n % 10], last_name=f"{SURNAMES[n // 10 % 10]} {n // 100 + 1}", birth_year=1970)
        for n in range(PERSONS)
    ]
    for number, person in enumerate(people[: 2 * CALLERS]):
        person.account = Account.objects.create_user(email=f"osoba-{number}@example.org")
    return Person.objects.bulk_create(people)


def make_groups(people):
    """Groups of three; the first belongs to all callers."""
    groups = Group.objects.bulk_create(
        Group(name=f"Grupa {n}", slug=f"grupa-{n}", kind=GroupKind.INFORMAL, responsible=people[n]) for n in range(GROUPS)
    )
    pairs = [(group, people[(n * 3 + more) % PERSONS]) for n, group in enumerate(groups[1:]) for more in range(3)]
    pairs += [(groups[0], person) for person in people[:CALLERS]]
    Membership.objects.bulk_create(
        Membership(group=group, person=person, role=MemberRole.BOOKER, joined=clock.now()) for group, person in pairs
    )
    return groups
