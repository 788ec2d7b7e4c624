"""The demo's mailbox."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import render

from .models import Letter


@login_not_required
def mailbox(request):
    """Everything the demo wrote to people, newest first; a real town has no such page."""
    if not settings.MAM_DEMO:
        raise Http404
    return render(request, "journal/letter/list.html", {"letters": Letter.objects.all()[:100]})
