import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.municipalities.models import Owned
from mam.people.models import Person
from mam.places.models import Centre


class PanelLot(Owned):
    """A residents' panel drawn by lot: pool, quotas and the day of a public number are published first, the draw repeats for anybody.

    pool: slips with their traits, never names. quotas: trait, value, least, most. chances: slip -> share of 2,000 trial draws.
    """

    slug = models.SlugField(_("address"), max_length=80)
    centre = models.ForeignKey(Centre, models.PROTECT, related_name="+")
    title = models.CharField(_("title"), max_length=120)
    about = models.TextField(_("what it is about"), max_length=3000, blank=True)
    seats = models.PositiveSmallIntegerField(_("seats"))
    one_per_address = models.BooleanField(_("at most one from an address"), default=False)
    quotas = models.JSONField(default=list)
    pool = models.JSONField(default=list)
    pool_hash = models.CharField(max_length=64)
    chances = models.JSONField(default=dict)
    number_on = models.DateField(_("day of the public number"))
    number_source = models.CharField(_("which public number"), max_length=200)
    announced = models.DateTimeField(_("announced"))
    number = models.CharField(_("public number"), max_length=80, blank=True)
    seed = models.CharField(max_length=64, blank=True)
    tries = models.PositiveSmallIntegerField(null=True, blank=True)
    taken = models.JSONField(default=list)
    reserves = models.JSONField(default=list)
    made_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ["-announced"]
        verbose_name = _("draw by lot")
        constraints = [models.UniqueConstraint(fields=["municipality", "slug"], name="one_lot_per_address")]

    def __str__(self):
        return self.title

    @property
    def is_drawn(self) -> bool:
        return bool(self.seed)


class LotReplacement(Owned):
    """Somebody drawn cannot come, and the next reserve who fits takes the seat; the draw itself never changes. Append-only.

    gone, came: numbers of slips; came is empty when no reserve fits, and the seat stays free. turn: from 1, the order that counts.
    """

    lot = models.ForeignKey(PanelLot, models.CASCADE, related_name="replacements")
    turn = models.PositiveSmallIntegerField(_("which"))
    gone = models.CharField(_("who cannot come"), max_length=20)
    came = models.CharField(_("who takes the seat"), max_length=20, blank=True)
    why = models.CharField(_("why"), max_length=200)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("written down by"))
    at = models.DateTimeField(_("when"))

    class Meta:
        ordering = ["turn"]
        verbose_name = _("replacement in a draw")
        constraints = [
            models.UniqueConstraint(fields=["lot", "gone"], name="nobody_goes_twice"),
            models.UniqueConstraint(fields=["lot", "turn"], name="one_replacement_a_turn"),
        ]
        triggers = [
            pgtrigger.ReadOnly(name="a_replacement_stays", fields=["lot", "turn", "gone", "came", "why", "at"]),
            pgtrigger.Protect(name="replacements_are_kept", operation=pgtrigger.Delete),
        ]

    def __str__(self):
        return f"{self.gone} → {self.came}"
