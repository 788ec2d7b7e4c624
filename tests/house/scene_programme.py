"""What stands behind the addresses of the programme: one event of the owner's group, a week ahead, with a neighbour signed up."""

from mam.core import clock
from mam.people.models import Guardianship, Person
from mam.programme.models import Collector, Event, MeetingQuestion, Occurrence, SignUp
from tests.programme import making


def event(cast) -> Event:
    return Event.objects.filter(slug="kawiarenka").first() or making.event(cast, dates=[making.soon()])


def occurrence(cast) -> Occurrence:
    return making.only_date(event(cast))


def sign_up(cast) -> SignUp:
    """The owner's own."""
    date = occurrence(cast)
    return SignUp.objects.filter(occurrence=date).first() or making.signed(date, cast.leader)


def child(cast) -> Person:
    """A child of the owner."""
    link = Guardianship.objects.filter(guardian=cast.leader).first()
    if link:
        return link.child
    made = Person.objects.create(first_name="Hania", last_name="Próba", birth_year=clock.today().year - 8)
    Guardianship.objects.create(child=made, guardian=cast.leader, since=clock.today())
    return made


def collector(cast) -> Collector:
    return Collector.objects.create(child=child(cast), name="Zofia Próba", said_by=cast.leader, since=clock.today())


def question(cast) -> MeetingQuestion:
    return MeetingQuestion.objects.create(event=event(cast), person=cast.leader, text="Czy będą ławki?", at=clock.now())


MAKERS = {
    "event": lambda cast: event(cast).slug,
    "date": lambda cast: str(occurrence(cast).day),
    "code": lambda cast: occurrence(cast).code,
    "child": child,
    "collector": collector,
    "question": question,
    "shape": lambda cast: "square",
    "wall": lambda cast: "ABCDEF",
    "sign_up": lambda cast: sign_up(cast).token,
    "word": lambda cast: "me",
}
