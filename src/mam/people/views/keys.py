"""Adding a passkey. It is a convenience, so no spare codes are made for it; those belong to the second step."""

from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.views import AddWebAuthnView
from django.shortcuts import redirect


class AddPasskey(AddWebAuthnView):
    def form_valid(self, form):
        super().form_valid(form)
        keys = Authenticator.objects.filter(user=self.request.user)
        if not keys.filter(type=Authenticator.Type.TOTP).exists():
            keys.filter(type=Authenticator.Type.RECOVERY_CODES).delete()
        return redirect("mfa_index")


add_passkey = AddPasskey.as_view()
