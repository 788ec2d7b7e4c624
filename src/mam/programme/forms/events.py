"""What an event is: words, for whom, how people sign up. Time and room are asked for with the place's own forms."""

import datetime as dt
import re
from dataclasses import replace

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from mam.core import clock
from mam.people.models import Person
from mam.places.forms.lines import LineField, TextField
from mam.places.forms.time_fields import DayField, HourField

from ..actions.event_ask import QuestionAsk, Words
from ..models import Event
from ..words import AttendanceWay, EventKind, SignUpMode

NUMBER = {"inputmode": "numeric"}
NUMBERS = ("largest_party", "closes_hours", "cancel_hours", "held_hours")  # left empty they keep their usual value
ASIDE = ("questions", "roles", "shown_day", "shown_hour")  # fields that are no words of the event
MORNING = dt.time(8)


def number(label, most: int = 5000, **more) -> forms.IntegerField:
    words = {
        "invalid": _("Write a number, for example 12."),
        "min_value": _("Write at least %(limit_value)s."),
        "max_value": _("Write at most %(limit_value)s."),
    }
    widget = forms.NumberInput(attrs=NUMBER)
    return forms.IntegerField(label=label, max_value=most, required=False, widget=widget, error_messages=words, **{"min_value": 0, **more})


class EventForm(forms.Form):
    """The words of an event. `words` gives them as the action wants them; leaders: people who may be named as leading."""

    title = LineField(
        most=120, label=_("What is it called"), help_text=_("For example: board games on Wednesday."),
        error_messages={"required": _("Write what it is called.")},
    )  # fmt: skip
    kind = forms.ChoiceField(label=_("What kind of event"), choices=EventKind, initial=EventKind.HOBBY)
    summary = LineField(
        most=200, label=_("What it is about, in one plain sentence"), required=False,
        help_text=_("The first thing people read, on the page and on the poster."),
    )  # fmt: skip
    about = TextField(
        most=6000, label=_("More about the event"), required=False, help_text=_("What to bring, what will happen, who is welcome."),
    )  # fmt: skip
    where = LineField(
        most=160, label=_("Somewhere else"), required=False,
        help_text=_("Only when you do not meet in a room of the place. For example: the market square, by the fountain."),
    )  # fmt: skip
    access = LineField(most=300, label=_("What makes it easier to take part"), required=False,
                       help_text=_("For example: sign language, a quiet corner, rest on the way."))  # fmt: skip
    fee_note = LineField(most=120, label=_("Costs"), required=False, help_text=_("Leave it empty when it is free."))
    tags = LineField(most=200, label=_("Tags"), required=False, help_text=_("Words with commas, for example: seniors, learning."))
    age_from = number(_("From what age"), 120)
    age_to = number(_("To what age"), 120)
    for_children = forms.BooleanField(label=_("Children stay without their guardians"), required=False,
                                      help_text=_("The person who leads is then looked up in the register first."))  # fmt: skip
    leader = forms.ChoiceField(label=_("Who leads it"), required=False)
    sign_up = forms.ChoiceField(label=_("Do people sign up?"), choices=SignUpMode, widget=forms.RadioSelect, initial=SignUpMode.NONE)
    capacity = number(_("How many places"), min_value=1)
    minimum = number(_("At least how many people"), min_value=1,
                     help_text=_("With fewer it does not take place; we decide two days before and tell everybody."))  # fmt: skip
    is_course = forms.BooleanField(label=_("One sign-up for all dates (a course)"), required=False)
    counting = forms.ChoiceField(label=_("How you note who came"), choices=AttendanceWay, initial=AttendanceWay.COUNT)
    largest_party = number(_("At most how many people in one sign-up"), 500, min_value=1)
    closes_hours = number(_("Sign-up closes, hours before"), 1000)
    cancel_hours = number(_("Signing off in time, hours before"), 1000)
    held_hours = number(_("A place that came free waits, hours"), 168, min_value=1)
    umbrella = forms.ChoiceField(label=_("A part of a larger event"), required=False)
    language = forms.ChoiceField(label=_("In which language"), choices=[*settings.LANGUAGES, ("uk", _("Ukrainian"))], initial="pl")
    shown_day = DayField(label=_("Show it in the programme from"), required=False, help_text=_("Leave it empty to show it at once."))
    shown_hour = HourField(label=_("From what hour"), required=False)
    questions = TextField(most=1500, label=_("Questions at sign-up"), required=False, help_text=_("One under another, at most five."))
    roles = TextField(
        most=600, label=_("Parts people can take"), required=False,
        help_text=_("One under another with a number of places, for example: cake for the table 3."),
    )  # fmt: skip

    def __init__(self, *args, leaders: list[Person], larger: list[Event] = (), **kwargs):
        super().__init__(*args, **kwargs)
        self.larger = {str(event.pk): event for event in larger}
        self.fields["umbrella"].choices = [("", _("no, on its own")), *((key, event.title) for key, event in self.larger.items())]
        self.leaders = {str(person.pk): person for person in leaders}
        self.fields["leader"].choices = [*((key, person.name) for key, person in self.leaders.items()), ("", _("not known yet"))]

    def clean_questions(self) -> tuple[QuestionAsk, ...]:
        return tuple(QuestionAsk(line[:200]) for line in self.lines("questions")[:5])

    def clean_roles(self) -> tuple[tuple[str, int | None], ...]:
        return tuple(dict(part(line) for line in self.lines("roles")[:10]).items())

    def lines(self, name: str) -> list[str]:
        return [line.strip() for line in self.cleaned_data[name].split("\n") if line.strip()]

    def words_over(self, usual: Words) -> Words:
        """The words of a valid form; an empty number keeps its usual value."""
        said = {name: value for name, value in self.cleaned_data.items() if name not in ASIDE}
        said = {name: value for name, value in said.items() if value is not None or name not in NUMBERS}
        said["tags"] = tuple(tag.strip() for tag in said["tags"].split(",") if tag.strip())
        said["leader"] = self.leaders.get(said["leader"])
        said["umbrella"] = self.larger.get(said["umbrella"])
        day, hour = self.cleaned_data["shown_day"], self.cleaned_data["shown_hour"]
        return replace(usual, **said, publish_at=day and clock.instant(day, hour or MORNING))

    @property
    def words(self) -> Words:
        return self.words_over(Words(""))

    @classmethod
    def written(cls, event: Event) -> dict:
        """What the form shows of an event that is there."""
        names = [name for name in cls.base_fields if name not in (*ASIDE, "tags", "leader", "umbrella")]
        said = {name: getattr(event, name) for name in names}
        if event.publish_at > clock.now():
            shown = clock.local(event.publish_at)
            said |= {"shown_day": shown.date(), "shown_hour": shown.time()}
        return said | {"tags": ", ".join(event.tags), "leader": str(event.leader_id or ""), "umbrella": str(event.umbrella_id or "")}


def part(line: str) -> tuple[str, int | None]:
    """ "cake for the table 3" -> ("cake for the table", 3); without a number there is no limit."""
    found = re.fullmatch(r"(.+?)[\s:–-]+(\d{1,3})", line)
    return (found[1][:60], int(found[2])) if found else (line[:60], None)


class AcceptedForm(forms.Form):
    """The terms of the house, when a room comes with the event."""

    accepted = forms.BooleanField(label=_("I know the rules of the house and I use the place for free, not for profit"), required=False)
