"""Reports about notes and what is decided: always by a rule, with reasons the author can read, never by the author."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock, text
from mam.core.dates import day_words
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.municipalities.models.dated_setting import setting_on

from ..models import Decision, Person, Post, Report
from ..words import BoardRule, Verdict
from .group_telling import link, tell_of_report
from .telling import Button, tell

APPEAL_DAYS = 14


def report_note(post: Post, rule: str, *, by: Person, words: str = "", channel: str = Channel.WEB) -> Report:
    """Says which rule the note breaks. The author and the group never learn who reported; twice is harmless.

    The journal keeps that a report came, not from whom.
    """
    demand("people.report_note", by, post)
    said = text.clean_text(words)[:500]
    with transaction.atomic():
        post = Post.objects.select_for_update(of=("self",)).select_related("group").get(pk=post.pk)
        if known := Report.objects.open().filter(post=post, reporter=by).first():
            return known
        if reasons := [*_own(post, by), *_no_rule(rule, said)]:
            raise Refusal(reasons)
        made = Report.objects.create(post=post, reporter=by, rule=rule, text=said, at=clock.now())
        record("reported_note", post, channel=channel, rule=rule)
        tell_of_report(post, by=by)
    return made


def judge_note(
    post: Post, verdict: str, *, rule: str, reasons: str, by: Person, title: str = "", words: str = "", channel: str = Channel.WEB
) -> Decision:
    """Closes all open reports of the note: it stays, is hidden, or is changed (title, words). The author gets the reasons.

    Refuses the author, whoever reported it themself, a decision without reasons or without an open report.
    """
    demand("people.judge_note", by, post)
    said = text.clean_text(reasons)
    new = {"title": text.clean_line(title), "text": text.clean_text(words)}
    with transaction.atomic():
        post = Post.objects.select_for_update(of=("self",)).select_related("group", "author").get(pk=post.pk)
        reports = list(Report.objects.open().filter(post=post))
        if wrong := [*_nothing_to_judge(reports, by), *_unclear(verdict, rule, said, new)]:
            raise Refusal(wrong)
        made = Decision.objects.create(
            group=post.group, post=post, verdict=verdict, rule=rule, reasons=said, by=by, by_house=by.knows_everybody, at=clock.now(),
            appeal_until=clock.today() + dt.timedelta(days=appeal_days()),
            before={"title": post.title, "text": post.text} if verdict == Verdict.EDITED else {},
        )  # fmt: skip
        Report.objects.filter(pk__in=[one.pk for one in reports]).update(decision=made)
        _carry_out(post, made, new)
        record("judged_note", post, by=by, on_behalf_of=post.group, channel=channel, verdict=verdict, rule=rule)
        if verdict != Verdict.KEPT:
            _tell_author(made)
    return made


def appeal_days() -> int:
    """Days to appeal: the town's own number, else 14."""
    return int(setting_on("board-appeal-days", clock.today()) or APPEAL_DAYS)


def _carry_out(post: Post, decision: Decision, new: dict[str, str]) -> None:
    if decision.verdict == Verdict.HIDDEN:
        post.hidden, post.pinned = decision.at, False
    if decision.verdict == Verdict.EDITED:
        post.title, post.text, post.changed = new["title"], new["text"], decision.at
    post.save()


def _tell_author(decision: Decision) -> None:
    post, group = decision.post, decision.group

    def words():
        known = {"title": post.title, "decision": decision.get_verdict_display(), "rule": decision.get_rule_display()}
        lines = [
            _("Decision about your note “%(title)s”: %(decision)s. Rule: %(rule)s.") % known,
            _("Reasons: %(reasons)s") % {"reasons": decision.reasons},
            _("If you do not agree, you can appeal to the people of the house until %(day)s.")
            % {"day": day_words(decision.appeal_until)},
        ]
        button = Button(link(group, "note", group.slug, post.pk), _("See the decision"))
        return _("Your note “%(title)s”: %(decision)s") % known, [*lines, button]

    tell(post.author, "note-judged", words)


def _own(post: Post, by: Person) -> list[Reason]:
    if post.author_id != by.pk:
        return []
    return [Reason("own", _("This is your own note."), _("Change it or take it down."))]


def _no_rule(rule: str, said: str) -> list[Reason]:
    if rule not in BoardRule.values:
        return [Reason("rule", _("Say which rule it breaks."), _("Choose one from the list."), field="rule")]
    if rule == BoardRule.OTHER and not said:
        return [Reason("words", _("Say what is wrong."), _("One sentence is enough."), field="words")]
    return []


def _nothing_to_judge(reports: list[Report], by: Person) -> list[Reason]:
    if not reports:
        return [Reason("no_report", _("Nobody has reported this note, or it was decided already."), _("Look at the log."))]
    if any(one.reporter_id == by.pk for one in reports):
        works = _("Somebody else who leads the group, or the house, will decide.")
        return [Reason("own_report", _("You reported this note yourself."), works)]
    return []


def _unclear(verdict: str, rule: str, reasons: str, new: dict[str, str]) -> list[Reason]:
    found = []
    if verdict not in Verdict.values or rule not in BoardRule.values:
        found.append(Reason("verdict", _("A decision needs a rule."), _("Choose from the lists."), field="verdict"))
    if not reasons or len(reasons) > 1000:
        works = _("The author will read it: what was wrong and what would be all right.")
        found.append(Reason("reasons", _("Write the reasons."), works, field="reasons"))
    if verdict == Verdict.EDITED and not (2 <= len(new["title"]) <= 120 and 0 < len(new["text"]) <= 2000):
        works = _("Write the title and the text as they shall be.")
        found.append(Reason("new_words", _("A changed note needs its new words."), works, field="words"))
    return found
