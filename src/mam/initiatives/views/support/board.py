"""The board of support, and days on which somebody of the staff is away."""

from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from mam.people.entrance import only_with
from mam.ui.deeds import Words, deed_page, pressed

from ...actions.support.board import board
from ...actions.support.leave import end_leave, leaves_ahead, note_leave, staff_here
from ...forms.support import LeaveForm
from ...models import AnimatorLeave
from ...words.support import SupportKind


@never_cache
@only_with("initiatives.see_support_board")
def support_board(request):
    """?kind= and ?mine= narrow it."""
    kind = request.GET.get("kind", "")
    kind, mine = kind if kind in SupportKind.values else "", bool(request.GET.get("mine"))
    shown = {"board": board(by=request.person, kind=kind, mine=mine), "kinds": SupportKind, "kind": kind, "mine": mine}
    return render(request, "initiatives/support/board.html", shown)


@only_with("initiatives.note_leave")
def leaves(request):
    form = LeaveForm(request.POST or None, staff=staff_here(), initial={"person": str(request.person.pk)})
    words = Words(_("Who is away"), _("Write it down"), _("Written down."), _("Whoever is away takes nothing on and gets no reminders."))
    deed = lambda: note_leave(**form.cleaned_data, by=request.person)  # noqa: E731
    back = reverse("initiatives:leaves", args=[request.municipality.slug])
    return deed_page(request, form, deed, words, back=back, template="initiatives/support/away.html", leaves=leaves_ahead())


@only_with("initiatives.note_leave")
@require_POST
def leave_end(request, leave):
    row = get_object_or_404(AnimatorLeave.objects.select_related("person"), pk=leave)
    back = reverse("initiatives:leaves", args=[request.municipality.slug])
    return pressed(request, lambda: end_leave(row, by=request.person), _("Taken back."), back)
