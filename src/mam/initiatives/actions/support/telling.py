"""Letters about support: to the staff who may take a request, to whoever has it, and to those who asked."""

import datetime as dt

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.dates import edge_words
from mam.people.actions.telling import Button, tell
from mam.people.models import Group, Membership, Person, Role
from mam.people.words import MemberRole, RoleKind

from ...models import Advice, AnimatorLeave, SupportMove, SupportRequest, TeamMember
from ...words.initiatives import TeamState

TAKES = (RoleKind.ANIMATOR, RoleKind.COORDINATOR)


def button(request: SupportRequest) -> Button:
    address = reverse("initiatives:support", args=[request.municipality.slug, request.pk])
    return Button(settings.MAM_ADDRESS + address, _("See the request"))


def who_may_take(*kinds: str) -> list[Person]:
    """Animators and coordinators of today, without those who are away."""
    today = clock.today()
    roles = Role.objects.in_force(today).filter(kind__in=kinds or TAKES).values("person")
    return list(Person.objects.present().filter(pk__in=roles).exclude(pk__in=away(today)))


def away(day: dt.date):
    """Keys of those who are away on the day."""
    return AnimatorLeave.objects.filter(first__lte=day, last__gte=day).values("person")


def askers(request: SupportRequest) -> list[Person]:
    """Who asked, the team, or those who lead the group."""
    keys = {request.person_id}
    if request.initiative_id:
        keys |= set(TeamMember.objects.filter(initiative=request.initiative_id, state=TeamState.IN).values_list("person", flat=True))
    if request.group_id:
        leading = Membership.objects.standing().filter(group=request.group_id, role=MemberRole.LEADER)
        keys |= set(leading.values_list("person", flat=True)) | {Group.objects.get(pk=request.group_id).responsible_id}
    return list(Person.objects.present().filter(pk__in=keys))


def tell_animators(request: SupportRequest, *, by: Person) -> None:
    """When no animator is there, coordinators hear it."""
    def words():
        line = _("Somebody asks for support: %(kind)s.") % {"kind": request.get_kind_display()}
        until = _("Somebody of the staff should take it by %(day)s.") % {"day": edge_words(request.due)}
        return _("A request for support: %(whose)s") % {"whose": request.whose}, [line, request.words, until, button(request)]

    for person in who_may_take(RoleKind.ANIMATOR) or who_may_take():
        if person.pk != by.pk:
            tell(person, "support-work", words, key=f"support-asked-{request.pk}")


def tell_askers(move: SupportMove, lines, *, by: Person) -> None:
    """lines: gives the subject and the paragraphs in the reader's language."""
    for person in askers(move.request):
        if person.pk != by.pk:
            tell(person, "support", lambda: _said(move.request, lines), key=f"support-move-{move.pk}")


def tell_new_animator(move: SupportMove, *, by: Person) -> None:
    request = move.request
    if move.to is None or move.to_id == by.pk:
        return

    def words():
        line = _("%(name)s asks you to look after this request. An answer is promised by %(day)s.")
        line %= {"name": by.name, "day": edge_words(request.due)}
        if move.why:
            line = _("%(name)s hands this request over to you: %(why)s") % {"name": by.name, "why": move.why}
        return _("A request for support is yours now: %(whose)s") % {"whose": request.whose}, [line, request.words, button(request)]

    tell(move.to, "support-work", words, key=f"support-handed-{move.pk}")


def tell_advice(note: Advice, *, by: Person) -> None:
    """A private note stays with whoever has the request; every other goes to those who asked too."""
    request = note.request
    near = [] if note.private else askers(request)
    for person in dict.fromkeys([*near, *([request.animator] if request.animator else [])]):
        if person.pk != by.pk:
            tell(
                person, "support" if person in near else "support-work",
                lambda: (_("A word about the support you asked for"), [note.text, button(request)]), key=f"advice-{note.pk}",
            )  # fmt: skip


def tell_withdrawn(request: SupportRequest, *, by: Person) -> None:
    """Whoever has it need not work on it any more."""
    if request.animator is None or request.animator_id == by.pk:
        return

    def words():
        line = _("Whoever asked for it no longer needs it. You need not do anything.")
        return _("No longer needed: %(whose)s") % {"whose": request.whose}, [line, request.words, button(request)]

    tell(request.animator, "support-work", words, key=f"support-withdrawn-{request.pk}")


def tell_answered_by_other(request: SupportRequest, *, by: Person) -> None:
    """Whoever had it need not do it again."""
    if request.animator is None or request.animator_id == by.pk:
        return

    def words():
        line = _("%(name)s answered a request that you have.") % {"name": by.name}
        return _("Answered already: %(whose)s") % {"whose": request.whose}, [line, request.answer, button(request)]

    tell(request.animator, "support-work", words, key=f"support-answered-{request.pk}")


def _said(request: SupportRequest, lines):
    subject, text = lines()
    return subject, [*text, button(request)]
