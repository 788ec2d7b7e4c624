"""Coming into a group: how it may be done, asking, the answer of the group."""

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock, text
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel

from ..models import Group, JoinRequest, Membership, Person
from ..words import Gathers, Joining, MemberRole, RequestState
from .agreements import accept, agreement_of
from .group_telling import tell_answer, tell_of_new_member, tell_of_request

MOST_QUESTIONS, MOST_TAGS = 3, 5


def set_joining(
    group: Group, *, joining: str, by: Person, questions: str = "", board_from: int = 3, gathers: str = "", meets: str = "",
    tags: str = "", channel: str = Channel.WEB,
) -> Group:  # fmt: skip
    """How one joins, what is asked (one question a line, at most three), when they meet, from how many people the board opens.

    tags: words by which the group is found, with commas; the first five stay.
    """
    demand("people.change_group", by, group)
    asked = [line for line in text.clean_text(questions).splitlines() if line]
    if reasons := _wrong_setting(joining, asked, board_from, gathers):
        raise Refusal(reasons)
    with transaction.atomic():
        group = Group.objects.select_for_update().get(pk=group.pk)
        if reasons := resting(group):
            raise Refusal(reasons)
        group.joining, group.questions, group.board_from = joining, "\n".join(asked), board_from
        group.gathers, group.meets = gathers, text.clean_line(meets)[:200]
        group.tags = tags_in(tags)
        group.save(update_fields=["joining", "questions", "board_from", "gathers", "meets", "tags"])
        record("set_joining", group, by=by, on_behalf_of=group, channel=channel, joining=joining)
    return group


def tags_in(words: str) -> list[str]:
    """Words between commas, in small letters, each once."""
    found = (text.clean_line(word).lower()[:30].strip() for word in words.split(","))
    return list(dict.fromkeys(word for word in found if word))[:MOST_TAGS]


def ask_to_join(
    group: Group, person: Person, *, by: Person, answers: list[str] = (), agreed: bool = False, channel: str = Channel.WEB
) -> JoinRequest:
    """Into an open group at once; elsewhere whoever leads it answers. Asking twice is harmless.

    answers: one for each question of the group. agreed: the person accepts the agreement in force, if there is one.
    """
    demand("people.join_group", by, person)
    with transaction.atomic():
        group = Group.objects.select_for_update().get(pk=group.pk)
        if known := JoinRequest.objects.waiting().filter(group=group, person=person).first():
            return known
        agreement = agreement_of(group)
        said = [text.clean_text(answer)[:500] for answer in answers]
        if reasons := [*_not_now(group, person), *_unsaid(group, said), *_not_agreed(agreement, agreed)]:
            raise Refusal(reasons)
        made = JoinRequest.objects.create(
            group=group, person=person, agreement=agreement, at=clock.now(), channel=channel, by=by,
            answers=[{"question": question, "answer": answer} for question, answer in zip(group.asked, said, strict=False)],
        )  # fmt: skip
        if group.joining == Joining.OPEN:
            _let_in(made, by=by, channel=channel)
            tell_of_new_member(group, person, by=by)
        else:
            record("asked_to_join", group, by=by, on_behalf_of=person, channel=channel)
            tell_of_request(made, by=by)
    return made


def answer_request(
    request: JoinRequest, accepted: bool, *, by: Person, reason: str = "", channel: str = Channel.WEB
) -> JoinRequest:
    """Those who lead the group, or the house for them, say yes or no. A no needs a sentence. Twice is harmless."""
    demand("people.answer_request", by, request.group)
    words = text.clean_line(reason)[:300]
    with transaction.atomic():
        group = Group.objects.select_for_update().get(pk=request.group_id)
        request = JoinRequest.objects.select_related("group", "person").get(pk=request.pk)
        if request.state != RequestState.WAITING:
            return request
        if reasons := [*resting(group), *_no_words(accepted, words)]:
            raise Refusal(reasons)
        request.reason = words
        if accepted:
            _let_in(request, by=by, channel=channel)
        else:
            _settle(request, RequestState.DECLINED, by)
            record("declined_to_let_in", group, by=by, on_behalf_of=request.person, channel=channel)
        tell_answer(request, accepted=accepted)
    return request


