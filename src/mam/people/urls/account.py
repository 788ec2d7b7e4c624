"""Addresses of the account, below /accounts/. Of allauth only what a house without passwords uses."""

from allauth.account import views as account
from django.urls import include, path

from ..views import codes, keys, sms

urlpatterns = [
    path("login/", account.login, name="account_login"),
    path("login/code/", account.request_login_code, name="account_request_login_code"),
    path("login/code/confirm/", codes.confirm_code, name="account_confirm_login_code"),
    path("login/sms/", sms.sms, name="account_sms"),
    path("login/sms/confirm/", sms.sms_confirm, name="account_sms_confirm"),
    path("logout/", account.logout, name="account_logout"),
    path("signup/", account.signup, name="account_signup"),
    path("inactive/", account.account_inactive, name="account_inactive"),
    path("reauthenticate/", account.reauthenticate, name="account_reauthenticate"),
    path("email/", account.email, name="account_email"),
    path("email/confirm/", account.email_verification_sent, name="account_email_verification_sent"),
    path("phone/", sms.phone, name="account_phone"),
    path("phone/confirm/", sms.phone_confirm, name="account_phone_confirm"),
    path("keys/webauthn/add/", keys.add_passkey, name="mfa_add_webauthn"),
    path("keys/webauthn/keys/<int:pk>/remove/", keys.remove_passkey, name="mfa_remove_webauthn"),
    path("keys/totp/activate/", keys.turn_second_step_on, name="mfa_activate_totp"),
    path("keys/", include("allauth.mfa.urls")),
    path("sessions/", include("allauth.usersessions.urls")),
]
