"""Keys beside the code: passkeys for convenience, an app as the second step, spare codes on paper."""

import io

import qrcode
from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.stages import AuthenticateStage
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from qrcode.image.svg import SvgPathFillImage

from .actions.second_step import holds_guarded_role

STRONG = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
WRONG_CODE = _("This is not the code we sent. Check the digits, or ask for a new code.")
WRONG_DIGITS = _("These are other digits. Type the ones the app shows now, or one of your spare codes.")


def has_second_step(account) -> bool:
    """None is nobody: the sign-in of an address that has no account, which only looks like one."""
    return (
        account is not None and Authenticator.objects.filter(user_id=account.pk, type=Authenticator.Type.TOTP).exists()
    )


def proved_second_step(request) -> bool:
    """This session showed more than a code from a letter: digits from the app, a spare code or a passkey."""
    return any(record["method"] == "mfa" for record in get_authentication_records(request, request.user))


class SecondStep(AuthenticateStage):
    """The second step is asked of those who turned it on with an app. A passkey alone is a convenience, never a lock."""

    def _should_handle(self, request) -> bool:
        return has_second_step(self.login.user) and super()._should_handle(request)


class KeyAdapter(DefaultMFAAdapter):
    error_messages = {
        "add_email_blocked": _("This account has a second step. Turn it off before you add an address."),
        "cannot_delete_authenticator": _("Your role works only with a second key. First add another one, then take this one away."),
        "cannot_generate_recovery_codes": _("Spare codes are for accounts with a second step. First turn it on."),
        "incorrect_code": WRONG_DIGITS,
        "unverified_email": _("First confirm all your e-mail addresses, then add keys."),
    }

    def can_delete_authenticator(self, authenticator) -> bool:
        """The last key of somebody whose role demands one stays."""
        strong = Authenticator.objects.filter(user=authenticator.user, type__in=STRONG).exclude(pk=authenticator.pk)
        return strong.exists() or not holds_guarded_role(authenticator.user)

    def build_totp_svg(self, url: str) -> str:
        """Black on white, so that a phone reads it from a dark page too."""
        picture = io.BytesIO()
        qrcode.make(url, image_factory=SvgPathFillImage).save(picture)
        return picture.getvalue().decode()

    def generate_authenticator_name(self, user, type) -> str:
        number = Authenticator.objects.filter(user=user, type=type).count() + 1
        return gettext("Passkey %(number)d") % {"number": number}
