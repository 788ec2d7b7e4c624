"""Coming in by text message, and giving an account a phone as another key. allauth does the rest of the sign-in."""

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from allauth.account.utils import get_next_redirect_url, passthrough_next_redirect_url
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from mam.core.refusal import Refusal
from mam.ui.deeds import beside_fields

from ..actions.sms_codes import account_of, add_phone, check_code, no_gateway, send_code
from ..forms.sms import CodeForm, PhoneForm
from ..methods.contacts import masked

SIGNING_IN, ADDING = "sms_sign_in", "sms_add"


@never_cache
@login_not_required
def sms(request):
    """Asks for the number and sends the code; a known and an unknown number look the same."""
    if request.user.is_authenticated:
        return redirect(get_next_redirect_url(request) or "account_phone")
    return _ask(request, SIGNING_IN, "account_sms_confirm", "account/sms.html")


@never_cache
@login_not_required
def sms_confirm(request):
    """The right code opens the account of the number, or makes one."""
    number = request.session.get(SIGNING_IN)
    if not number:
        return redirect("account_sms")

    def come_in():
        account = account_of(number)
        record_authentication(request, account, method="sms")
        target = get_next_redirect_url(request)
        return perform_login(request, Login(user=account, email_verification="none", redirect_url=target))

    return _confirm(request, SIGNING_IN, number, come_in, "account/sms_confirm.html")


@never_cache
def phone(request):
    """A signed-in account asks for a code to add a number, or to change it."""
    return _ask(request, ADDING, "account_phone_confirm", "account/phone.html")


@never_cache
def phone_confirm(request):
    number = request.session.get(ADDING)
    if not number:
        return redirect("account_phone")

    def keep():
        add_phone(request.user, number)
        messages.success(request, _("From now on you can also come in with a text message."))
        return redirect("account_phone")

    return _confirm(request, ADDING, number, keep, "account/phone_confirm.html")


def _ask(request, key: str, confirm: str, template: str):
    form = PhoneForm(request.POST or None)
    refusal = no_gateway()
    if request.method == "POST" and form.is_valid():
        try:
            request.session[key] = send_code(form.cleaned_data["phone"], address=get_adapter().get_client_ip(request))
        except Refusal as no:
            refusal = beside_fields(form, no)
        else:
            return redirect(passthrough_next_redirect_url(request, reverse(confirm), "next"))
    return render(request, template, {"form": form, "refusal": refusal, "next": get_next_redirect_url(request) or ""})


def _confirm(request, key: str, number: str, done, template: str):
    form = CodeForm(request.POST or None)
    refusal = None
    if request.method == "POST" and form.is_valid():
        try:
            check_code(number, form.cleaned_data["code"])
            response = done()
        except Refusal as no:
            refusal = no
        else:
            request.session.pop(key, None)
            return response
    context = {"form": form, "refusal": refusal, "number": masked(number), "next": get_next_redirect_url(request) or ""}
    return render(request, template, context)
