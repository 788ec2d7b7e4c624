"""The board of a group: hanging a note, changing it, pinning, taking down and hanging again."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock, text
from mam.core.permission import allowed, demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel

from ..models import Group, Membership, Person, Post
from .joining import resting

USUAL_DAYS = 30
LONGEST_DAYS = 365
MOST_PINNED = 3


def usual_end() -> dt.date:
    """The last day of a note whose author says nothing else."""
    return clock.today() + dt.timedelta(days=USUAL_DAYS)


def board_opens(group: Group) -> bool:
    """Whether enough people joined for the board not to stand empty."""
    return Membership.objects.standing().filter(group=group).count() >= group.board_from


def hang_note(
    group: Group, title: str, words: str, *, by: Person, author: Person | None = None, ends: dt.date | None = None,
    for_all: bool = False, channel: str = Channel.WEB,
) -> Post:  # fmt: skip
    """A note on the board, for 30 days unless said otherwise. The people of the house may put one up for somebody (author)."""
    author = author or by
    demand("people.hang_note", by, group)
    if author.pk != by.pk:
        demand("people.hang_note_for", by, group)
    ends = ends or usual_end()
    title, words = text.clean_line(title), text.clean_text(words)
    with transaction.atomic():
        group = Group.objects.select_for_update().get(pk=group.pk)
        if reasons := [*resting(group), *_not_open(group, by), *_wrong(title, words, ends)]:
            raise Refusal(reasons)
        made = Post.objects.create(
            group=group, author=author, by=by, title=title, text=words, for_all=for_all, at=clock.now(), ends=ends, channel=channel
        )
        record("hung_note", made, by=by, on_behalf_of=author, channel=channel, group=str(group.pk))
    return made


def change_note(
    post: Post, *, by: Person, title: str, words: str, ends: dt.date, for_all: bool, channel: str = Channel.WEB
) -> Post:
    """The author, or the house for them, writes it better. A note hidden after a report stays as it was judged."""
    demand("people.change_note", by, post)
    title, words = text.clean_line(title), text.clean_text(words)
    with transaction.atomic():
        post = _locked(post)
        if reasons := [*resting(post.group), *_judged(post), *_wrong(title, words, ends)]:
            raise Refusal(reasons)
        post.title, post.text, post.ends, post.for_all, post.changed = title, words, ends, for_all, clock.now()
        post.save(update_fields=["title", "text", "ends", "for_all", "changed"])
        record("changed_note", post, by=by, on_behalf_of=post.author, channel=channel)
    return post


def pin_note(post: Post, pinned: bool, *, by: Person, channel: str = Channel.WEB) -> Post:
    """Those who lead the group keep up to three notes at the top."""
    demand("people.pin_note", by, post)
    with transaction.atomic():
        post = _locked(post)
        if post.pinned == pinned:
            return post
        if pinned and Post.objects.hanging().filter(group=post.group, pinned=True).count() >= MOST_PINNED:
            works = _("Take the pin out of another note first.")
            raise Refusal(Reason("pins", _("Three notes are pinned already."), works))
        post.pinned = pinned
        post.save(update_fields=["pinned"])
        record("pinned_note" if pinned else "unpinned_note", post, by=by, channel=channel)
    return post


def take_down(post: Post, *, by: Person, channel: str = Channel.WEB) -> Post:
    """The author takes the note off the board; it can be hung again. Twice is harmless."""
    demand("people.change_note", by, post)
    with transaction.atomic():
        post = _locked(post)
        if post.taken_down is None:
            post.taken_down = clock.now()
            post.save(update_fields=["taken_down"])
            record("took_note_down", post, by=by, on_behalf_of=post.author, channel=channel)
    return post


def hang_again(post: Post, *, by: Person, channel: str = Channel.WEB) -> Post:
    """Undoes taking down; a note whose days ran out hangs for the usual days more. Twice is harmless."""
    demand("people.change_note", by, post)
    with transaction.atomic():
        post = _locked(post)
        if post.hangs:
            return post
        if reasons := [*resting(post.group), *_judged(post)]:
            raise Refusal(reasons)
        post.taken_down = None
        post.ends = post.ends if post.ends >= clock.today() else usual_end()
        post.save(update_fields=["taken_down", "ends"])
        record("hung_note_again", post, by=by, on_behalf_of=post.author, channel=channel)
    return post


def _locked(post: Post) -> Post:
    return Post.objects.select_for_update(of=("self",)).select_related("group", "author").get(pk=post.pk)


def _not_open(group: Group, by: Person) -> list[Reason]:
    """Those who lead may hang the first note earlier, so that the board is not empty when it opens."""
    if board_opens(group) or allowed("people.change_group", by, group):
        return []
    works = _("Invite somebody. From that day on everybody in the group can write here.")
    return [Reason("too_few", _("The board opens when %(n)d people are in the group.") % {"n": group.board_from}, works)]


def _judged(post: Post) -> list[Reason]:
    if post.hidden is None:
        return []
    works = _("You can appeal to the people of the house; it is written in the decision.")
    return [Reason("hidden", _("The note was hidden after a report."), works)]


def _wrong(title: str, words: str, ends: dt.date) -> list[Reason]:
    found, today = [], clock.today()
    if not 2 <= len(title) <= 120:
        works = _("From 2 to 120 letters, for example: Seedlings to give away.")
        found.append(Reason("title", _("The note needs a title."), works, field="title"))
    if not words or len(words) > 2000:
        found.append(Reason("text", _("The note needs a few sentences."), _("Up to 2,000 letters fit."), field="text"))
    if not today <= ends <= today + dt.timedelta(days=LONGEST_DAYS):
        found.append(Reason("ends", _("The note cannot hang until that day."), _("From today to a year ahead."), field="ends"))
    return found
