"""Letters about needs: to whoever said it and supports it, to those who follow, and to whoever answers for it."""

import datetime as dt

from django.conf import settings
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.dates import day_words
from mam.journal.actions.questions import ask
from mam.people.actions.telling import write_to
from mam.people.models import Person

from ...models import Following, Need, NeedAnswer, NeedCheck, NeedMilestone, Support

TWO_WEEKS = dt.timedelta(days=14)


def address_of(need: Need) -> str:
    return settings.MAM_ADDRESS + reverse("voice:need", args=[need.municipality.slug, need.number])


def people_of(need: Need) -> list[Person]:
    """Whoever said it or what was joined to it, and who supports it, each once. Nobody who chose to be nobody is among them."""
    family = Q(need=need) | Q(need__joined_to=need)
    keys = set(Support.objects.standing().filter(family).values_list("person", flat=True))
    keys |= set(Need.objects.filter(Q(pk=need.pk) | Q(joined_to=need)).values_list("raiser", flat=True))
    return list(Person.objects.present().filter(pk__in=keys - {None}).order_by("pk"))


def listeners(need: Need) -> list[Person]:
    """The people of the need, and everybody who follows it."""
    followers = Person.objects.present().filter(pk__in=Following.objects.filter(need=need).values("person"))
    return list(dict.fromkeys([*people_of(need), *followers.order_by("pk")]))


def tell_listeners(need: Need, kind: str, subject, text, key: str) -> None:
    """subject, text: functions that give words, said in the language of each."""
    link = address_of(need)
    for person in listeners(need):
        write_to(person, kind, subject, text, key=key, link=link, link_words=lambda: _("See the need"))


def tell_accepted(need: Need) -> None:
    def words() -> str:
        values = {"title": need.title, "seat": need.seat, "day": day_words(need.due)}
        return _("“%(title)s” is taken on by: %(seat)s. You will get an answer by %(day)s.") % values

    tell_listeners(need, "need-accepted", lambda: _("Somebody works on it: %(title)s") % {"title": need.title}, words,
                   key=f"need-accepted-{need.pk}-{need.due}")  # fmt: skip


def tell_answer(need: Need, answer: NeedAnswer) -> None:
    def words() -> str:
        return _("%(seat)s answers about “%(title)s”:\n\n%(text)s") % {
            "seat": answer.seat,
            "title": need.title,
            "text": answer.text,
        }

    tell_listeners(
        need,
        "need-answer",
        lambda: _("The answer: %(title)s") % {"title": need.title},
        words,
        key=f"need-answer-{answer.pk}",
    )


def tell_milestone(need: Need, milestone: NeedMilestone) -> None:
    def words() -> str:
        said = _("About “%(title)s”: this is done: %(what)s.") % {"title": need.title, "what": milestone.what}
        return "\n\n".join(part for part in (said, milestone.word) if part)

    tell_listeners(need, "need-milestone", lambda: _("A step is done: %(title)s") % {"title": need.title}, words,
                   key=f"need-milestone-{milestone.pk}")  # fmt: skip


def tell_joined(need: Need, into: Need) -> None:
    def words() -> str:
        values = {"title": need.title, "into": into.title, "number": into.number}
        return _("“%(title)s” goes on together with number %(number)d, “%(into)s”. You are counted there too.") % values

    tell_listeners(need, "need-joined", lambda: _("Two needs go on together: %(title)s") % {"title": need.title}, words,
                   key=f"need-joined-{need.pk}-{into.pk}")  # fmt: skip


def tell_reopened(need: Need) -> None:
    """The owner hears that somebody said no."""
    if need.owner is None:
        return
    words = lambda: _("Residents say it is not done: “%(title)s”. It waits for an answer by %(day)s.") % {  # noqa: E731
        "title": need.title, "day": day_words(need.due)
    }  # fmt: skip
    write_to(
        need.owner, "need-owner", lambda: _("Open again: %(title)s") % {"title": need.title}, words,
        key=f"need-reopened-{need.pk}-{need.round}", link=address_of(need), link_words=lambda: _("See the need"),
    )  # fmt: skip


def tell_followers_of_new(need: Need) -> None:
    """Those who follow its theme or its part of the town; whoever said it needs no letter about it."""
    chosen = (
        Q(theme=need.theme_id, area=None) | Q(area=need.area_id, theme=None) | Q(theme=need.theme_id, area=need.area_id)
    )
    keys = (
        Following.objects.filter(chosen, need=None).exclude(person=need.raiser_id).values("person")
        if need.theme_id or need.area_id
        else []
    )
    for person in Person.objects.present().filter(pk__in=keys):
        write_to(
            person, "need-new", lambda: _("A new need: %(title)s") % {"title": need.title}, lambda: need.text[:600],
            key=f"need-new-{need.pk}", link=address_of(need), link_words=lambda: _("See the need"),
        )  # fmt: skip


def ask_whether_done(check: NeedCheck) -> None:
    """One press without signing in."""
    need = check.need

    def words() -> str:
        said = _(
            "“%(title)s” was closed. Was it done? Tell us with one press: yes, partly, or no. A no opens it again."
        )
        again = _(
            "Some weeks have gone by since “%(title)s” was closed. Is it still done? Tell us with one press: yes, partly, or no."
        )
        return (again if check.again else said) % {"title": need.title}

    link = settings.MAM_ADDRESS + reverse("voice:need_check", args=[need.municipality.slug, check.token])
    sms = lambda: _("Was it done? %(title)s Answer TAK or NIE.") % {"title": need.title}  # noqa: E731 - in the receiver's language
    notice = write_to(
        check.person, "need-check", lambda: _("Was it done? %(title)s") % {"title": need.title}, words, sms=sms,
        key=f"need-check-{check.pk}", link=link, link_words=lambda: _("Say whether it was done"),
    )  # fmt: skip
    ask(notice, "need-check", str(check.pk), expires=clock.now() + TWO_WEEKS)
