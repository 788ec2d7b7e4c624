"""The four papers by their kind."""

from types import ModuleType

from . import budget, grant, local, report
from .facts import Facts
from .shape import Field, Section

PAPERS: dict[str, ModuleType] = {"local": local, "grant": grant, "report": report, "budget": budget}
FOR_NGOS = ("grant", "report")


def sections_of(kind: str, facts: Facts) -> tuple[Section, ...]:
    return PAPERS[kind].sections(facts)


def fields_of(kind: str, facts: Facts) -> tuple[Field, ...]:
    return PAPERS[kind].fields(facts)
