"""Closing a thing or the house for a time, with the bookings it hits, and opening it again."""

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.dates import when_words

from ...actions.closing import close, hits, lift
from ...forms.keeping.closures import ClosureForm
from ...models import Closure
from .desk import confirm, keeper_required, page, settle, to


@keeper_required
def closures(request, house):
    """First a look at the bookings hit, then "keep" or "cancel" closes."""
    days = dict.fromkeys(["first_day", "last_day"], clock.today())
    form, refusal, hit, seen = ClosureForm(request.POST or None, things=house.things.standing(), initial=days), None, [], False
    if request.method == "POST" and form.is_valid():
        thing, span = form.cleaned_data["thing"], form.span()
        hit, seen = hits(house, thing, span) if span.start < span.end else [], True
        wish = {"thing": thing, "span": span, "reason": form.cleaned_data["reason"], "cancel_hit": "cancel" in request.POST}
        if span.start >= span.end or _decided(request, hit):
            said = _("Closed. Everyone it hits has been told.") if hit else _("Closed.")
            deed = lambda: close(house, by=request.person, **wish)  # noqa: E731
            answer, refusal = settle(request, deed, said, to(request, "closures", house.slug))
            if answer:
                return answer
    rows = Closure.objects.standing().filter(centre=house, during__endswith__gt=clock.now()).select_related("thing")
    return page(request, house, "closures", form=form, refusal=refusal, hit=hit, seen=seen, rows=rows)


def _decided(request, hit) -> bool:
    """The person pressed "keep" or "cancel" and saw every booking that is hit now."""
    pressed = {"keep", "cancel"} & set(request.POST)
    return bool(pressed) and {str(row.pk) for row in hit} <= set(request.POST.getlist("seen"))


@keeper_required
def closure(request, house, closure):
    """Opening again what was closed."""
    row = get_object_or_404(Closure.objects.select_related("centre", "thing"), centre=house, pk=closure)
    return confirm(
        request,
        house,
        lambda agreed: lift(row, by=request.person),
        title=_("Open %(what)s again?") % {"what": row.thing or house},
        text=_("%(reason)s: %(when)s.") % {"reason": row.reason, "when": when_words(row.during)},
        button=_("Open again"),
        said=_("It is open again and can be booked."),
        back=to(request, "closures", house.slug),
    )
