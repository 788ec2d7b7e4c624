"""The whole paper of a proposal: the event, when and in which room, for whom, by which way it came."""

from dataclasses import replace

from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from mam.journal.words import Channel
from mam.people.models import Membership, Person
from mam.places.actions.ask import Ask
from mam.places.forms.paper import Paper
from mam.places.models import HouseRules

from ...actions.copying import latest_booking, room_like
from ...actions.event_ask import EventAsk
from ...actions.proposing import goes_in_at_once
from ...forms.events import AcceptedForm, EventForm
from ...models import Event, Occurrence


class EventPaper(Paper):
    """A paper of the place with the words of an event instead of the place's own second sheet. A room is not needed."""

    template = "programme/events/propose.html"

    def __init__(self, centre, *, by, person=None, data=None, initial=None):
        initial = {"people": 10, **(initial or {})}
        super().__init__(centre, by=by, person=person, data=data, initial=initial)
        self.wish.fields["thing"].required = False
        own = {"leader": str(self.person.pk), **initial}
        self.event = EventForm(data, leaders=leaders_for(self.person), larger=larger_for(self.by), initial=own)
        self.terms = AcceptedForm(data)
        self.rules = HouseRules.objects.filter(centre=centre).order_by("-valid_from").first()

    def _details(self, initial):
        return None

    def is_valid(self) -> bool:
        valid = [self.wish_is_valid(), self.event.is_valid(), self.terms.is_valid()]
        if all(valid) and self.wish.wanted and not self.terms.cleaned_data["accepted"]:
            self.terms.add_error("accepted", _("Read the rules and tick that you know them."))
            return False
        return all(valid)

    @property
    def sheets(self) -> list:
        return [self.event, *self.first_sheet, self.terms]

    @property
    def title(self) -> str:
        return self.event["title"].value()

    @cached_property
    def goes_in_at_once(self) -> bool:
        """Whether the button puts it into the programme, or asks the house."""
        return goes_in_at_once(Event(centre=self.centre), self.by)

    @cached_property
    def ask(self) -> Ask:
        """The wish for the room alone."""
        words = self.event.words
        return Ask(
            centre=self.centre,
            things=self.wish.wanted,
            by=self.by,
            party=self.who.party,
            channel=self.way.cleaned_data["channel"] if self.way else Channel.WEB,
            title=words.title,
            purpose=words.summary,
            people=self.wish.cleaned_data["people"],
            open_to_all=True,
            rules=self.rules,
        )

    @cached_property
    def event_ask(self) -> EventAsk:
        said = self.event.cleaned_data
        return EventAsk(self.ask, self.event.words, said["questions"], said["roles"])


class CopyPaper(Paper):
    """When, how often and in which rooms a copy of an event takes place; all else is the event's. A room is not needed."""

    template = "programme/events/copy.html"

    def __init__(self, event: Event, *, by, data=None, initial=None):
        super().__init__(event.centre, by=by, data=data, initial=initial)
        self.copied, self.title = event, event.title
        self.wish.fields["thing"].required = False

    def _details(self, initial):
        return None

    def is_valid(self) -> bool:
        return self.wish_is_valid()

    @property
    def first_sheet(self) -> list:
        return [self.wish, self.repeat, self.skip]

    sheets = first_sheet

    @cached_property
    def ask(self) -> Ask:
        like = room_like(self.copied, latest_booking(self.copied), by=self.by)
        return replace(like, things=self.wish.wanted, people=self.wish.cleaned_data["people"])


def leaders_for(person: Person, group=None) -> list[Person]:
    """Who may be named as leading: the person, and the members of the groups they may act for."""
    groups = [group.pk] if group else Membership.objects.standing().filter(person=person, role__in=["booker", "leader"]).values("group")
    members = Person.objects.present().filter(memberships__group__in=groups, memberships__left=None).exclude(pk=person.pk).distinct()
    return [person, *members.order_by("first_name", "last_name")[:60]]


def larger_for(person: Person, event: Event | None = None) -> list[Event]:
    """Events ahead of this person that may hold this one, one level deep."""
    ahead = Occurrence.objects.planned().upcoming().values("event")
    rows = Event.objects.of(person).filter(pk__in=ahead, umbrella=None).exclude(pk=event.pk if event else None)
    found = [] if event and event.parts.exists() else list(rows.order_by("title")[:60])
    return [*found, event.umbrella] if event and event.umbrella and event.umbrella not in found else found
