"""Coming back without an account: by the link that asks whether it was done, or by the number of the slip."""

from allauth.account.adapter import get_adapter
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from mam.core.refusal import Refusal
from mam.programme.actions import tries

from ...actions.needs.checking import check_of_slip, say_whether_done
from ...actions.needs.looking import claim, may_take_back, take_back
from ...forms.needs import SlipForm
from ...models import Need, NeedCheck
from ...words.needs import Said
from .finding import SLIP, WITH, need_of

MOST_TRIES, QUARTER = 10, 900


@never_cache
@login_not_required
def check(request, check):
    """Three buttons; opening the page changes nothing, because programs that look at letters open links too."""
    row, refusal = get_object_or_404(NeedCheck.objects.select_related("need", "person"), token=check), None
    if request.method == "POST":
        try:
            row = say_whether_done(row, request.POST.get("said", ""), word=request.POST.get("word", "")[:500])
            messages.success(request, _("Thank you. You can still change it here."))
            return redirect("voice:need_check", request.municipality.slug, check)
        except Refusal as no:
            refusal = no
    return render(
        request, "voice/needs/check.html", {"check": row, "need": row.need, "refusal": refusal, "choices": Said.choices}
    )


@never_cache
@login_not_required
def slip(request):
    """The number of a slip opens one's own need. Guessing is slowed down."""
    form, address = SlipForm(request.POST or None), get_adapter().get_client_ip(request)
    if request.method == "POST" and form.is_valid():
        number = form.cleaned_data["slip"]
        if tries.too_often("slip", address, MOST_TRIES):
            form.add_error("slip", _("Too many tries. Wait a quarter of an hour, or ask at the desk."))
        elif Need.objects.filter(slip=number, hidden=None).exists():
            request.session[SLIP] = number
            return redirect("voice:slip_need", request.municipality.slug)
        else:
            tries.count("slip", address, seconds=QUARTER)
            form.add_error(
                "slip",
                _(
                    "Nothing was written down under this number yet. If the sheet is at the desk, come back in a few days."
                ),
            )
    return render(request, "voice/needs/slip.html", {"form": form})


@never_cache
@login_not_required
def own(request):
    """What became of the need of a slip; saying whether it was done; making it one's own when signed in."""
    need = Need.objects.select_related(*WITH).filter(slip=request.session.get(SLIP, "-"), hidden=None).first()
    if need is None:
        return redirect("voice:slip", request.municipality.slug)
    question, refusal = check_of_slip(need), None
    if request.method == "POST":
        try:
            if request.POST.get("deed") == "claim" and request.person:
                claim(need.slip, by=request.person)
                messages.success(request, _("It is yours now: answers will come to you."))
            elif question:
                say_whether_done(question, request.POST.get("said", ""), word=request.POST.get("word", "")[:500])
                messages.success(request, _("Thank you. You can still change it here."))
            return redirect("voice:slip_need", request.municipality.slug)
        except Refusal as no:
            refusal = no
    context = {"need": need, "check": question, "refusal": refusal, "choices": Said.choices}
    return render(request, "voice/needs/slip_need.html", context)


@never_cache
@login_not_required
def taking_back(request, number):
    """One press for the author, signed in or with the slip."""
    need, slip = need_of(request, number), request.session.get(SLIP, "")
    if not may_take_back(need, request.person, slip):
        raise Http404
    if request.method == "POST":
        take_back(need, by=request.person, slip=slip)
        messages.success(request, _("It is taken back: nobody can read it any more."))
        return redirect("voice:needs", request.municipality.slug)
    return render(request, "voice/needs/taking_back.html", {"need": need})
