"""Typing the code of a letter. allauth does the work; here whoever comes too late learns why and what to do."""

from allauth.account.utils import passthrough_next_redirect_url
from allauth.account.views import ConfirmLoginCodeView
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _


@method_decorator(login_not_required, name="dispatch")
class ConfirmCode(ConfirmLoginCodeView):
    """A code that ran out, or one asked for in another browser, leads to a new code and to the same page afterwards."""

    def dispatch(self, request, *args, **kwargs):
        answer = super().dispatch(request, *args, **kwargs)
        if getattr(self, "_process", None) is None and not request.user.is_authenticated:
            too_late = _(
                "This code does not work any more: it was good for 10 minutes. Type your address and we will send a new one."
            )
            messages.warning(request, too_late)
            return redirect(passthrough_next_redirect_url(request, reverse("account_request_login_code"), "next"))
        return answer


confirm_code = ConfirmCode.as_view()
