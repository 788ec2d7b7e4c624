from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet
from mam.people.models import Person


class PageQuerySet(OwnedQuerySet):
    def shown(self):
        return self.filter(hidden=False)

    def visible_to(self, person):
        """Everyone reads what is shown; people who write pages also see what is hidden."""
        return self if person is not None and person.is_staff_member else self.shown()


class Page(Owned):
    """A public page of the town, written in Markdown; its text is the newest version."""

    slug = models.SlugField(_("address"), max_length=80)
    title = models.CharField(_("title"), max_length=120)
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    in_story = models.BooleanField(_("in the story of the place"), default=True)
    hidden = models.BooleanField(_("hidden"), default=False)

    objects = OwnedManager.from_queryset(PageQuerySet)()

    class Meta:
        ordering = ["order", "title"]
        constraints = [models.UniqueConstraint(fields=["municipality", "slug"], name="one_page_per_address")]

    def __str__(self):
        return self.title

    @property
    def newest(self):
        return self.versions.order_by("-number").first()


class PageVersion(Owned):
    """One version of a page; older ones stay and can be brought back."""

    page = models.ForeignKey(Page, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField(_("version"))
    text = models.TextField(_("text"))
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(_("when"))
    why = models.CharField(_("what changed"), max_length=160, blank=True)

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["page", "number"], name="one_version_per_number")]

    def __str__(self):
        return f"{self.page} {self.number}"
