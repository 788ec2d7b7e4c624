"""Is this sheet still true?"""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.views.decorators.http import require_safe

from mam.core.text import clean_line

from ...actions.printing.checking import told_of
from ...actions.printing.programme import heading


@login_not_required
@require_safe
def check(request):
    """?mark=: as printed at the bottom of the sheet."""
    mark = clean_line(request.GET.get("mark", ""))[:40]
    told = told_of(mark) if mark else None
    name = heading(told.span) if told and told.span else ""
    return render(request, "programme/paper/check.html", {"mark": mark, "told": told, "name": name})
