"""Paper sheets: issuing and printing."""

from django.shortcuts import get_object_or_404
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from mam.people.actions.finding import one_person
from mam.people.entrance import person_required
from mam.ui.files import file

from ...actions.ballots.printing import sheets_pdf
from ...actions.ballots.sheets import issue_sheets
from ...forms.ballots.keeping import BatchForm
from ...models import SheetBatch
from .finding import kept_here
from .keeping import after, show


@person_required
@require_POST
def issuing(request, ballot):
    found, form = kept_here(request, ballot), BatchForm(request.POST)
    if not form.is_valid():
        return show(request, found, issuing=form)
    said = form.cleaned_data

    def deed():
        taker = one_person(said["who"]) if said["who"] else request.person
        issue_sheets(found, said["number"], given_to=taker, by=request.person, request_key=said["request_key"])

    return after(request, found, deed, _("Issued. Print the sheets and put them into a shuffled pile."))


@person_required
@require_safe
def print_sheets(request, ballot, first):
    found = kept_here(request, ballot)
    batch = get_object_or_404(SheetBatch.objects.select_related("ballot__centre"), ballot=found, first=first)
    return file(sheets_pdf(batch, get_language(), by=request.person), f"kartki-{found.slug}-{batch.first}.pdf")