def withdraw_request(request: JoinRequest, *, by: Person, channel: str = Channel.WEB) -> JoinRequest:
    """Whoever asked thought better of it. Twice is harmless."""
    demand("people.join_group", by, request.person)
    with transaction.atomic():
        request = JoinRequest.objects.select_for_update(of=("self",)).select_related("group", "person").get(pk=request.pk)
        if request.state == RequestState.WAITING:
            _settle(request, RequestState.WITHDRAWN, by)
            record("took_back_asking_to_join", request.group, by=by, on_behalf_of=request.person, channel=channel)
    return request


def resting(group: Group) -> list[Reason]:
    """Why nothing new can be done in the group: it is closed, or was put to rest."""
    if group.closed:
        return [Reason("closed", _("This group is closed."), _("Found a new one, or ask the coordinator of the house."))]
    if group.archived:
        return [Reason("archived", _("This group rests."), _("Ask whoever led it, or the host, to wake it up."))]
    return []


def _let_in(request: JoinRequest, *, by: Person, channel: str) -> None:
    member, new = Membership.objects.get_or_create(
        group=request.group, person=request.person, left=None, defaults={"role": MemberRole.MEMBER, "joined": clock.now()}
    )
    _settle(request, RequestState.ACCEPTED, by)
    if request.agreement_id:
        accept(request.agreement, member, channel=request.channel)
    if new:
        record("joined_group", request.group, by=by, on_behalf_of=request.person, channel=channel)


def _settle(request: JoinRequest, state: str, by: Person) -> None:
    request.state, request.answered, request.answered_by = state, clock.now(), by
    request.save(update_fields=["state", "reason", "answered", "answered_by"])


def _not_now(group: Group, person: Person) -> list[Reason]:
    found = resting(group)
    if group.joining == Joining.INVITATION:
        works = _("Ask somebody from the group to invite you, or the host to pass your question on.")
        found.append(Reason("invitation", _("This group invites people itself."), works))
    if Membership.objects.standing().filter(group=group, person=person).exists():
        found.append(Reason("member", _("This person is in the group already."), _("Look at the page of the group.")))
    return found


def _unsaid(group: Group, answers: list[str]) -> list[Reason]:
    works = _("One sentence is enough.")
    return [
        Reason("unanswered", _("The group asks: %(question)s") % {"question": question}, works, field=f"answer_{number}")
        for number, question in enumerate(group.asked)
        if number >= len(answers) or not answers[number]
    ]


def _not_agreed(agreement, agreed: bool) -> list[Reason]:
    if agreement is None or agreed:
        return []
    works = _("Read it and tick the box.")
    return [Reason("agreement", _("The people of this group have an agreement."), works, field="agreed")]


def _no_words(accepted: bool, words: str) -> list[Reason]:
    if accepted or words:
        return []
    works = _("For example: We are twelve and the room is full. Ask again in spring.")
    return [Reason("reason", _("Say in one sentence why not."), works, field="reason")]


def _wrong_setting(joining: str, asked: list[str], board_from: int, gathers: str) -> list[Reason]:
    found = []
    if joining not in Joining.values:
        found.append(Reason("joining", _("There is no such way of joining."), _("Choose one from the list."), field="joining"))
    if gathers and gathers not in Gathers.values:
        found.append(Reason("gathers", _("There is no such kind of group."), _("Choose one from the list."), field="gathers"))
    if len(asked) > MOST_QUESTIONS or any(len(line) > 200 for line in asked):
        works = _("Up to three questions, each in its own line, up to 200 letters.")
        found.append(Reason("questions", _("That is too much to ask."), works, field="questions"))
    if not 1 <= board_from <= 50:
        found.append(Reason("board_from", _("This number will not do."), _("From 1 to 50 people."), field="board_from"))
    return found
