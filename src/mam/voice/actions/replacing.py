"""Somebody drawn by lot cannot come: the next reserve who fits takes the seat. The draw stays as it was; each replacement is a row."""

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.people.models import Person

from ..methods.lots import Drawn, one_replaced
from ..models import LotReplacement, PanelLot
from .lots import rules_of, slips_of

LONGEST = 200


def replace_drawn(lot: PanelLot, gone: str, why: str, *, by: Person) -> LotReplacement:
    """gone: number of a slip that holds a seat. When no reserve fits the quotas the seat stays free. Twice is harmless."""
    demand("voice.replace_drawn", by, lot)
    gone, why = clean_line(gone), clean_line(why)
    with transaction.atomic():
        lot = PanelLot.objects.select_for_update(of=("self",)).select_related("centre").get(pk=lot.pk)
        if known := lot.replacements.filter(gone=gone).first():
            return known
        panel = panel_of(lot)
        if reasons := list(against(lot, panel, gone, why)):
            raise Refusal(reasons)
        after = one_replaced(slips_of(lot), rules_of(lot), panel, gone)
        came = next((number for number in after.taken if number not in panel.taken), "")
        turn = lot.replacements.count() + 1
        made = LotReplacement.objects.create(lot=lot, turn=turn, gone=gone, came=came, why=why, by=by, at=clock.now())
        record("replaced_drawn", lot, by=by, gone=gone, came=came)
    return made


def against(lot: PanelLot, panel: Drawn, gone: str, why: str):
    if not lot.is_drawn:
        yield Reason("not_drawn", _("Nobody is drawn yet."), _("Draw first, with the public number."))
    elif gone not in panel.taken:
        yield Reason("no_seat", _("This slip holds no seat."), _("Choose one from the list."), field="gone")
    if not 3 <= len(why) <= LONGEST:
        works = _("In a few words and without names, for example: said no on the phone.")
        yield Reason("why", _("Say why the seat is free."), works, field="why")


def panel_of(lot: PanelLot) -> Drawn:
    """Who holds the seats now, and who waits, in order: the draw with all replacements, in their turn."""
    taken, reserves = list(lot.taken), list(lot.reserves)
    for row in lot.replacements.all():
        taken.remove(row.gone)
        if row.came:
            taken.append(row.came)
            reserves.remove(row.came)
    return Drawn(tuple(taken), tuple(reserves), lot.tries or 0)
