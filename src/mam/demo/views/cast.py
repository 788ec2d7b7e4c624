from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from mam.core.refusal import Refusal

from ..actions.coming_in import account_of, cards

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@login_not_required
def cast(request):
    """Everybody of the cast, who they are and what to try as them."""
    if not settings.MAM_DEMO:
        raise Http404
    return render(request, "demo/cast/list.html", {"towns": cards()})


@login_not_required
@require_POST
def sign_in(request, town, key):
    """One click, only in the demo; whoever was signed in before is signed out."""
    try:
        account = account_of(town, key)
    except Refusal:
        raise Http404 from None
    login(request, account, backend=BACKEND)
    return redirect("home:town", town)
