"""The e-mail of a notice: plain text that reads well alone, and the same words as HTML with a big button."""

from email.utils import formataddr, parseaddr
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext as _
from mjml import mjml2html

from ..methods.links import pieces
from ..models import Notice
from ..topics import DAILY, topic
from .preferences import daily_ones
from .replying import reply_of
from .stopping import stop_token


def letter(notice: Notice, connection=None) -> EmailMultiAlternatives:
    """From the town's house, with its address below. The same notice always has the same Message-ID."""
    with translation.override(notice.language):
        return made(notice, stop_address(notice), reply_of(notice), connection)


def made(notice: Notice, stop: str, reply: tuple[str, str], connection) -> EmailMultiAlternatives:
    town, (back, invites) = notice.municipality, reply
    sender = formataddr((f"MAM {town.name}", parseaddr(settings.DEFAULT_FROM_EMAIL)[1]))
    headers = {"Auto-Submitted": "auto-generated", "Message-ID": message_id(notice), **stop_headers(stop)}
    message = EmailMultiAlternatives(
        notice.subject, plain(notice, stop, invites), sender, [notice.address], connection=connection, headers=headers,
        reply_to=[back] if back else None,
    )  # fmt: skip
    message.attach_alternative(html(notice, stop, invites), "text/html")
    return message


def plain(notice: Notice, stop: str = "", invites: str = "") -> str:
    """The letter without pictures and colours: text, link, signature."""
    town = notice.municipality
    button = f"{notice.link_words}:\n{notice.link}" if notice.link and notice.link_words else notice.link
    below = f"-- \nMAM {town.name}\n{settings.MAM_ADDRESS}/{town.slug}/"
    ends = "\n" + _("You do not want such messages?") + f"\n{stop}" if stop else ""
    return "\n\n".join(part for part in (notice.text.strip(), button, invites, below + ends) if part) + "\n"


def html(notice: Notice, stop: str = "", invites: str = "") -> str:
    """MJML worked out to HTML: tables and inline styles, so that every mail program shows it.

    A line for each tag: mail takes no line above 998 bytes as it is, and encoding longer ones costs more than all the rest.
    """
    town = notice.municipality
    context = {
        "notice": notice, "town": town, "pieces": pieces(notice.text), "stop": stop, "invites": invites,
        "house": f"{settings.MAM_ADDRESS}/{town.slug}/", "button": notice.link_words or _("See more"), "more": _("See more"),
        "stop_words": _("You do not want such messages?"), "stop_link": _("Switch them off"),
    }  # fmt: skip
    return mjml2html(render_to_string("journal/notice/letter.mjml", context)).replace("><", ">\n<")


def stop_address(notice: Notice) -> str:
    """Where the reader switches the topic off without signing in; nothing when the house must be able to tell."""
    about = topic(notice.topic)
    if about is None or not about.may_be_off or notice.to is None:
        return ""
    if about is DAILY and not daily_ones(notice.to):
        return ""
    path = reverse("messages:off", args=[notice.municipality.slug, stop_token(notice.to, notice.topic)])
    return settings.MAM_ADDRESS + path


def stop_headers(stop: str) -> dict[str, str]:
    """RFC 8058: whole, or absent."""
    return {"List-Unsubscribe": f"<{stop}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"} if stop else {}


def message_id(notice: Notice) -> str:
    """<notice.<number>.<proof>@<house>>: the proof keeps strangers from inventing letters that came back."""
    return f"<notice.{notice.pk}.{proof(notice.pk)}@{urlsplit(settings.MAM_ADDRESS).hostname}>"


def proof(number: int) -> str:
    return salted_hmac("journal.message-id", str(number), algorithm="sha256").hexdigest()[:16]


def notice_of(words: str) -> int | None:
    """The number of the notice whose Message-ID this is, or None."""
    kind, _dot, rest = words.strip().strip("<>").partition(".")
    number, _dot, proven = rest.partition("@")[0].partition(".")
    if kind != "notice" or not number.isdecimal() or not constant_time_compare(proven, proof(int(number))):
        return None
    return int(number)
