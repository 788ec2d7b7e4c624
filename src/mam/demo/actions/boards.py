"""Groups of a town come alive: people join, agree, and hang notes, through the deeds of the pages."""

from mam.journal.words import Channel
from mam.people.actions.agreements import write_agreement
from mam.people.actions.board import hang_note, pin_note
from mam.people.actions.joining import answer_request, ask_to_join, set_joining
from mam.people.actions.judging import judge_note, report_note
from mam.people.models import Post
from mam.people.words import BoardRule, Joining, RequestState, Verdict

from ..catalogue.boards import BOARDS, REMOVED, REPORTED, WAITING, BoardPlan, NotePlan


def write_boards(town) -> None:
    """How one joins each group, who did, and what hangs on its board."""
    for plan in BOARDS.get(town.plan.slug, ()):
        group, leader = town.groups[plan.group], town.people[plan.leader]
        if plan.agreement:
            write_agreement(group, plan.agreement, by=leader)
        way = Joining.OPEN if plan.joining == Joining.OPEN else Joining.ACCEPTANCE
        group = _say_how(plan, group, leader, way)
        for key in plan.joined:
            _join(town, plan, group, key)
        if way != plan.joining:
            group = _say_how(plan, group, leader, plan.joining)
        for note in plan.notes:
            _hang(town, group, note, leader)


def write_questions(town) -> None:
    """What waits in the groups today: somebody who would like to join, a note that was reported, and one that was removed."""
    _remove(town)
    if waiting := WAITING.get(town.plan.slug):
        key, name, answer = waiting
        person = town.people[key]
        ask_to_join(town.groups[name], person, by=person, answers=[answer], agreed=True)
    if reported := REPORTED.get(town.plan.slug):
        key, title = reported
        report_note(Post.objects.get(title=title), BoardRule.SELLING, by=town.people[key])


def _remove(town) -> None:
    if not (plan := REMOVED.get(town.plan.slug)):
        return
    group, author = town.groups[plan.group], town.people[plan.author]
    note = hang_note(group, plan.title, plan.text, by=author)
    report_note(note, BoardRule.SELLING, by=town.people[plan.reporter])
    judge_note(note, Verdict.HIDDEN, rule=BoardRule.SELLING, reasons=plan.reasons, by=group.responsible)


def _say_how(plan: BoardPlan, group, leader, joining: str):
    return set_joining(
        group, joining=joining, by=leader, questions="\n".join(plan.questions), gathers=plan.gathers, meets=plan.meets, tags=plan.tags
    )


def _join(town, plan: BoardPlan, group, key: str) -> None:
    """Whoever has no account is written down by the coordinator, as on the phone."""
    person = town.people[key]
    by, channel = (person, Channel.WEB) if person.account_id else (town.keeper, Channel.PHONE)
    asked = ask_to_join(group, person, by=by, answers=list(plan.answers), agreed=True, channel=channel)
    if asked.state == RequestState.WAITING:
        answer_request(asked, True, by=town.people[plan.leader])


def _hang(town, group, note: NotePlan, leader) -> None:
    author = town.people[note.who]
    by, channel = (town.keeper, Channel.PAPER) if note.paper else (author, Channel.WEB)
    made = hang_note(group, note.title, note.text, by=by, author=author, for_all=note.for_all, channel=channel)
    if note.pinned:
        pin_note(made, True, by=leader)
