"""The demo's mailbox."""

from itertools import groupby

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from .models import Letter

SHOWN = 200


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
