"""The printed sheet for a need, with its number and a slip to tear off."""

from django.contrib.auth.decorators import login_not_required
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from mam.ui.files import file

from ...actions.needs.printing import need_sheet, need_sheet_pdf


@never_cache
@require_safe
@login_not_required
def sheet(request):
    """Each print has a number of its own."""
    return file(need_sheet_pdf(need_sheet(), get_language()[:2]), "potrzeba.pdf")
