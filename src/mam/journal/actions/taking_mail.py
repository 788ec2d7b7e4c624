"""A letter that answers one of ours: its words become what the room of that letter says, or its writer reads why not."""

import datetime as dt
import re
import uuid

from django.conf import settings
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.refusal import Reason, Refusal

from ..methods.mail import Mail
from ..models import OpenReply, TakenMail
from ..replies import Kind, MailReply, kind_of
from ..words import Way
from .entries import record
from .notices import notify, spoken_here
from .recipient import Recipient
from .replying import read_reply_token

PER_HOUR = 10
KEPT = dt.timedelta(days=30)
FROM_SOMEWHERE_ELSE, TOO_OFTEN = "other_sender", "too_often"


def numbers_in(mail: Mail) -> list[int]:
    """The letters of ours that it answers, by its addresses; only those that this house signed."""
    name, _at, domain = settings.MAM_REPLY_ADDRESS.partition("@")
    if not domain:
        return []
    tokens = re.findall(rf"\b{re.escape(name)}\+([0-9a-z]{{1,13}}-[a-z2-7]{{20}})@{re.escape(domain)}\b", mail.to, re.IGNORECASE)
    return [number for number in map(read_reply_token, tokens) if number is not None]


def take_mail(mail: Mail, number: int, *, too_big: bool = False) -> TakenMail | None:
    """Takes an answer to a letter of this town. None when the letter is of another one, the person is gone, or the same came before.

    What a rule refuses is written down and told once, to the person's own address and never to that of the sender.
    """
    reply = OpenReply.objects.select_related("notice", "municipality").filter(pk=number).first()
    kind = kind_of(reply.kind) if reply else None
    who = kind.who(reply.to) if kind else None
    if who is None or not who.email:
        return None
    with transaction.atomic(), translation.override(spoken_here(who.language)):
        taken, is_new = TakenMail.objects.get_or_create(mark=mail.mark, defaults={"reply": reply})
        if is_new:
            settle(taken, mail, kind, who, too_big)
    return taken if is_new else None


def settle(taken: TakenMail, mail: Mail, kind: Kind, who: Recipient, too_big: bool) -> None:
    reply = taken.reply
    try:
        if reasons := [*strange(mail, who), *too_many(reply), *over(reply), *unreadable(mail, too_big)]:
            raise Refusal(reasons[:1])
        with transaction.atomic():
            kind.deed(MailReply(reply.to, reply.subject, mail.words, uuid.uuid5(uuid.NAMESPACE_URL, f"mail:{mail.mark}")))
    except Refusal as no:
        taken.became = no.codes[0][:40]
        record("refused_mail", taken, codes=no.codes)
        tell_refused(taken, no, who)
    else:
        taken.became = "taken"
    taken.save(update_fields=["became"])


def strange(mail: Mail, who: Recipient):
    """The address is a secret between the house and one mailbox: somebody else's letter does not speak for the person."""
    if mail.senders != (who.email.casefold(),):
        works = _("If it was you, write from the address at which our letter came, or say it on the page.")
        yield Reason(FROM_SOMEWHERE_ELSE, _("The answer came from another address than yours."), works)


def too_many(reply: OpenReply):
    since = clock.now() - dt.timedelta(hours=1)
    if TakenMail.objects.filter(reply__to=reply.to, at__gt=since).count() > PER_HOUR:
        yield Reason(TOO_OFTEN, _("Too many letters came within an hour."), _("Wait an hour, or say it on the page."))


def over(reply: OpenReply):
    if reply.expires <= clock.now():
        yield Reason("expired", _("That letter is too old to be answered by e-mail."), _("You can say it on the page."))


def unreadable(mail: Mail, too_big: bool):
    if too_big:
        yield Reason("big", _("The letter is too big."), _("Send the words alone, without pictures and attachments."))
    elif not mail.words:
        works = _("Write them above the old letter, as plain text.")
        yield Reason("no_words", _("We found no words of yours in the letter."), works)


def tell_refused(taken: TakenMail, no: Refusal, who: Recipient) -> None:
    """One letter for one letter; of what strangers could repeat, one a day, and about too many, one an hour."""
    reply, now = taken.reply, clock.now()
    keys = {FROM_SOMEWHERE_ELSE: f"{reply.pk}-{now:%Y-%m-%d}", TOO_OFTEN: f"often-{now:%Y-%m-%d-%H}"}
    said = [" ".join(str(part) for part in (reason.sentence, reason.works) if part) for reason in no.reasons]
    town = f"{settings.MAM_ADDRESS}/{reply.municipality.slug}/"
    by_mail = Recipient(who.id, who.name, who.email, prefers=Way.EMAIL, language=who.language)
    notify(
        by_mail, "mail-refused", _("Your answer by e-mail was not taken"), "\n\n".join([_("Good morning,"), *said]),
        key=f"mail-refused-{keys.get(taken.became, taken.mark[:32])}", link=reply.notice.link or town, link_words=_("Open the page"),
    )  # fmt: skip


def forget_mail() -> None:
    """Thirty days after their end nothing is known of letters and their answers."""
    OpenReply.objects.filter(expires__lt=clock.now() - KEPT).delete()
