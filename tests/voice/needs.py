"""Short words for tests of needs: one that stands, people who support it, one that is answered or closed."""

import datetime as dt

from mam.core import clock
from mam.voice.actions.needs.accepting import accept_need
from mam.voice.actions.needs.answering import answer_need
from mam.voice.actions.needs.need_ask import NeedAsk
from mam.voice.actions.needs.saying import raise_need
from mam.voice.models import Need, NeedCheck, Support

TEXT = "Na przystanku przy targu nie ma gdzie usiąść."


def ask(person, text: str = TEXT, **more) -> NeedAsk:
    return NeedAsk(text, raiser=person, by=more.pop("by", person), **more)


def need(cast, **fields) -> Need:
    """A public need of the leader, written directly, for tests of what comes after."""
    number = (Need.objects.order_by("-number").values_list("number", flat=True).first() or 0) + 1
    raiser = fields.get("raiser", getattr(cast, "leader", None))
    values = {
        "number": number, "title": "Ławka na przystanku", "text": TEXT, "raiser": raiser, "slip": f"SLIP{number}",
        "said": clock.today(), "shown": clock.now(), "stems": ["lawk", "przystank"],
    }  # fmt: skip
    return Need.objects.create(**{**values, **fields})


def said(person, text: str = TEXT, **more) -> Need:
    """A need said by its own deed."""
    return raise_need(ask(person, text, **more))


def supported(made: Need, *people) -> None:
    for person in people:
        Support.objects.create(need=made, person=person, at=clock.now())


def taken_on(cast, made: Need, days: int = 7) -> Need:
    due = clock.today() + dt.timedelta(days=days)
    return accept_need(made, owner=cast.official, seat="Wydział Komunalny", due=due, by=cast.official)


def closed(cast, made: Need) -> Need:
    """Closed by an answer, so that everybody is asked."""
    answer_need(made, "Ławka stoi od wtorku.", by=cast.official, seat="Wydział Komunalny", closes=True)
    made.refresh_from_db()
    return made


def question_to(made: Need, person) -> NeedCheck:
    return NeedCheck.objects.get(need=made, person=person, round=made.round)
