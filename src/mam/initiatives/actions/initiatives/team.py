"""The team: asking to join, being taken in, leaving, handing the lead over."""

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.models import Person

from ...models import Initiative, TeamMember
from ...words.initiatives import ENDED, TeamState
from .telling import tell_accepted, tell_asked


def ask_to_join(initiative: Initiative, role: str, *, by: Person, channel: str = Channel.WEB) -> TeamMember:
    """Twice is one. The lead takes them in."""
    demand("initiatives.join", by)
    said = clean_line(role)
    if not 2 <= len(said) <= 80:
        works = _("For example: posters, treasurer, I bring people.")
        raise Refusal(Reason("role", _("Say in a few words what you would do."), works, field="role"))
    with transaction.atomic():
        initiative = _locked(initiative)
        known = TeamMember.objects.filter(initiative=initiative, person=by).exclude(state=TeamState.LEFT).first()
        if known:
            return known
        made = TeamMember.objects.create(initiative=initiative, person=by, role=said, since=clock.now())
        record("asked_to_join_team", initiative, by=by, channel=channel)
        tell_asked(made)
    return made


def accept_member(member: TeamMember, *, by: Person, channel: str = Channel.WEB) -> TeamMember:
    demand("initiatives.accept_member", by, member)
    with transaction.atomic():
        member = (
            TeamMember.objects.select_for_update(of=("self",)).select_related("initiative", "person").get(pk=member.pk)
        )
        if member.state == TeamState.ASKED:
            member.state = TeamState.IN
            member.save(update_fields=["state"])
            record("joined_team", member.initiative, by=by, on_behalf_of=member.person, channel=channel)
            tell_accepted(member, by=by)
    return member


def leave_team(member: TeamMember, *, by: Person, channel: str = Channel.WEB) -> TeamMember:
    """Refuses the lead, who first hands the lead over. Leaving twice is harmless."""
    demand("initiatives.leave_team", by, member)
    with transaction.atomic():
        initiative = Initiative.objects.select_for_update().get(pk=member.initiative_id)
        member = TeamMember.objects.select_related("person").get(pk=member.pk)
        if member.state == TeamState.LEFT:
            return member
        if initiative.lead_id == member.person_id:
            works = _("Hand the lead over to somebody of the team first, or give the initiative up.")
            raise Refusal(Reason("leads", _("Whoever leads cannot leave just like that."), works))
        member.state, member.until = TeamState.LEFT, clock.now()
        member.save(update_fields=["state", "until"])
        record("left_team", initiative, by=by, on_behalf_of=member.person, channel=channel)
    return member


def hand_lead_over(member: TeamMember, *, by: Person, channel: str = Channel.WEB) -> Initiative:
    """To somebody of the team."""
    demand("initiatives.keep", by, member.initiative)
    with transaction.atomic():
        initiative = Initiative.objects.select_for_update().get(pk=member.initiative_id)
        member = TeamMember.objects.select_related("person").get(pk=member.pk)
        if initiative.lead_id == member.person_id:
            return initiative
        if member.state != TeamState.IN:
            works = _("Take them into the team first.")
            raise Refusal(Reason("not_in_team", _("This person is not in the team."), works))
        initiative.lead = member.person
        initiative.save(update_fields=["lead"])
        record("handed_lead_over", initiative, by=by, on_behalf_of=member.person, channel=channel)
        tell_accepted(member, by=by)
    return initiative


def _locked(initiative: Initiative) -> Initiative:
    """Refuses an initiative that ended."""
    found = Initiative.objects.select_for_update(of=("self",)).get(pk=initiative.pk)
    refuse_ended(found)
    return found


def refuse_ended(initiative: Initiative) -> None:
    if initiative.stage in ENDED:
        works = _("Begin a new one, or ask at the desk who does something alike.")
        raise Refusal(Reason("ended", _("This initiative has ended."), works))
