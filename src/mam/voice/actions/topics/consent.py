"""The attempt at consent: can live with an option, or cannot, because. One may change one's mind while the stage lasts."""

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.words import Channel
from mam.people.models import Person

from ...models import Consent, Participant, Remark, Topic
from ...words.topics import Making
from .stages import stage_reasons


@dataclass(frozen=True)
class OptionStand:
    """An option with how many can live with it, and why others cannot. mine: what this participant said last, None: nothing."""

    option: Remark
    can: int
    becauses: list[str]
    mine: Consent | None

    @property
    def whole(self) -> int:
        return self.can + len(self.becauses)


def say_consent(
    option: Remark, participant: Participant, can: bool, because: str = "", *, by: Person | None = None, channel: str = Channel.WEB
) -> Consent:
    """A new row; the last one counts, the same again changes nothing. Who cannot says because, so that it can be put right."""
    if by is not None and by.pk != participant.person_id:
        demand("voice.answer_for", by, option.topic)
    said = "" if can else clean_line(because)
    with transaction.atomic():
        Participant.objects.select_for_update().get(pk=participant.pk)
        reasons = stage_reasons(option.topic, Making.CONSENT)
        if option.kind != Making.OPTION or option.topic_id != participant.topic_id or not option.shown or option.hidden:
            reasons.append(Reason("gone", _("This option is not shown any more."), _("Look at the list of options again.")))
        if not can and not 5 <= len(said) <= 300:
            works = _("For example: because the bus would not fit there.")
            reasons.append(Reason("because", _("Say why you cannot live with it."), works, field="because"))
        if reasons:
            raise Refusal(reasons)
        last = Consent.objects.filter(option=option, participant=participant).order_by("-pk").first()
        if last and (last.can, last.because) == (can, said):
            return last
        return Consent.objects.create(
            option=option, participant=participant, can=can, because=said, by=by, channel=channel, at=clock.now()
        )


def options_of(topic: Topic, participant: Participant | None = None) -> list[OptionStand]:
    """All shown options in the order in which they were said."""
    options = list(Remark.objects.public().filter(topic=topic, kind=Making.OPTION).select_related("author"))
    last: dict[tuple, Consent] = {}
    for row in Consent.objects.filter(option__in=[one.pk for one in options]).order_by("pk"):
        last[row.option_id, row.participant_id] = row
    return [_stand(option, [row for (key, _who), row in last.items() if key == option.pk], participant) for option in options]


def _stand(option: Remark, rows: list[Consent], participant: Participant | None) -> OptionStand:
    mine = next((row for row in rows if participant and row.participant_id == participant.pk), None)
    return OptionStand(option, sum(row.can for row in rows), [row.because for row in rows if not row.can], mine)
