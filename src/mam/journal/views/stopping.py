"""Switching messages off with the link of a letter (RFC 8058): a mail program sends the form itself, a person presses a button."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from ..actions.preferences import stop
from ..actions.stopping import read_stop_token
from ..topics import topic


@never_cache
@csrf_exempt
@login_not_required
def off(request, token):
    """Looking changes nothing, because programs look at every link; only a sent form does. Twice is harmless."""
    read = read_stop_token(token)
    about = topic(read[1]) if read else None
    if about is None or not about.may_be_off:
        raise Http404
    if request.method == "POST":
        stop(*read)
    return render(request, "journal/notice/off.html", {"about": about, "done": request.method == "POST"})
