"""Moving an initiative on, back, to rest or to its end, always with the word why."""

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.models import Person

from ...methods.stages import next_stages
from ...models import Initiative, Result, StageMove
from ...words.initiatives import InitiativeStage
from .telling import tell_moved


def move(initiative: Initiative, stage: str, why: str, *, by: Person, channel: str = Channel.WEB) -> StageMove | None:
    """None when it stands there already. Looking back needs a result."""
    demand("initiatives.keep", by, initiative)
    said = clean_line(why)
    with transaction.atomic():
        now = Initiative.objects.select_for_update().get(pk=initiative.pk)
        if now.stage == stage:
            return None
        if reasons := list(_reasons(now, stage, said)):
            raise Refusal(reasons)
        made = StageMove.objects.create(initiative=now, before=now.stage, after=stage, why=said, by=by, at=clock.now())
        now.stage = initiative.stage = stage
        now.save(update_fields=["stage"])
        record("moved_initiative", now, by=by, channel=channel, before=made.before, after=stage)
        tell_moved(made, by=by)
    return made


def stages_ahead(initiative: Initiative) -> list[InitiativeStage]:
    """Where it may go now."""
    moves = StageMove.objects.filter(initiative=initiative, after=initiative.stage).order_by("-pk")
    before = moves.values_list("before", flat=True).first()
    back = before if before not in (InitiativeStage.RESTING, InitiativeStage.GIVEN_UP) else ""
    return [InitiativeStage(one) for one in next_stages(initiative.stage, back or "")]


def _reasons(initiative: Initiative, stage: str, why: str):
    ahead = stages_ahead(initiative)
    if stage not in ahead:
        works = _("From here it may go to: %(stages)s.") % {"stages": ", ".join(str(one.label) for one in ahead)}
        yield Reason("stage", _("It cannot go to this stage now."), works, field="stage")
    if not 3 <= len(why) <= 300:
        yield Reason(
            "why",
            _("Say why it moves."),
            _("One sentence, for example: five of us have met and we want to begin."),
            field="why",
        )
    if stage == InitiativeStage.EVALUATED and not Result.objects.filter(initiative=initiative).exists():
        yield Reason("no_result", _("Nobody has written yet what came of it."), _("Write the result first."))
