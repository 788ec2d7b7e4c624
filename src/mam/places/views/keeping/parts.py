"""Parts of things: halves of a hall, numbered pieces, what is out of service."""

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from mam.core import clock

from ...actions.keeping.parts import put_part_back, put_part_out
from ...forms.keeping.things import PartOutForm
from ...models import Part
from ...words import ThingKind
from .desk import agreed, confirm, keeper_required, page, settle, to


@keeper_required
def parts(request, house):
    """Every part with the things it belongs to: first what is out of service, the others by kind."""
    rows = list(Part.objects.filter(centre=house).prefetch_related("things"))
    kinds = {kind: [] for kind in [*ThingKind.values, ""]}
    for row in rows:
        kinds[next((thing.kind for thing in row.things.all()), "")].append(row)
    return page(request, house, "parts", kinds=list(kinds.items()), out=[row for row in rows if row.out_since])


@keeper_required
def part(request, house, part):
    """Out of service from a day; one that is out comes back here."""
    row = get_object_or_404(Part.objects.select_related("centre"), centre=house, pk=part)
    back = to(request, "keeping_parts", house.slug)
    if row.out_since:
        return confirm(
            request,
            house,
            lambda agreed: put_part_back(row, by=request.person),
            title=_("%(part)s is in service again?") % {"part": row},
            text=_("It can be booked again at once."),
            button=_("Put back into service"),
            said=_("It is in service again."),
            back=back,
        )
    form, refusal = PartOutForm(request.POST or None, initial={"since": clock.today()}), None
    if request.method == "POST" and form.is_valid():
        deed = lambda: put_part_out(row, by=request.person, agreed=agreed(request), **form.cleaned_data)  # noqa: E731
        answer, refusal = settle(request, deed, _("Out of service. Nobody can book it from that day."), back)
        if answer:
            return answer
    return page(request, house, "part", part=row, form=form, refusal=refusal, back=back)
