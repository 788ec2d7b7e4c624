"""Forms of sign-in, in our words. allauth finds them by name (settings.ACCOUNT_FORMS)."""

from allauth.account import forms as allauth_forms
from django.utils.translation import gettext_lazy as _

from ..actions.new_accounts import account_for


class OneAddress:
    """A form whose one question is an e-mail address."""

    question = _("Your e-mail address")
    hint = ""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in {"login", "email"} & set(self.fields):
            field = self.fields[name]
            field.label, field.help_text = self.question, self.hint
            field.widget.attrs.pop("placeholder", None)
            field.error_messages["required"] = _("Type your address, for example anna@example.org.")
            field.error_messages["invalid"] = _("An address looks like this: anna@example.org.")
            for check in field.validators:
                if hasattr(check, "user_regex"):
                    field.validators[field.validators.index(check)] = type(check)(
                        message=field.error_messages["invalid"]
                    )


class OneCode:
    """A form whose one question is the six-digit code from a letter."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        field = self.fields["code"]
        field.label, field.help_text = _("Six digits from the letter"), ""
        field.widget.attrs.pop("placeholder", None)
        field.widget.attrs.update(inputmode="numeric", maxlength=20)
        field.max_length = 20
        field.error_messages["required"] = _("Type the six digits from the letter.")


class LoginForm(OneAddress, allauth_forms.LoginForm):
    hint = _("We will send you six digits to type on the next page.")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields.pop("remember", None)

    def _clean_without_password(self, email, phone):
        """A new address gets its code like a known one: the account is ready when the code proves it."""
        cleaned = super()._clean_without_password(email, phone)
        if email and not self.errors and self.user is None:
            self.user = account_for(email)
        return cleaned


class SignupForm(OneAddress, allauth_forms.SignupForm):
    hint = _("We will send you six digits to check that the address is yours. Nobody else will see it.")


class RequestLoginCodeForm(OneAddress, allauth_forms.RequestLoginCodeForm):
    hint = LoginForm.hint


class AddEmailForm(OneAddress, allauth_forms.AddEmailForm):
    question = _("New address")


class ChangeEmailForm(OneAddress, allauth_forms.ChangeEmailForm):
    question = _("New address")


class ConfirmLoginCodeForm(OneCode, allauth_forms.ConfirmLoginCodeForm):
    pass


class ConfirmEmailForm(OneCode, allauth_forms.ConfirmEmailVerificationCodeForm):
    pass
