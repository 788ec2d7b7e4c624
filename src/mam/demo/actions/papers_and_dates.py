"""What an initiative of the demo does beside its plan: a date in the programme, and papers for the office."""

from mam.initiatives.actions.initiatives.dates import tie_event
from mam.initiatives.actions.papers.making import make_paper
from mam.initiatives.actions.papers.writing import write_fields
from mam.initiatives.models import Initiative
from mam.programme.models import Event


def tie(one: Initiative, title: str) -> None:
    tie_event(one, Event.objects.get(title=title), by=one.lead)


def draft(one: Initiative, kind: str, words: dict[str, str]) -> None:
    """The team fills the paper in and takes its draft."""
    write_fields(one, kind, words, by=one.lead)
    make_paper(one, kind, by=one.lead)
