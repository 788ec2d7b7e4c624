"""The demo's mailbox."""

from itertools import groupby

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache

from ..models import Letter

SHOWN = 200
BOX = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox allow-popups allow-top-navigation-by-user-activation"


@never_cache
@login_not_required
def mailbox(request):
    """Everything the demo wrote to people, by receiver, whoever heard last first; a real town has no such page."""
    if not settings.MAM_DEMO:
        raise Http404
    newest = list(Letter.objects.all()[:SHOWN])
    order = {to: place for place, to in enumerate(dict.fromkeys(letter.to for letter in newest))}
    boxes = groupby(sorted(newest, key=lambda letter: order[letter.to]), key=lambda letter: letter.to)
    return render(request, "journal/letter/list.html", {"boxes": [(to, list(letters)) for to, letters in boxes]})


@never_cache
@login_not_required
def letter(request, letter):
    """A letter as a mail program shows it. It stands alone in a closed box: no scripts, no pictures from elsewhere, no forms."""
    if not settings.MAM_DEMO:
        raise Http404
    page = HttpResponse(get_object_or_404(Letter.objects.exclude(html=""), pk=letter).html)
    page._csp_exempt = True
    page["Content-Security-Policy"] = BOX
    return page
