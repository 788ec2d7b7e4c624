"""Letters about initiatives: to the team, to whoever promised something, and to people of the need or the topic it came from."""

from collections.abc import Callable

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from mam.people.actions.telling import Button, tell
from mam.people.models import Person
from mam.voice.actions.needs.telling import listeners
from mam.voice.actions.topics.telling import people_of

from ...models import Hiding, Initiative, Pledge, Progress, Result, StageMove, TeamMember
from ...words.initiatives import TeamState


def address_of(initiative: Initiative) -> str:
    """The full address of its page, for letters and posters."""
    return settings.MAM_ADDRESS + reverse("initiatives:initiative", args=[initiative.municipality.slug, initiative.number])


def button(initiative: Initiative) -> Button:
    return Button(address_of(initiative), _("See the initiative"))


def source_people(initiative: Initiative) -> list[Person]:
    """Everybody behind the need and the topic."""
    needs = listeners(initiative.need) if initiative.need else []
    return list(dict.fromkeys([*needs, *(people_of(initiative.topic) if initiative.topic else [])]))


def followers(initiative: Initiative) -> list[Person]:
    team = TeamMember.objects.filter(initiative=initiative, state=TeamState.IN).values("person")
    promised = Pledge.objects.filter(wanted__initiative=initiative, taken_back=None).values("person")
    near = Person.objects.present().filter(pk__in=team.union(promised))
    return list(dict.fromkeys([*near, *source_people(initiative)]))


def _tell(people: list[Person], kind: str, words: Callable, key: str, by: Person) -> None:
    for person in people:
        if person.pk != by.pk:
            tell(person, kind, words, key=key)


def tell_begun(initiative: Initiative, *, by: Person) -> None:
    """People whose need or topic it came from."""

    def words():
        line = _("What you said is now an initiative: people want to do it.")
        return _("It begins: %(title)s") % {"title": initiative.title}, [line, initiative.summary, button(initiative)]

    _tell(source_people(initiative), "initiative", words, f"initiative-begun-{initiative.pk}", by)


def tell_moved(move: StageMove, *, by: Person) -> None:
    one = move.initiative

    def words():
        subject = _("%(title)s: %(stage)s") % {"title": one.title, "stage": move.get_after_display()}
        return subject, [move.why, button(one)]

    _tell(followers(one), "initiative", words, f"initiative-moved-{move.pk}", by)


def tell_progress(note: Progress, *, by: Person) -> None:
    one = note.initiative
    _tell(
        followers(one), "initiative", lambda: (_("How it goes: %(title)s") % {"title": one.title}, [note.text, button(one)]),
        f"initiative-progress-{note.pk}", by,
    )  # fmt: skip


def tell_result(result: Result, *, by: Person) -> None:
    one = result.initiative

    def words():
        return _("What came of it: %(question)s") % {"question": one.title}, [
            result.done,
            result.changed,
            result.thanks,
            button(one),
        ]

    _tell(followers(one), "initiative", words, f"initiative-result-{result.pk}", by)


def tell_asked(member: TeamMember) -> None:
    """The lead hears who wants to join."""
    one = member.initiative
    if one.lead is None:
        return

    def words():
        line = _("%(name)s would like to help as: %(role)s.") % {"name": member.person.name, "role": member.role}
        return _("Somebody wants to join: %(title)s") % {"title": one.title}, [line, button(one)]

    tell(one.lead, "initiative-team", words, key=f"team-asked-{member.pk}")


def tell_accepted(member: TeamMember, *, by: Person) -> None:
    one = member.initiative
    _tell(
        [member.person], "initiative-team", lambda: (_("You are in the team: %(title)s") % {"title": one.title}, [button(one)]),
        f"team-in-{member.pk}", by,
    )  # fmt: skip


def tell_hidden(hiding: Hiding, author: Person | None, *, by: Person) -> None:
    """Whoever wrote it reads why it is not shown."""
    if author is None:
        return

    def words():
        rule = _("It is not shown, because: %(rule)s.") % {"rule": hiding.get_rule_display()}
        works = _("You can talk about it with the animator of this place.")
        return _("What you wrote is not shown now: %(title)s") % {"title": hiding.initiative.title}, [rule, hiding.words, works]

    _tell([author], "initiative-team", words, f"initiative-hidden-{hiding.pk}", by)
