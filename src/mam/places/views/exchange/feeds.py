"""Secret calendar addresses: the page where people make and revoke them, and the calendar behind each."""

import hashlib

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.cache import cache
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, quote_etag
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mam.core import clock
from mam.people.entrance import person_required

from ...actions.feed_calendar import calendar_of
from ...actions.feeding import make_address, revoke
from ...forms.exchange import FeedForm
from ...models import FeedAddress, Thing

A_MINUTE, MOST_A_MINUTE = 60, 30
PLAIN = "text/plain; charset=utf-8"


@person_required
@require_http_methods(["GET", "HEAD", "POST"])
def feeds(request):
    """My addresses, with how to put them into each calendar program."""
    things = Thing.objects.standing().select_related("centre").order_by("centre__name", "order", "name")
    form = FeedForm(request.POST or None, things=things)
    if request.method == "POST" and form.is_valid():
        address = make_address(by=request.person, thing=form.cleaned_data["thing"])
        return redirect(reverse("places:feeds", args=[request.municipality.slug]) + f"#feed-{address.pk}")
    mine = FeedAddress.objects.standing().filter(made_by=request.person).select_related("thing__centre").order_by("created")
    rows = [{"address": row, "https": full_address(request, row), "webcal": webcal(request, row)} for row in mine]
    own = next((row for row in rows if row["address"].person_id), None)
    others = [row for row in rows if row["address"].thing_id]
    context = {"own": own, "others": others, "form": form}
    return render(request, "places/exchange/feeds.html", context, status=422 if form.errors else 200)


@person_required
@require_POST
def revocation(request, address):
    address = get_object_or_404(FeedAddress.objects.filter(made_by=request.person), pk=address)
    revoke(address, by=request.person)
    messages.success(request, _("The address no longer works. Whoever had it sees nothing new."))
    return redirect("places:feeds", request.municipality.slug)


def full_address(request, address: FeedAddress) -> str:
    return settings.MAM_ADDRESS + reverse("places:feed", args=[request.municipality.slug, address.token])


def webcal(request, address: FeedAddress) -> str:
    """The address as calendar programs register it, so that a tap on a phone opens them."""
    return "webcal://" + full_address(request, address).split("://", 1)[1]


@login_not_required
@require_safe
def feed(request, token):
    """The calendar itself, for programs: no cookies, no sign-in, only the secret in the address."""
    address = FeedAddress.objects.filter(token=token).select_related("person", "thing", "made_by").first()
    if address is None:
        return HttpResponse(_("There is no calendar at this address. Copy it once more, whole."), PLAIN, status=404)
    if address.revoked or address.made_by.erased or (address.thing and address.thing.withdrawn):
        return HttpResponse(_("This calendar address was revoked. Make a new one in MAM."), PLAIN, status=410)
    if asked_too_often(token):
        answer = HttpResponse(_("This calendar is asked for too often. Try again in a minute."), PLAIN, status=429)
        answer["Retry-After"] = str(A_MINUTE)
        return answer
    found = calendar_of(address)
    headers = {
        "Content-Disposition": 'inline; filename="mam.ics"',
        "ETag": quote_etag(found.tag),
        "Last-Modified": http_date(found.changed.timestamp()),
        "Cache-Control": "private, no-cache",
        "X-Robots-Tag": "noindex",
    }
    answer = HttpResponse(found.data, "text/calendar; charset=utf-8", headers=headers)
    return get_conditional_response(request, quote_etag(found.tag), None, answer)


def asked_too_often(token: str) -> bool:
    """Counts the minute's requests for one address."""
    key = f"feed-{hashlib.sha256(token.encode()).hexdigest()[:24]}-{int(clock.now().timestamp()) // A_MINUTE}"
    cache.add(key, 0, A_MINUTE * 2)
    return cache.incr(key) > MOST_A_MINUTE
