"""The promotion kit of an initiative: what the programme makes for its events, beside a poster and texts from the plan itself."""

from dataclasses import dataclass

from mam.people.models import Person
from mam.programme.actions.facts import facts_of_many, with_facts
from mam.programme.actions.printing.texts import Texts, texts_of
from mam.programme.models import Occurrence

from ...models import Initiative
from .plan_paper import plan_texts

MOST_DATES = 6


@dataclass(frozen=True)
class KitDate:
    """A date of a tied event, with its ready texts."""

    date: Occurrence
    texts: Texts


@dataclass(frozen=True)
class Kit:
    dates: list[KitDate]
    hidden: int
    texts: Texts


def kit_of(initiative: Initiative, person: Person) -> Kit:
    """hidden: tied dates ahead that are not public yet, so that nobody hangs up a poster for them."""
    ahead = Occurrence.objects.visible_to(person).planned().upcoming().filter(event__in=initiative.events.values("event"))
    public = list(with_facts(ahead.public().order_by("during"))[:MOST_DATES])
    dates = [KitDate(date, texts_of(facts)) for date, facts in zip(public, facts_of_many(public), strict=True)]
    return Kit(dates, ahead.count() - ahead.public().count(), plan_texts(initiative))
