"""Answering requests: who asks for the same time, what stands in the way, yes or no with a reason."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import allowed
from mam.core.refusal import Reason, Refusal
from mam.people.entrance import person_required

from ...actions.ask import Span
from ...actions.deciding import accept, obstacles, reject, rivals
from ...actions.durations import hours_number
from ...actions.quotas import Account
from ...forms.answer import AnswerForm
from ...models import Booking, Centre
from ...words import BookingState, QuotaUnit
from .finding import booking_of


def kept_centre(request, slug) -> Centre:
    """The centre, for the people who keep it; nobody else knows of its desk."""
    centre = get_object_or_404(Centre, slug=slug)
    if not allowed("places.decide", request.person, centre):
        raise Http404
    return centre


def waiting(centre):
    """Requests that still can be answered, the nearest time first."""
    rows = Booking.objects.filter(centre=centre, state=BookingState.PENDING, during__endswith__gt=clock.now())
    return (
        rows.select_related("party_person", "party_group")
        .prefetch_related("booked__thing")
        .order_by("during", "created")
    )


@dataclass(frozen=True)
class Rivalry:
    """Requests whose times touch, so they are looked at together."""

    requests: list[Booking]

    @property
    def is_contested(self) -> bool:
        return len(self.requests) > 1


def by_rivalry(requests) -> list[Rivalry]:
    """Neighbours in time that want one of the same things stand side by side."""
    groups: list[list[Booking]] = []
    for request in requests:
        home = next((group for group in groups if any(clash(request, other) for other in group)), None)
        if home is None:
            groups.append([request])
        else:
            home.append(request)
    return [Rivalry(group) for group in groups]


def clash(one: Booking, other: Booking) -> bool:
    same = {row.thing_id for row in one.booked.all()} & {row.thing_id for row in other.booked.all()}
    return bool(same) and one.starts < other.ends and other.starts < one.ends


@person_required
def requests(request, centre):
    """Everything that waits for an answer."""
    centre = kept_centre(request, centre)
    return render(request, "places/request/list.html", {"centre": centre, "rivalries": by_rivalry(waiting(centre))})


@dataclass(frozen=True)
class Candidate:
    """A request with what helps to decide: what stands in its way now, how much its party uses."""

    booking: Booking
    obstacles: list[Reason]
    uses: list[str]


@person_required
def decision(request, booking):
    """One request beside its rivals; yes or no."""
    booking = booking_of(request, booking)
    if not allowed("places.decide", request.person, booking.centre):
        raise Http404
    form = AnswerForm(request.POST if request.method == "POST" else None)
    refusal = None
    if form.is_valid():
        try:
            return answered(request, booking, form.cleaned_data)
        except Refusal as no:
            refusal = no
    others = [candidate(rival) for rival in rivals(booking)]
    context = {"booking": booking, "candidate": candidate(booking), "rivals": others, "form": form, "refusal": refusal}
    return render(request, "places/request/decision.html", context)


def answered(request, booking, said):
    if said["answer"] == "yes":
        accept(booking, by=request.person, text=said["text"])
        messages.success(request, _("You agreed. We have told them, and those who asked for the same time."))
    else:
        reject(booking, by=request.person, reason=said["reason"], text=said["text"])
        messages.success(request, _("You said no. We have told them why, and what is free instead."))
    return redirect("places:requests", request.municipality.slug, booking.centre.slug)


def candidate(booking) -> Candidate:
    span = Span(booking.starts, booking.ends)
    account = Account.of(booking.centre, booking.party, [span])
    uses = []
    for quota, used, _period in account.left(clock.local(span.start).date()):
        unit = _("hours") if quota.unit == QuotaUnit.HOURS else _("bookings")
        words = {"quota": quota.name, "used": hours_number(used), "limit": quota.limit, "unit": unit}
        uses.append(_("%(quota)s: %(used)s of %(limit)d %(unit)s, this request included.") % words)
    return Candidate(booking, obstacles(booking), uses)
