"""A residents' panel by lot: announced with a frozen pool before a public number is known, drawn with it, repeatable by anybody."""

import datetime as dt
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.dates import day_words
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import address, clean_line
from mam.journal.actions import record
from mam.places.models import Centre

from ..methods.lots import Impossible, Quota, Rules, Slip, chances, draw, hash_of_pool, seed_of
from ..models import PanelLot

MOST_SLIPS, MOST_SEATS = 600, 60


@dataclass(frozen=True)
class LotPlan:
    """slips: without names. number_on: the day on which number_source says a number that nobody knows yet."""

    centre: Centre
    title: str
    seats: int
    slips: tuple[Slip, ...]
    number_on: dt.date
    number_source: str
    quotas: tuple[Quota, ...] = ()
    one_per_address: bool = False
    about: str = ""

    @property
    def rules(self) -> Rules:
        return Rules(self.seats, self.quotas, self.one_per_address)


def announce_lot(plan: LotPlan, *, by) -> PanelLot:
    """Freezes the pool under its hash and prints everybody's chance, so that the draw can only be as said. Refuses impossible quotas."""
    demand("voice.announce_lot", by, plan.centre)
    if reasons := reasons_against(plan):
        raise Refusal(reasons)
    pool_hash = hash_of_pool(plan.slips)
    try:
        shares = chances(plan.slips, plan.rules, pool_hash)
    except Impossible as no:
        works = _("Loosen a quota, or invite more people first.")
        raise Refusal(Reason("impossible", _("With these quotas the seats cannot be filled."), works, field="quotas")) from no
    with transaction.atomic():
        made = PanelLot.objects.create(
            slug=free_slug(plan.title), centre=plan.centre, title=plan.title, about=plan.about, seats=plan.seats,
            one_per_address=plan.one_per_address, quotas=[vars(quota) for quota in plan.quotas],
            pool=[{"number": slip.number, "traits": dict(slip.traits), "address": slip.address} for slip in plan.slips],
            pool_hash=pool_hash, chances=shares, number_on=plan.number_on, number_source=clean_line(plan.number_source),
            announced=clock.now(), made_by=by,
        )  # fmt: skip
        record("announced_lot", made, by=by, pool=len(plan.slips), seats=plan.seats, hash=pool_hash)
    return made


def reasons_against(plan: LotPlan) -> list[Reason]:
    found, numbers = [], [slip.number for slip in plan.slips]
    if not 1 <= plan.seats <= MOST_SEATS or plan.seats > len(numbers):
        works = _("There must be at least as many slips as seats, and at most 60 seats.")
        found.append(Reason("seats", _("So many seats cannot be filled."), works, field="seats"))
    if len(set(numbers)) != len(numbers):
        found.append(Reason("twice", _("Two slips have the same number."), _("Give each slip its own number."), field="pool"))
    if len(numbers) > MOST_SLIPS:
        found.append(Reason("too_many", _("There are too many slips."), _("At most 600 fit into one draw."), field="pool"))
    if plan.number_on <= clock.today():
        works = _("Choose a day ahead, so that nobody can know the number when the pool is frozen.")
        found.append(Reason("known", _("This number may be known already."), works, field="number_on"))
    return found


def draw_lot(lot: PanelLot, number: str, *, by) -> PanelLot:
    """With the public number, on its day or later. The same number again changes nothing; another one is refused."""
    demand("voice.draw_lot", by, lot)
    number = clean_line(number)[:80]
    with transaction.atomic():
        lot = PanelLot.objects.select_for_update(of=("self",)).select_related("centre").get(pk=lot.pk)
        if lot.is_drawn and lot.number == number:
            return lot
        if reasons := reasons_not_to_draw(lot, number):
            raise Refusal(reasons)
        lot.number, lot.seed = number, seed_of(lot.pool_hash, number)
        drawn = draw(slips_of(lot), rules_of(lot), lot.seed)
        lot.tries, lot.taken, lot.reserves = drawn.tries, list(drawn.taken), list(drawn.reserves)
        lot.save()
        record("drew_lot", lot, by=by, seed=lot.seed, tries=lot.tries)
    return lot


def reasons_not_to_draw(lot: PanelLot, number: str) -> list[Reason]:
    found = []
    if lot.is_drawn:
        found.append(Reason("drawn", _("It is drawn already, with another number."), _("The first draw counts; anybody can repeat it.")))
    if clock.today() < lot.number_on:
        works = _("The number is drawn on %(day)s.") % {"day": day_words(lot.number_on)}
        found.append(Reason("too_early", _("The public number is not known yet."), works, field="number"))
    if not number:
        found.append(Reason("number", _("The public number is missing."), _("Copy it exactly as published."), field="number"))
    return found


def slips_of(lot: PanelLot) -> list[Slip]:
    return [Slip(row["number"], row["traits"], row["address"]) for row in lot.pool]


def rules_of(lot: PanelLot) -> Rules:
    return Rules(lot.seats, [Quota(**row) for row in lot.quotas], lot.one_per_address)


def free_slug(title: str) -> str:
    wanted = address(title)[:70] or "losowanie"
    taken = set(PanelLot.objects.filter(slug__startswith=wanted).values_list("slug", flat=True))
    return next(slug for slug in (wanted, *(f"{wanted}-{number}" for number in range(2, 10_000))) if slug not in taken)
