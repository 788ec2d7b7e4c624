"""Taking away what somebody wrote, by a rule; and showing it again."""

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mam.people.entrance import person_required
from mam.ui.deeds import pressed

from ...actions.initiatives import hiding
from ...forms.initiatives import HideForm
from ...models import Progress
from .finding import initiative_here, page_at
from .keeping import asked

HIDE = "initiatives.hide"


@person_required
def hide(request, initiative):
    return _hide(request, initiative_here(request, initiative, verb=HIDE))


@person_required
def note_hide(request, initiative, note):
    one = initiative_here(request, initiative, verb=HIDE)
    return _hide(request, one, get_object_or_404(Progress.objects.select_related("by"), initiative=one, pk=note))


@person_required
@require_POST
def show_again(request, initiative):
    one = initiative_here(request, initiative, verb=HIDE)
    return pressed(request, lambda: hiding.show_again(one, by=request.person), _("It can be read again."), page_at(request, one))


def _hide(request, one, note=None):
    form = HideForm(request.POST or None)
    done = _("It is not shown any more. Whoever wrote it was told why.")

    def deed():
        return hiding.hide(one, **form.cleaned_data, note=note, by=request.person)

    return asked(request, one, form, deed, _("Do not show it"), _("Take it away"), done, note=note)
