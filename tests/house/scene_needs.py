"""What stands behind the addresses of needs: one public need of the owner, with a question whether it was done."""

from mam.core import clock
from mam.voice.actions.listening.assets import add_asset
from mam.voice.actions.listening.talks import TalkAsk, note_conversation
from mam.voice.actions.needs.joining import join_needs
from mam.voice.actions.needs.milestones import plan_milestone
from mam.voice.models import Area, Need, NeedCheck, NeedMilestone, Theme
from tests.voice import needs


def need(cast) -> Need:
    return Need.objects.filter(title="Ławki").first() or needs.need(cast, title="Ławki", raiser=cast.leader)


def check(cast) -> NeedCheck:
    return NeedCheck.objects.create(need=need(cast), person=cast.leader, round=1, asked=clock.now())


def joining(cast):
    return join_needs(needs.need(cast), need(cast), by=cast.animator)


def milestone(cast) -> NeedMilestone:
    made = needs.taken_on(cast, need(cast))
    return plan_milestone(made, "Ławka jest zamówiona", clock.today(), by=cast.official)


def talk(cast):
    return note_conversation(TalkAsk("Szkoda wyrzucać.", "przy herbacie", clock.today(), "desk"), by=cast.host)


MAKERS = {
    "conversation": talk,
    "asset": lambda cast: add_asset("place", "boisko szkolne", by=cast.host),
    "check": lambda cast: check(cast).token,
    "milestone": milestone,
    "joining": joining,
    "area": lambda cast: Area.objects.create(kind="estate", name="os. Próba", since=clock.today()),
    "theme": lambda cast: Theme.objects.create(name="ruch", since=clock.today()),
}
NUMBERED = (
    "need", "need_photo", "me_too", "me_too_end", "me_too_desk", "need_following", "need_taking_back", "need_look", "need_place",
    "need_checks", "need_owner", "need_answer", "need_join", "need_milestones",
    "milestone_done", "milestone_end",
)  # fmt: skip
SPECIAL = {(f"voice:{name}", "number"): lambda cast: need(cast).number for name in NUMBERED}
