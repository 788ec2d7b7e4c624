"""The board of favours, the page of one, and the board on paper."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from mam.core.permission import allowed
from mam.ui.files import file
from mam.ui.pages import page_number

from ...actions.favours.fitting import fitting
from ...actions.favours.listing import FavourFilter, favours_listed
from ...actions.favours.printing import board_pdf
from ...forms.favours import FilterForm
from ...models import Exchange
from .finding import favour_of


@require_safe
@login_not_required
def favours(request):
    """Filters work without JavaScript; a value that is not on the list is as if it were not there."""
    form = FilterForm(request.GET or None)
    form.is_valid()
    said = {name: value for name, value in getattr(form, "cleaned_data", {}).items() if value}
    page = page_number(request)
    wanted = FavourFilter(**said, page=page)
    found, more = favours_listed(request.person, wanted)
    context = {"form": form, "favours": found, "more": more, "wanted": wanted, "next_page": page + 1}
    context["writes"] = allowed("reciprocity.write_favour_down", request.person)
    return render(request, "reciprocity/favours/list.html", context)


@require_safe
@login_not_required
def favour(request, pk):
    found = favour_of(request, pk)
    own = allowed("reciprocity.end_favour", request.person, found)
    mine = request.person is not None and found.person_id == request.person.pk
    exchanges = Exchange.objects.visible_to(request.person).filter(favour=found).select_related("giver__person", "getter__person")
    context = {
        "favour": found, "own": own, "mine": mine, "fits": fitting(found) if found.is_standing else [], "exchanges": exchanges[:20],
        "writes": allowed("reciprocity.write_favour_down", request.person),
    }  # fmt: skip
    return render(request, "reciprocity/favours/page.html", context)


@never_cache
@require_safe
@login_not_required
def sheet(request):
    """The board for the wall and the desk."""
    return file(board_pdf(get_language()[:2]), "tablica.pdf")
