"""Letters of a group: to those who lead it, to those who asked, to the authors of notes. Each says what to do and where."""

from collections.abc import Callable

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mam.core import clock
from mam.journal.actions import notify

from ..models import Group, JoinRequest, Membership, Person, Post, Role
from ..words import MemberRole, RoleKind

Words = Callable[[], str]


def link(group: Group, name: str, *more) -> str:
    """The full address of one of the group's pages."""
    return settings.MAM_ADDRESS + reverse(f"people:{name}", args=[group.municipality.slug, *more])


def leaders_of(group: Group) -> list[Person]:
    """Whoever leads the group and whoever answers for it, each once."""
    leading = Membership.objects.standing().filter(group=group, role=MemberRole.LEADER).values("person")
    return list(Person.objects.present().filter(models.Q(pk=group.responsible_id) | models.Q(pk__in=leading)))


def house_staff() -> list[Person]:
    """Coordinators and animators of today, who look after groups."""
    kinds = (RoleKind.COORDINATOR, RoleKind.ANIMATOR)
    roles = Role.objects.in_force(clock.today()).filter(kind__in=kinds)
    return list(Person.objects.present().filter(pk__in=roles.values("person")))


def tell(people, kind: str, subject: Words, text: Words, *, key: str = "", but: Person | None = None) -> int:
    """Tells each of them, except whoever did the deed. Returns how many letters were written; a key lets each be told once."""
    told = [person for person in people if but is None or person.pk != but.pk]
    return sum(notify(person.as_recipient(), kind, subject, text, key=key) is not None for person in told)


def tell_of_request(request: JoinRequest, *, by: Person | None) -> None:
    """Leaders hear that somebody wants to join; the link leads to the page with the two answers."""
    group, name = request.group, request.person.name
    where = link(group, "join_request", group.slug, request.pk)
    tell(
        leaders_of(group), "join-request",
        lambda: _("%(name)s would like to join: %(group)s") % {"name": name, "group": group.name},
        lambda: _("%(name)s would like to join the group %(group)s. Answer on one page:\n%(link)s")
        % {"name": name, "group": group.name, "link": where},
        but=by,
    )  # fmt: skip


def tell_of_new_member(group: Group, person: Person, *, by: Person | None) -> None:
    tell(
        leaders_of(group), "joined-group",
        lambda: _("%(name)s has joined: %(group)s") % {"name": person.name, "group": group.name},
        lambda: _("%(name)s is in the group %(group)s now. Say hello:\n%(link)s")
        % {"name": person.name, "group": group.name, "link": link(group, "group", group.slug)},
        but=by,
    )  # fmt: skip


def tell_answer(request: JoinRequest, *, accepted: bool) -> None:
    """Whoever asked hears the answer, with the words of the group when it said no."""
    group = request.group
    known = {"group": group.name, "link": link(group, "group", group.slug), "reason": request.reason}

    def subject() -> str:
        return (_("You belong to the group %(group)s") if accepted else _("The group %(group)s answered you")) % known

    def text() -> str:
        if accepted:
            return _("The group %(group)s is glad that you join. Its page:\n%(link)s") % known
        return (
            _(
                "The group %(group)s cannot take you in now. It wrote: %(reason)s\n"
                "The host of the house will help you find another group."
            )
            % known
        )

    tell([request.person], "join-answer", subject, text)


def tell_of_agreement(group: Group, *, by: Person) -> None:
    """A new version asks every member again."""
    members = Person.objects.present().filter(memberships__group=group, memberships__left__isnull=True)
    where = link(group, "group_agreement", group.slug)
    tell(
        members, "group-agreement",
        lambda: _("A new agreement of the group %(group)s") % {"group": group.name},
        lambda: _("The group %(group)s wrote down its agreement anew. Read it and say yes:\n%(link)s")
        % {"group": group.name, "link": where},
        but=by,
    )  # fmt: skip


def tell_of_report(post: Post, *, by: Person) -> None:
    """Those who lead the group, but not the author, nor the reporter, hear of a report; nobody hears who reported."""
    group = post.group
    people = [person for person in leaders_of(group) if person.pk != post.author_id] or house_staff()
    tell(
        people, "note-reported",
        lambda: _("A note on the board of %(group)s was reported") % {"group": group.name},
        lambda: _("Somebody says that the note “%(title)s” breaks a rule. Read it and decide:\n%(link)s")
        % {"title": post.title, "link": link(group, "board_log", group.slug)},
        but=by,
    )  # fmt: skip


def tell_long_waiting(group: Group, count: int, *, key: str) -> None:
    """People of the house hear that a group does not answer those who want to join."""
    tell(
        house_staff(), "join-waiting",
        lambda: _("The group %(group)s does not answer") % {"group": group.name},
        lambda: ngettext(
            "%(count)d person has been waiting for a week to join the group %(group)s. Ring the group, or answer yourself:\n%(link)s",
            "%(count)d people have been waiting for a week to join the group %(group)s. Ring the group, or answer yourself:\n%(link)s",
            count,
        )
        % {"count": count, "group": group.name, "link": link(group, "join_requests", group.slug)},
        key=key,
    )  # fmt: skip
