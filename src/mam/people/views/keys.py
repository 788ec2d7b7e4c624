"""Adding keys: a passkey, the app of the second step, and the page that asks for one where a role demands it."""

from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.views import ActivateTOTPView
from allauth.mfa.webauthn.views import AddWebAuthnView, RemoveWebAuthnView
from django.contrib import messages
from django.shortcuts import redirect, render

from ..entrance import person_required
from ..words import RoleKind
from .me import way_on


class AddPasskey(AddWebAuthnView):
    """A passkey is a convenience, so no spare codes are made for it; those belong to the second step."""

    def form_valid(self, form):
        super().form_valid(form)
        keys = Authenticator.objects.filter(user=self.request.user)
        if not keys.filter(type=Authenticator.Type.TOTP).exists():
            keys.filter(type=Authenticator.Type.RECOVERY_CODES).delete()
        record_authentication(self.request, self.request.user, "mfa", type=Authenticator.Type.WEBAUTHN, reauthenticated=True)
        return redirect("mfa_index")


class TurnSecondStepOn(ActivateTOTPView):
    """Whoever has just typed the digits of the app has shown the second step in this session."""

    def form_valid(self, form):
        answer = super().form_valid(form)
        record_authentication(self.request, self.request.user, "mfa", type=Authenticator.Type.TOTP, reauthenticated=True)
        return answer


class RemovePasskey(RemoveWebAuthnView):
    """The last key of somebody whose role demands one stays."""

    def form_valid(self, form):
        if not get_adapter().can_delete_authenticator(self.object):
            messages.warning(self.request, get_adapter().error_messages["cannot_delete_authenticator"])
            return redirect("mfa_list_webauthn")
        return super().form_valid(form)


add_passkey = AddPasskey.as_view()
remove_passkey = RemovePasskey.as_view()
turn_second_step_on = TurnSecondStepOn.as_view()


@person_required
def second_step(request):
    """What a role that waits for the second step needs; goes on at once when nothing waits."""
    request.person.roles()
    waiting = request.person.resting_roles
    if not waiting:
        return redirect(way_on(request))
    context = {
        "waiting": [RoleKind(kind).label for kind in sorted(waiting)],
        "keys": set(Authenticator.objects.filter(user=request.user).values_list("type", flat=True)),
        "next": request.GET.get("next", ""),
    }
    return render(request, "people/me/second_step.html", context)
