"""Settings, all read from the environment, so that one code serves the demo, the tests and a real town.

`./mam run` checks them before the start and names each one that is unsafe (launch.safety).
"""

import os
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from csp.constants import NONCE, NONE, SELF
from django.utils.translation import gettext_lazy as _

from mam.core.vapid import vapid_key, vapid_public

ROOT = Path(__file__).resolve().parents[2]
MAM_DEMO = os.environ.get("MAM_DEMO") == "1"
DEBUG = False
SECRET_KEY = os.environ.get("MAM_SECRET_KEY", "only-for-tests-and-commands-never-for-a-server-0123456789")
ALLOWED_HOSTS = os.environ.get("MAM_HOSTS", "127.0.0.1,localhost,[::1]").split(",")
MAM_ADDRESS = os.environ.get("MAM_ADDRESS", "http://127.0.0.1:8000")
MAM_SECURE = MAM_ADDRESS.startswith("https://")
CSRF_TRUSTED_ORIGINS = [MAM_ADDRESS]
DATA = Path(os.environ.get("MAM_DATA", ROOT / ".data" / "demo"))


def database(url: str) -> dict:
    """A DATABASE_URL as Django's settings; a socket folder may stand as ?host=."""
    parts = urlsplit(url)
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", "") or parts.hostname or "",
        "PORT": str(parts.port or ""),
        # The server keeps the plans of questions it has heard twice: a tenth to a fifth less for finding and booking (measured).
        "OPTIONS": {"pool": {"min_size": 1, "max_size": 10}, "server_side_binding": True, "prepare_threshold": 2, **options},
        "TEST": {"NAME": os.environ.get("MAM_TEST_DB", "test_mam")},
    }


DATABASES = {"default": database(os.environ.get("DATABASE_URL", "postgresql:///mam"))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

ROOMS = ["ui", "core", "municipalities", "journal", "people", "places", "programme", "voice", "reciprocity", "initiatives", "home", "demo"]
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.forms",
    *[f"mam.{room}" for room in ROOMS],  # before allauth, so that its pages wear our look
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "django_htmx",
    "csp",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
    "rules",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "mam.ui.language.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "mam.municipalities.middleware.MunicipalityMiddleware",
    "mam.people.middleware.PersonMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
]
ROOT_URLCONF = "mam.urls"
WSGI_APPLICATION = "mam.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
                "mam.ui.context.page",
            ],
            "builtins": ["django.templatetags.i18n", "django.templatetags.static", "mam.ui.templatetags.ui"],
        },
    }
]
FORM_RENDERER = "mam.ui.forms.Renderer"

LANGUAGE_CODE = "pl"
LANGUAGES = [("pl", _("Polish")), ("en", _("English")), ("sk", _("Slovak"))]
LOCALE_PATHS = []
USE_I18N = USE_TZ = True
TIME_ZONE = "Europe/Warsaw"
FIRST_DAY_OF_WEEK = 1

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = MAM_DEMO
MEDIA_ROOT = os.environ.get("MAM_MEDIA", DATA / "media")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if os.environ.get("MAM_STATIC") == "manifest"
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 3_000_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 2_500_000

