"""The demo's mailbox."""

from itertools import groupby

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db.models import Q
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache

from mam.ui.pages import page_number

from ..models import Letter

AT_ONCE, A_BOX = 200, 3  # letters of all and, without folding, of one receiver
BOX = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox allow-popups allow-top-navigation-by-user-activation"


@never_cache
@login_not_required
def mailbox(request):
    """What the demo wrote to people, by receiver, whoever heard last first; a real town has no such page."""
    if not settings.MAM_DEMO:
        raise Http404
    words, page = request.GET.get("q", "").strip()[:100].replace("\0", ""), page_number(request)
    found = Letter.objects.filter(Q(to__icontains=words) | Q(subject__icontains=words) | Q(text__icontains=words))
    newest = list(found[(page - 1) * AT_ONCE : page * AT_ONCE + 1])
    more, newest = len(newest) > AT_ONCE, newest[:AT_ONCE]
    order = {to: place for place, to in enumerate(dict.fromkeys(letter.to for letter in newest))}
    groups = groupby(sorted(newest, key=lambda letter: order[letter.to]), key=lambda letter: letter.to)
    boxes = [(to, box[:A_BOX], box[A_BOX:]) for to, box in ((to, list(letters)) for to, letters in groups)]
    context = {"boxes": boxes, "words": words, "page": page, "older": page + 1 if more else 0}
    return render(request, "journal/letter/list.html", context)


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
