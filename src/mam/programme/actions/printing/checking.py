"""Whether a sheet that hangs somewhere still says what is true, told by the mark printed on it."""

from dataclasses import dataclass

from mam.places.models import Centre

from ...methods import marks
from ...methods.marks import Span
from ...models import Occurrence
from ..facts import facts_of, with_facts
from .lines import facts_in, printed_facts


@dataclass(frozen=True)
class Told:
    """What is known of a mark: the date or the span it is of (neither: nobody printed such a sheet), and whether it is still true.

    centre: of a programme still true, the centre it was printed for.
    """

    mark: str
    occurrence: Occurrence | None = None
    span: Span | None = None
    is_true: bool = False
    centre: Centre | None = None

    @property
    def is_known(self) -> bool:
        return self.occurrence is not None or self.span is not None


def told_of(mark: str) -> Told:
    """mark: as somebody typed it from paper. A withdrawn date is not known any more."""
    what, stamp = marks.parted(mark)
    if not what:
        return Told(mark)
    occurrence = with_facts(Occurrence.objects.public().filter(code__iexact=what)).first()
    if occurrence is not None:
        return Told(mark, occurrence=occurrence, is_true=marks.stamp([printed_facts(facts_of(occurrence))]) == stamp)
    span = marks.span_named(what)
    if span is None:
        return Told(mark)
    for centre in [None, *Centre.objects.all()]:
        if marks.stamp(map(printed_facts, facts_in(span, centre))) == stamp:
            return Told(mark, span=span, is_true=True, centre=centre)
    return Told(mark, span=span)
