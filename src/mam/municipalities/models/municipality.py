from django.db import models
from django.utils.translation import gettext_lazy as _


class Municipality(models.Model):
    """A town or commune that opened its place here. The only table that belongs to nobody."""

    slug = models.SlugField(_("address"), unique=True)
    name = models.CharField(_("name"), max_length=80)
    full_name = models.CharField(_("full name"), max_length=120)
    locative = models.CharField(_("name in the locative"), max_length=80, blank=True)
    genitive = models.CharField(_("name in the genitive"), max_length=80, blank=True)
    voivodeship = models.CharField(_("voivodeship, ISO 3166-2"), max_length=5, default="PL-12")
    office_name = models.CharField(_("name of the office"), max_length=120, blank=True)
    office_address = models.CharField(_("address of the office"), max_length=200, blank=True)
    office_phone = models.CharField(_("phone of the office"), max_length=40, blank=True)
    office_email = models.EmailField(_("e-mail of the office"), blank=True)
    website = models.URLField(_("website"), blank=True)
    open_rooms = models.JSONField(_("open rooms"), default=list)
    is_demo = models.BooleanField(_("demo"), default=False)

    class Meta:
        ordering = ["name"]
        verbose_name = _("municipality")

    def __str__(self):
        return self.name
