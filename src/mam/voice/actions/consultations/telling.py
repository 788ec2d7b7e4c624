"""Letters of consultations: to those who commented and left a way to be told."""

from collections.abc import Callable

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from mam.core.dates import day_words
from mam.people.actions.telling import write_to
from mam.people.models import Person

from ...models import Comment, Consultation, Reply


def address_of(consultation: Consultation) -> str:
    return settings.MAM_ADDRESS + reverse("voice:consultation", args=[consultation.municipality.slug, consultation.number])


def commenters(consultation: Consultation) -> list[Person]:
    """Everybody who commented and is known here, each once."""
    authors = Comment.objects.standing().filter(consultation=consultation).values("author")
    return list(Person.objects.present().filter(pk__in=authors).order_by("pk"))


def tell_commenters(consultation: Consultation, kind: str, subject: Callable[[], str], words: Callable[[], str], key: str) -> None:
    """subject, words: functions that give words, said in the language of each."""
    for person in commenters(consultation):
        write_to(
            person, kind, subject, words, key=key, link=address_of(consultation),
            link_words=lambda: _("See the consultation"),
        )  # fmt: skip


def tell_prolonged(consultation: Consultation) -> None:
    def words() -> str:
        values = {"title": consultation.title, "day": day_words(consultation.closes)}
        return _("“%(title)s” takes comments for longer, until %(day)s. Yours is kept; you may add another.") % values

    tell_commenters(
        consultation, "consultation", lambda: _("More time: %(title)s") % {"title": consultation.title}, words,
        key=f"consultation-prolonged-{consultation.pk}-{consultation.closes}",
    )  # fmt: skip


def tell_called_off(consultation: Consultation) -> None:
    def words() -> str:
        return _("The office called “%(title)s” off:\n\n%(why)s") % {"title": consultation.title, "why": consultation.called_off}

    tell_commenters(
        consultation, "consultation", lambda: _("Called off: %(title)s") % {"title": consultation.title}, words,
        key=f"consultation-off-{consultation.pk}",
    )  # fmt: skip


def tell_reply(comment: Comment, reply: Reply) -> None:
    """The author hears the verdict and its reason; nobody who chose to be nobody is written to."""
    if comment.author is None:
        return

    def words() -> str:
        values = {
            "seat": reply.consultation.seat, "title": reply.consultation.title, "verdict": reply.get_verdict_display(),
            "text": reply.text, "number": comment.number,
        }  # fmt: skip
        return _("%(seat)s replies to your comment number %(number)d in “%(title)s”: %(verdict)s.\n\n%(text)s") % values

    write_to(
        comment.author, "comment-reply",
        lambda: _("The reply to your comment: %(title)s") % {"title": reply.consultation.title},
        words, key=f"comment-{comment.pk}-reply-{reply.pk}", link=address_of(reply.consultation),
        link_words=lambda: _("See the consultation"),
    )  # fmt: skip


def tell_report(consultation: Consultation) -> None:
    def words() -> str:
        values = {"title": consultation.title, "changed": consultation.changed[:1200]}
        return _("The report of “%(title)s” is out. What changed:\n\n%(changed)s") % values

    tell_commenters(
        consultation, "consultation", lambda: _("What changed: %(title)s") % {"title": consultation.title}, words,
        key=f"consultation-report-{consultation.pk}",
    )  # fmt: skip
