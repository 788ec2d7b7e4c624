"""Other wordings of options in a topic of a town: one is accepted, one is not, one waits for its answer."""

from mam.voice.actions.topics.amending import propose_amendment
from mam.voice.actions.topics.answering_amendments import accept_amendment, decline_amendment
from mam.voice.actions.topics.moderating import admit
from mam.voice.actions.topics.talking import RemarkAsk
from mam.voice.actions.topics.wordings import wording_of
from mam.voice.models import Remark, Topic
from mam.voice.words.topics import Making

from ..catalogue.topics import AmendmentPlan


def amend_all(plans: tuple[AmendmentPlan, ...], topic: Topic, town) -> None:
    """One after the other; the desk writes for whoever has no account, and the animator answers for them."""
    keeper = town.people.get("animator", town.keeper)
    for plan in plans:
        option = Remark.objects.select_related("topic", "author").get(topic=topic, kind=Making.OPTION, text__startswith=plan.option)
        who = town.people[plan.who]
        by, channel = (who, "web") if who.account_id else (town.people["host"], "desk")
        made = propose_amendment(option, RemarkAsk(plan.text, author=who), by=by, channel=channel)
        admit(made.remark, by=keeper)
        made.remark.refresh_from_db()
        answers = option.author if option.author.account_id else keeper
        if plan.accepted:
            accept_amendment(made, plan.word, wording=wording_of(option), by=answers)
        elif plan.accepted is False:
            decline_amendment(made, plan.word, by=answers)
