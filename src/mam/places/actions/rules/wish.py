"""Rules of the wish itself: the house rules, the name of what people will do, how many they are, who answers."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from mam.core.dates import day_words
from mam.core.refusal import Reason
from mam.people.words import GroupKind

from ...words import ThingKind
from ..case import Case

LONGEST = {"title": 120, "purpose": 1000, "giving_back": 300, "access_needs": 300}


def rules_accepted(case: Case) -> Iterator[Reason]:
    """Only when the house has rules in force; the version accepted is kept with the booking."""
    if case.ask.rules is None and case.house.has_rules:
        yield Reason(
            "rules",
            _("The house rules are not accepted yet."),
            _("Read them and tick that you agree; by phone the host reads them out."),
            field="accept",
        )


def has_title(case: Case) -> Iterator[Reason]:
    if not case.ask.title.strip():
        yield Reason(
            "no_title", _("It is not said what the time is for."), _("Write two words, like: chess evening."), field="title"
        )
    for name, most in LONGEST.items():
        if len(getattr(case.ask, name)) > most:
            yield Reason(
                "too_many_letters",
                _("One of the texts is too long."),
                _("At most %(most)d letters fit here.") % {"most": most},
                field=name,
            )


def people_fit(case: Case) -> Iterator[Reason]:
    """Rooms hold as many people as their fire rules say, together when several are asked for."""
    rooms = [thing for thing, _quantity in case.ask.things if thing.kind == ThingKind.ROOM and thing.capacity]
    places = sum(room.capacity for room in rooms)
    if rooms and case.ask.people > places:
        larger = [
            thing
            for thing in case.house.others
            if thing.kind == ThingKind.ROOM and thing.capacity >= case.ask.people and not thing.withdrawn
        ]
        works = _("%(room)s holds %(places)d people.") if larger else _("The house has no larger room; take two rooms at once.")
        words = {"room": larger[0], "places": larger[0].capacity} if larger else {}
        yield Reason(
            "capacity",
            _("%(people)d people do not fit: %(room)s holds %(places)d.")
            % {"people": case.ask.people, "room": ", ".join(map(str, rooms)), "places": places},
            works % words,
            field="people",
        )


def group_answers(case: Case) -> Iterator[Reason]:
    """An informal group needs one adult answerable by name; a group that is closed or rests books nothing."""
    group = case.ask.party.group
    if group is None:
        if case.ask.party.person.is_adult is False:
            yield Reason(
                "minor",
                _("People under 18 book together with an adult."),
                _("Ask a parent or the leader of your group to book."),
            )
        return
    if group.closed:
        yield Reason("group_closed", _("This group is closed."), _("Book for yourself or open the group again."), field="group")
    elif group.archived:
        sentence = _("This group rests since %(day)s.") % {"day": day_words(group.archived)}
        yield Reason("group_rests", sentence, _("First wake it up: the button is on the page of the group."), field="group")
    if group.kind == GroupKind.INFORMAL and group.responsible.is_adult is False:
        yield Reason(
            "minor",
            _("The person who answers for the group is under 18."),
            _("Name an adult on the page of the group."),
            field="group",
        )
