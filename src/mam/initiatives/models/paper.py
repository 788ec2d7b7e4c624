"""An official paper made from an initiative, and the words its form asks for that stand nowhere else."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.municipalities.models import Owned
from mam.people.models import Group, Person

from ..words.papers import PaperKind
from .initiative import Initiative


class Paper(Owned):
    """One of a kind for an initiative. ngo: which NGO hands it in. asked, begins, ends: as in the last draft that was made.

    asked: in grosze. made: when the last draft was made; a draft is signed and handed in by people, never from here.
    """

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="papers")
    kind = models.CharField(_("kind"), max_length=6, choices=PaperKind)
    ngo = models.ForeignKey(
        Group, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("which NGO hands it in")
    )
    asked = models.PositiveIntegerField(_("sum asked for"), default=0)
    begins = models.DateField(_("from"), null=True, blank=True)
    ends = models.DateField(_("to"), null=True, blank=True)
    made = models.DateTimeField(_("draft made"), null=True, blank=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("draft made by"))

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["initiative", "kind"], name="a_paper_once_in_an_initiative")]

    def __str__(self):
        return self.get_kind_display()


class PaperField(Owned):
    """The team's own words for one field of the form. key: the field; a sum of money is in grosze."""

    paper = models.ForeignKey(Paper, models.CASCADE, related_name="fields")
    key = models.SlugField(_("field"), max_length=40)
    text = models.TextField(_("own words"), max_length=4000)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("written by"))
    at = models.DateTimeField(_("when"))

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["paper", "key"], name="a_field_once_in_a_paper")]

    def __str__(self):
        return f"{self.key}: {self.text[:40]}"
