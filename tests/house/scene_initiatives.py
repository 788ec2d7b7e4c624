"""What stands behind the addresses of initiatives: one that the owner leads, with a step, something wanted and a promise."""

from mam.core import clock
from mam.initiatives.models import Initiative, InitiativeBooking, Paper, Pledge, Progress, Step, TeamMember, Wanted
from tests.initiatives import scenes


def initiative(cast) -> Initiative:
    return Initiative.objects.first() or scenes.initiative(cast)


def step(cast) -> Step:
    return scenes.step(cast, initiative(cast))


def wanted(cast) -> Wanted:
    return scenes.wanted(cast, initiative(cast))


def pledge(cast) -> Pledge:
    return Pledge.objects.create(wanted=wanted(cast), person=cast.leader, by=cast.leader, at=clock.now())


def note(cast) -> Progress:
    return Progress.objects.create(initiative=initiative(cast), text="Deski kupione.", by=cast.leader, at=clock.now())


def member(cast) -> TeamMember:
    return TeamMember.objects.get(initiative=initiative(cast))


def tie(cast) -> InitiativeBooking:
    values = {"by": cast.leader, "at": clock.now()}
    return InitiativeBooking.objects.create(initiative=initiative(cast), booking=scenes.booking(cast), **values)


def patron(cast) -> str:
    """The kind of a paper for which an NGO was named."""
    return Paper.objects.create(initiative=initiative(cast), kind="grant", ngo=cast.ngo).kind


MAKERS = {"initiative": lambda cast: initiative(cast).number}
SPECIAL = {
    ("initiatives:step_edit", "step"): step,
    ("initiatives:step_done", "step"): step,
    ("initiatives:member", "member"): member,
    ("initiatives:member", "deed"): lambda cast: "acceptance",
    ("initiatives:pledge_new", "wanted"): wanted,
    ("initiatives:pledge_end", "pledge"): pledge,
    ("initiatives:pledge_end", "deed"): lambda cast: "back",
    ("initiatives:progress_photo", "note"): note,
    ("initiatives:pledges", "wanted"): wanted,
    ("initiatives:pledge_desk", "wanted"): wanted,
    ("initiatives:note_hide", "note"): note,
    ("initiatives:untie", "kind"): lambda cast: "booking",
    ("initiatives:untie", "row"): tie,
    ("initiatives:paper", "kind"): lambda cast: "local",
    ("initiatives:paper_patron", "kind"): patron,
    ("initiatives:paper_made", "kind"): lambda cast: "local",
    ("initiatives:paper_file", "kind"): lambda cast: "local",
    ("initiatives:paper_file", "ending"): lambda cast: "pdf",
}
