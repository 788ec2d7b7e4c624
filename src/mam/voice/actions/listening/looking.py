"""What was listened to, in sums and rows, for the people of the house."""

from django.db.models import Count, Q, Sum

from mam.people.models import Person

from ...models import Conversation, ShiftTally, Walk
from ...words.listening import AtTheDoor

NEWEST = 30


def overview(person: Person) -> dict:
    """The newest talks, walks with their doors counted, shifts, and sums over all of them."""
    talks = Conversation.objects.visible_to(person)
    doors = {outcome: Count("doors", filter=Q(doors__outcome=outcome)) for outcome in AtTheDoor.values}
    return {
        "talks": talks.select_related("area", "listener").annotate(needs=Count("drawn"))[:NEWEST], "talks_in_all": talks.count(),
        "to_call": talks.to_call_back().select_related("area", "listener")[:NEWEST],
        "walks": Walk.objects.select_related("area").annotate(**doors)[:NEWEST], "shifts": ShiftTally.objects.all()[:NEWEST],
        "sums": ShiftTally.objects.aggregate(hours=Sum("hours"), spoken_to=Sum("spoken_to"), talked=Sum("talked"), cards=Sum("cards")),
    }  # fmt: skip
