"""Forms of passkeys and of the second step, in our words (settings.MFA_FORMS)."""

from allauth.mfa.base import forms as base
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as webauthn
from django.forms import HiddenInput
from django.utils.translation import gettext_lazy as _


def ask_for_code(field, label, hint=""):
    field.label, field.help_text, field.max_length = label, hint, 20
    field.widget.attrs.pop("placeholder", None)
    field.widget.attrs["maxlength"] = 20
    field.error_messages["required"] = _("Type the digits that the app shows now.")


class AuthenticateForm(base.AuthenticateForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        ask_for_code(self.fields["code"], _("Digits from the app"), _("Or one of your spare codes."))


class ReauthenticateForm(base.ReauthenticateForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        ask_for_code(self.fields["code"], _("Digits from the app"), _("Or one of your spare codes."))


class ActivateTOTPForm(totp.ActivateTOTPForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        ask_for_code(self.fields["code"], _("Six digits from the app"))
        self.fields["code"].widget.attrs["inputmode"] = "numeric"


class AddWebAuthnForm(webauthn.AddWebAuthnForm):
    """Every key is a passkey: it signs in by itself."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        name_the_key(self.fields["name"])
        self.fields["passwordless"].widget = HiddenInput()
        self.fields["passwordless"].initial = True
        self.fields["credential"].error_messages["required"] = _("The device gave no key. Try once more.")


class EditWebAuthnForm(webauthn.EditWebAuthnForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        name_the_key(self.fields["name"])


def name_the_key(field):
    field.label, field.help_text, field.max_length = _("Name of the key"), _("For example: my phone"), 60
    field.widget.attrs["maxlength"] = 60
    field.error_messages["required"] = _("Give the key a name, so that you know it later.")
