"""Letters of a group: to those who lead it, to those who asked, to the authors of notes. Each says what to do and where."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mam.core import clock

from ..models import Group, JoinRequest, Membership, Person, Post, Role
from ..words import MemberRole, RoleKind
from .telling import Button, tell


def link(group: Group, name: str, *more) -> str:
    """The full address of one of the group's pages."""
    return settings.MAM_ADDRESS + reverse(f"people:{name}", args=[group.municipality.slug, *more])


def to_group(group: Group) -> Button:
    return Button(link(group, "group", group.slug), _("See the page of the group"))


def leaders_of(group: Group) -> list[Person]:
    """Whoever leads the group and whoever answers for it, each once."""
    leading = Membership.objects.standing().filter(group=group, role=MemberRole.LEADER).values("person")
    return list(Person.objects.present().filter(models.Q(pk=group.responsible_id) | models.Q(pk__in=leading)))


def house_staff() -> list[Person]:
    """Coordinators and animators of today, who look after groups."""
    kinds = (RoleKind.COORDINATOR, RoleKind.ANIMATOR)
    roles = Role.objects.in_force(clock.today()).filter(kind__in=kinds)
    return list(Person.objects.present().filter(pk__in=roles.values("person")))


def tell_each(people, kind: str, words, *, key: str = "", but: Person | None = None) -> int:
    """Tells each of them, except whoever did the deed; words as in telling.tell. Returns how many letters were written;
    a key lets each be told once."""
    told = [person for person in people if but is None or person.pk != but.pk]
    return sum(tell(person, kind, words, key=key) is not None for person in told)


def tell_of_request(request: JoinRequest, *, by: Person | None) -> None:
    """Leaders hear that somebody wants to join; what was written stands on the page of the button, not in the mail."""
    group, known = request.group, {"name": request.person.name, "group": request.group.name}

    def words():
        button = Button(link(group, "join_request", group.slug, request.pk), _("Read and answer"))
        line = _("%(name)s would like to join the group %(group)s and waits for your answer.") % known
        return _("%(name)s would like to join: %(group)s") % known, [line, button]

    tell_each(leaders_of(group), "join-request", words, but=by)


def tell_of_new_member(group: Group, person: Person, *, by: Person | None) -> None:
    known = {"name": person.name, "group": group.name}

    def words():
        line = _("%(name)s is in the group %(group)s now. Say hello when you meet.") % known
        return _("%(name)s has joined: %(group)s") % known, [line, to_group(group)]

    tell_each(leaders_of(group), "joined-group", words, but=by)


def tell_answer(request: JoinRequest, *, accepted: bool) -> None:
    """Whoever asked hears the answer, with the words of the group when it said no."""
    group, known = request.group, {"group": request.group.name}

    def yes():
        lines = [_("The group %(group)s is glad that you join.") % known, request.reason]
        lines.append(_("When they meet: %(when)s") % {"when": group.meets} if group.meets else "")
        return _("You belong to the group %(group)s") % known, [*lines, to_group(group)]

    def no():
        lines = [_("The group %(group)s cannot take you in now. It wrote:") % known, f"„{request.reason}”"]
        lines.append(_("The host of the house will help you find another group."))
        others = Button(link(group, "groups"), _("Look at other groups"))
        return _("The group %(group)s answered you") % known, [*lines, others]

    tell(request.person, "join-answer", yes if accepted else no)


def tell_of_agreement(group: Group, *, by: Person) -> None:
    """A new version asks every member again."""
    known = {"group": group.name}

    def words():
        button = Button(link(group, "group_agreement", group.slug), _("Read the agreement"))
        line = _("The group %(group)s wrote down its agreement anew. Read it and say yes.") % known
        return _("A new agreement of the group %(group)s") % known, [line, button]

    members = Person.objects.present().filter(memberships__group=group, memberships__left__isnull=True)
    tell_each(members, "group-agreement", words, but=by)


def tell_of_report(post: Post, *, by: Person) -> None:
    """Those who lead the group, but not the author, nor the reporter, hear of a report; nobody hears who reported."""
    group = post.group
    people = [person for person in leaders_of(group) if person.pk != post.author_id] or house_staff()

    def words():
        button = Button(link(group, "note_decision", group.slug, post.pk), _("Read it and decide"))
        line = _("Somebody says that the note “%(title)s” breaks a rule.") % {"title": post.title}
        return _("A note on the board of %(group)s was reported") % {"group": group.name}, [line, button]

    tell_each(people, "note-reported", words, but=by)


def tell_long_waiting(group: Group, count: int, *, key: str) -> None:
    """People of the house hear that a group does not answer those who want to join."""

    def words():
        line = ngettext(
            "%(count)d person has been waiting for a week to join the group %(group)s. Ring the group, or answer yourself.",
            "%(count)d people have been waiting for a week to join the group %(group)s. Ring the group, or answer yourself.",
            count,
        ) % {"count": count, "group": group.name}
        button = Button(link(group, "join_requests", group.slug), _("See who waits"))
        return _("The group %(group)s does not answer") % {"group": group.name}, [line, button]

    tell_each(house_staff(), "join-waiting", words, key=key)
