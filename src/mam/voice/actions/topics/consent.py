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
from .wordings import Wordings, new_wording, wording_of, wordings_of


@dataclass(frozen=True)
class OptionStand:
    """An option with how many can live with it, and why others cannot. mine: what this participant said last, None: nothing.

    Counted is only what was said about the wording that the option carries now. earlier: last words about an earlier one.
    """

    option: Remark
    can: int
    becauses: list[str]
    mine: Consent | None
    earlier: list[Consent]
    wordings: Wordings

    @property
    def whole(self) -> int:
        return self.can + len(self.becauses)

    @property
    def could(self) -> int:
        """Of the earlier words: how many could live with it."""
        return sum(row.can for row in self.earlier)

    @property
    def mine_is_old(self) -> bool:
        return self.mine in self.earlier


def say_consent(
    option: Remark, participant: Participant, can: bool, because: str = "", *, wording: int | None = None, by: Person | None = None,
    channel: str = Channel.WEB,
) -> Consent:  # fmt: skip
    """A new row; the last one counts, the same again changes nothing. Who cannot says because, so that it can be put right.

    wording: number of the one they have read; None: the one of now, for somebody it is read aloud to.
    """
    if by is not None and by.pk != participant.person_id:
        demand("voice.answer_for", by, option.topic)
    said = "" if can else clean_line(because)
    with transaction.atomic():
        Participant.objects.select_for_update().get(pk=participant.pk)
        row = Remark.objects.select_for_update(of=("self",), no_key=True).get(pk=option.pk)
        now = wording_of(row)
        reasons = list(_reasons(option.topic, row, participant, can, said))
        if wording not in (None, now):
            reasons.append(new_wording())
        if reasons:
            raise Refusal(reasons)
        last = Consent.objects.filter(option=option, participant=participant).order_by("-pk").first()
        if last and (last.can, last.because, last.wording) == (can, said, now):
            return last
        return Consent.objects.create(
            option=option, participant=participant, can=can, because=said, wording=now, by=by, channel=channel, at=clock.now()
        )


def _reasons(topic: Topic, option: Remark, participant: Participant, can: bool, because: str):
    yield from stage_reasons(topic, Making.CONSENT)
    if option.kind != Making.OPTION or option.topic_id != participant.topic_id or not option.shown or option.hidden:
        yield Reason("gone", _("This option is not shown any more."), _("Look at the list of options again."))
    if not can and not 5 <= len(because) <= 300:
        works = _("For example: because the bus would not fit there.")
        yield Reason("because", _("Say why you cannot live with it."), works, field="because")


def options_of(topic: Topic, participant: Participant | None = None, *, person: Person | None = None) -> list[OptionStand]:
    """All shown options in the order in which they were said. person: who reads, for wordings that wait for a look."""
    options = list(Remark.objects.public().filter(topic=topic, kind=Making.OPTION).select_related("author"))
    last: dict[tuple, Consent] = {}
    for row in Consent.objects.filter(option__in=[one.pk for one in options]).order_by("pk"):
        last[row.option_id, row.participant_id] = row
    wordings = wordings_of(topic, person)
    stands = []
    for option in options:
        rows = [row for (key, _who), row in last.items() if key == option.pk]
        stands.append(_stand(option, rows, participant, wordings[option.pk]))
    return stands


def _stand(option: Remark, rows: list[Consent], participant: Participant | None, wordings: Wordings) -> OptionStand:
    mine = next((row for row in rows if participant and row.participant_id == participant.pk), None)
    now = [row for row in rows if row.wording == wordings.number]
    earlier = [row for row in rows if row.wording != wordings.number]
    return OptionStand(option, sum(row.can for row in now), [row.because for row in now if not row.can], mine, earlier, wordings)