AUTH_USER_MODEL = "people.Account"
AUTHENTICATION_BACKENDS = [
    "rules.permissions.ObjectPermissionBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home:network"
ACCOUNT_ADAPTER = "mam.people.adapter.AccountAdapter"
ACCOUNT_FORMS = {
    "login": "mam.people.forms.account.LoginForm",
    "signup": "mam.people.forms.account.SignupForm",
    "request_login_code": "mam.people.forms.account.RequestLoginCodeForm",
    "confirm_login_code": "mam.people.forms.account.ConfirmLoginCodeForm",
    "confirm_email_verification_code": "mam.people.forms.account.ConfirmEmailForm",
    "add_email": "mam.people.forms.account.AddEmailForm",
    "change_email": "mam.people.forms.account.ChangeEmailForm",
}
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]  # no password is ever asked for
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = ACCOUNT_EMAIL_VERIFICATION_BY_CODE_MAX_ATTEMPTS = 5
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = ACCOUNT_EMAIL_VERIFICATION_BY_CODE_TIMEOUT = 10 * 60
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
# 20 letters a day with 5 tries each: a guesser of six digits has one chance in ten thousand a day.
ACCOUNT_RATE_LIMITS = {"request_login_code": "20/m/ip,3/5m/key,20/d/key"}
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_MAX_EMAIL_ADDRESSES = 3
ALLAUTH_USER_CODE_FORMAT = {"numeric": True, "length": 6, "dashed": False}
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("MAM_PROXIES", "1" if MAM_SECURE else "0"))
MFA_ADAPTER = "mam.people.keys.KeyAdapter"
MFA_FORMS = {
    "authenticate": "mam.people.forms.keys.AuthenticateForm",
    "reauthenticate": "mam.people.forms.keys.ReauthenticateForm",
    "activate_totp": "mam.people.forms.keys.ActivateTOTPForm",
    "add_webauthn": "mam.people.forms.keys.AddWebAuthnForm",
    "edit_webauthn": "mam.people.forms.keys.EditWebAuthnForm",
}
MFA_SUPPORTED_TYPES = ["webauthn", "totp", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_PASSKEY_SIGNUP_ENABLED = False
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not MAM_SECURE
MFA_TOTP_ISSUER = "MAM"
USERSESSIONS_TRACK_ACTIVITY = False

# Counts of tries live in the database, so that several workers share them; people's migration makes the table.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "people_shared_cache",
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    }
}
SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = MAM_SECURE
SECURE_HSTS_SECONDS = 31_536_000 if MAM_SECURE else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if MAM_SECURE else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "mam.ui.views.csrf_failure"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}

# Mail and SMS: a real town gives MAM_EMAIL_URL (smtp://user:password@host:587/?tls=1) and, for text messages, MAM_SMS;
# the demo keeps every letter in its mailbox page.
MAM_EMAIL_URL = os.environ.get("MAM_EMAIL_URL", "")
_mail = urlsplit(MAM_EMAIL_URL)
EMAIL_BACKEND = "mam.journal.mailbox.MailboxBackend" if MAM_DEMO else "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST = _mail.hostname or "127.0.0.1"
EMAIL_PORT = _mail.port or 25
EMAIL_HOST_USER = unquote(_mail.username or "")
EMAIL_HOST_PASSWORD = unquote(_mail.password or "")
EMAIL_USE_TLS = "tls=1" in _mail.query
EMAIL_USE_SSL = _mail.scheme == "smtps"
EMAIL_TIMEOUT = 15
DEFAULT_FROM_EMAIL = os.environ.get("MAM_FROM_EMAIL", "MAM <mam@localhost>")
# Where letters may be answered to, "odpowiedz@mam.example"; the mail server hands what comes to odpowiedz+…@ to `./mam manage take_mail`.
MAM_REPLY_ADDRESS = os.environ.get("MAM_REPLY_ADDRESS", "")
MAM_SMS = os.environ.get("MAM_SMS", f"mam.journal.sms.{'NoSms' if MAM_SECURE else 'ConsoleSms'}")

# Text messages through SMSAPI: MAM_SMS=mam.journal.smsapi.SmsApi, the token, the sender's name and, for answers, a secret in the address.
MAM_SMSAPI_URL = os.environ.get("MAM_SMSAPI_URL", "https://api.smsapi.pl/")
MAM_SMSAPI_TOKEN = os.environ.get("MAM_SMSAPI_TOKEN", "")
MAM_SMSAPI_SENDER = os.environ.get("MAM_SMSAPI_SENDER", "")
MAM_SMS_SECRET = os.environ.get("MAM_SMS_SECRET", "")
# Messages in the browser (VAPID, RFC 8292): the private key as PEM; the demo makes its own.
MAM_VAPID_KEY = os.environ.get("MAM_VAPID_KEY", "") or (vapid_key(DATA / "vapid.pem") if MAM_DEMO else "")
MAM_VAPID_PUBLIC = vapid_public(MAM_VAPID_KEY)
# Push services of the browsers' makers (Chrome, Firefox, Safari, Edge); messages go to no other host.
MAM_PUSH_SERVICES = os.environ.get(
    "MAM_PUSH_SERVICES", "fcm.googleapis.com,push.services.mozilla.com,push.apple.com,notify.windows.com"
).split(",")

PROCRASTINATE_IMPORT_PATHS = ["mam.journal.tasks", "mam.people.tasks", "mam.places.tasks"]
SILENCED_SYSTEM_CHECKS = ["fields.W342"]
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
