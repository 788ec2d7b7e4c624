"""How allauth signs people in here: our words, our stages, no passwords, letters that may fail gracefully."""

import smtplib
from email.utils import parseaddr

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.account.models import EmailAddress
from allauth.account.stages import EmailVerificationStage
from allauth.core.exceptions import ImmediateHttpResponse
from django.conf import settings
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from .actions.claiming import claim_everywhere, homes
from .keys import WRONG_CODE, has_second_step

TOO_MANY = _("Too many tries. Wait a few minutes and ask for a new code.")


class EmailStage(EmailVerificationStage):
    """An address is confirmed only by accounts that have one; an account of a phone has none to confirm."""

    def handle(self):
        if self.login.user and not self.login.user.email:
            return None, True
        return super().handle()


class AccountAdapter(DefaultAccountAdapter):
    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": _("This account is closed. Ring the house if you want to come back."),
        "cannot_remove_primary_email": _("This is the address you sign in with. First choose another one."),
        "duplicate_email": _("You have already added this address."),
        "email_taken": _("This address opens another account. Choose another one."),
        "incorrect_code": WRONG_CODE,
        "max_email_addresses": _("You can have at most %d addresses. First remove one."),
        "rate_limited": TOO_MANY,
        "same_as_current": _("This is the address you have now. Type the new one."),
        "too_many_login_attempts": TOO_MANY,
        "unverified_primary_email": _("First confirm this address with the code we send."),
    }

    def get_login_stages(self) -> list[str]:
        ours = {
            "allauth.account.stages.EmailVerificationStage": "mam.people.adapter.EmailStage",
            "allauth.mfa.stages.AuthenticateStage": "mam.people.keys.SecondStep",
        }
        return [ours.get(stage, stage) for stage in super().get_login_stages()]

    def pre_login(self, request, user, **hooks):
        """A code that came back proves the address; nobody types two codes in a row."""
        records = get_authentication_records(request, user)
        if records and records[-1]["method"] == "code" and (email := records[-1].get("email")):
            primary = not EmailAddress.objects.filter(user=user, primary=True).exists()
            address, _made = EmailAddress.objects.get_or_create(user=user, email=email, defaults={"primary": primary})
            address.set_verified()
        return super().pre_login(request, user, **hooks)

    def post_login(self, request, user, **hooks):
        """Whoever proved an address or a number becomes the person the house already knows by it.

        For five minutes after coming in nobody is asked once more whether it is them.
        """
        claim_everywhere(user)
        for record in get_authentication_records(request, user)[-1:]:
            record["reauthenticated"] = request.session.modified = True
        return super().post_login(request, user, **hooks)

    def get_login_redirect_url(self, request) -> str:
        """Somebody of one town goes to their account there; others choose the town."""
        towns = homes(request.user)
        return (
            reverse("people:me", args=[towns[0].slug]) if len(towns) == 1 else super().get_login_redirect_url(request)
        )

    def get_email_verification_redirect_url(self, email_address) -> str:
        return reverse("account_email")

    def get_from_email(self) -> str:
        return settings.DEFAULT_FROM_EMAIL

    def add_message(self, request, level, message_template=None, *rest, **more) -> None:
        """Spare codes are spoken of only where there is a second step."""
        about_codes = message_template == "mfa/messages/recovery_codes_generated.txt"
        if not (about_codes and not has_second_step(request.user)):
            super().add_message(request, level, message_template, *rest, **more)

    def send_mail(self, template_prefix: str, email: str, context: dict) -> None:
        """When the mail server does not answer, the reader learns it at once and what else works."""
        try:
            super().send_mail(template_prefix, email, {**context, "sender": parseaddr(self.get_from_email())[0]})
        except (OSError, smtplib.SMTPException) as trouble:
            page = render(self.request, "account/letter_failed.html", status=503)
            raise ImmediateHttpResponse(page) from trouble

    def send_account_already_exists_mail(self, email: str) -> None:
        """Somebody signs up with an address that has an account: the letter says how to come in instead."""
        self.send_mail("account/email/account_already_exists", email, {"login_url": reverse("account_login")})

    def get_reauthentication_methods(self, user) -> list[dict]:
        names = {
            "mfa_reauthenticate": _("With the app or a spare code"),
            "mfa_reauthenticate:webauthn": _("With a passkey"),
        }
        return [
            {**method, "description": names[method["id"]]}
            for method in super().get_reauthentication_methods(user)
            if method["id"] in names
        ]
