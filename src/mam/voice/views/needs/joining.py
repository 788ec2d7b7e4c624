"""The animator joins two needs, and takes them apart again with one press."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mam.core.refusal import Reason, Refusal
from mam.people.entrance import only_with, person_required
from mam.ui.deeds import beside_fields

from ...actions.needs.alike import suggestions
from ...actions.needs.joining import join_needs, undo_joining
from ...forms.need_work import JoinForm
from ...models import Need, NeedJoin
from .finding import need_for, to_need


@person_required
def join(request, number):
    """Needs alike, or a number."""
    need, refusal = need_for(request, number, "voice.join_needs"), None
    form = JoinForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            into = Need.objects.public().filter(number=form.cleaned_data["into"]).first()
            if into is None:
                raise Refusal(Reason("into", _("There is no need of this number."), _("Look at the list of needs."), field="into"))
            join_needs(need, into, by=request.person)
            messages.success(request, _("Joined. You can take them apart again in the thread."))
            return to_need(request, into)
        except Refusal as no:
            refusal = beside_fields(form, no)
    alike = suggestions(need.text, title=need.title, apart_from=need.pk)
    return render(request, "voice/needs/join.html", {"need": need, "form": form, "refusal": refusal, "alike": alike})


@require_POST
@only_with("voice.join_needs")
def undo(request, joining):
    row = get_object_or_404(NeedJoin.objects.select_related("need", "into"), pk=joining, undoes=None)
    undo_joining(row, by=request.person)
    messages.success(request, _("They are two again."))
    return to_need(request, row.need)
