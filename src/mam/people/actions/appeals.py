"""Appeals against decisions about notes: heard by staff of the house who did not decide before."""

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock, text
from mam.core.dates import day_words
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel

from ..models import Appeal, Decision, Person, Post
from ..words import Verdict
from .group_telling import house_staff, link, tell_each
from .telling import Button, tell


def appeal(decision: Decision, words: str, *, by: Person, channel: str = Channel.WEB) -> Appeal:
    """The author does not agree; until the last day of the decision. Twice is harmless."""
    demand("people.appeal", by, decision)
    said = text.clean_text(words)
    with transaction.atomic():
        decision = Decision.objects.select_for_update(of=("self",)).select_related("post", "group").get(pk=decision.pk)
        if known := Appeal.objects.filter(decision=decision).first():
            return known
        if reasons := [*_too_late(decision), *_no_words(said)]:
            raise Refusal(reasons)
        made = Appeal.objects.create(decision=decision, text=said, at=clock.now())
        record("appealed", decision.post, by=by, on_behalf_of=by, channel=channel)
        _tell_house(made)
    return made


def answer_appeal(found: Appeal, upheld: bool, answer: str, *, by: Person, channel: str = Channel.WEB) -> Appeal:
    """The author was right (the note is again as it was) or the decision stands; either way with reasons. Twice is harmless."""
    demand("people.answer_appeal", by, found.decision)
    said = text.clean_text(answer)
    with transaction.atomic():
        found = Appeal.objects.select_for_update(of=("self",)).get(pk=found.pk)
        if found.answered:
            return found
        if not said or len(said) > 1000:
            works = _("The author will read it.")
            raise Refusal(Reason("answer", _("Write the reasons."), works, field="answer"))
        found.upheld, found.answer, found.answered, found.answered_by = upheld, said, clock.now(), by
        found.save()
        post = Post.objects.select_for_update(of=("self",)).select_related("author", "group").get(pk=found.decision.post_id)
        if upheld:
            _as_before(post, found.decision)
        record("answered_appeal", post, by=by, on_behalf_of=post.author, channel=channel, upheld=upheld)
        _tell(post, found)
    return found


def _as_before(post: Post, decision: Decision) -> None:
    if decision.verdict == Verdict.HIDDEN:
        post.hidden = None
    if decision.verdict == Verdict.EDITED:
        post.title, post.text = decision.before["title"], decision.before["text"]
    post.save()


def _tell_house(made: Appeal) -> None:
    group = made.decision.group

    def words():
        line = _("The author does not agree with the decision. Somebody who did not decide before looks again.")
        button = Button(link(group, "appeal_answer", made.pk), _("Look again and answer"))
        return _("An appeal about a note of %(group)s") % {"group": group.name}, [line, button]

    tell_each(house_staff(), "note-appeal", words, but=made.decision.by)


def _tell(post: Post, found: Appeal) -> None:
    def words():
        line = _("You were right: the note is as it was before.") if found.upheld else _("The decision stands.")
        button = Button(link(post.group, "note", post.group.slug, post.pk), _("See the note"))
        return _("The house looked again at your note “%(title)s”") % {"title": post.title}, [line, found.answer, button]

    tell(post.author, "appeal-answered", words)


def _too_late(decision: Decision) -> list[Reason]:
    if decision.verdict == Verdict.KEPT:
        return [Reason("kept", _("Your note stays. There is nothing to appeal against."), _("Look at the board."))]
    if clock.today() <= decision.appeal_until:
        return []
    day = day_words(decision.appeal_until)
    works = _("Talk to the coordinator of the house.")
    return [Reason("late", _("The last day to appeal was %(day)s.") % {"day": day}, works)]


def _no_words(said: str) -> list[Reason]:
    if 0 < len(said) <= 1000:
        return []
    return [Reason("words", _("Say why you do not agree."), _("A few sentences are enough."), field="words")]
