"""Short words for tests of sign-up: a wish, who stands where, what was told."""

from mam.journal.models import Entry, Notice
from mam.programme.actions.signing_up import SignUpAsk, sign_up
from mam.programme.models import SignUp
from tests import cast as people


def asked(target, person, **more) -> SignUpAsk:
    return SignUpAsk(target, person, more.pop("by", person), **more)


def come(target, person, **more) -> SignUp:
    """The person signs up for the target."""
    return sign_up(asked(target, person, **more))


def crowd(number: int) -> list:
    """So many residents without accounts, in order."""
    return [
        people.person("Osoba", f"Numer {at}", account=False, email=f"osoba-{at}@example.org") for at in range(number)
    ]


def states(target) -> list[tuple[str, str, int]]:
    """(last name, state, size) in order of arrival."""
    return [
        (row.person.last_name, row.state, row.size)
        for row in SignUp.objects.of(target).select_related("person").order_by("pk")
    ]


def deeds(*about) -> list[str]:
    """What the journal says about the rows, oldest first."""
    return [verb for row in about for verb in Entry.objects.about(row).order_by("pk").values_list("verb", flat=True)]


def told(person) -> list[str]:
    return list(Notice.objects.filter(to=person.pk).order_by("pk").values_list("subject", flat=True))


def letter(person, kind: str) -> str:
    """What the only letter of this kind says to the person, with its link."""
    notice = Notice.objects.get(to=person.pk, kind=kind)
    return f"{notice.text} {getattr(notice, 'link', '')}"
