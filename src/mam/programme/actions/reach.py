"""How far a deed on one date of an event reaches: this date, or later ones too."""

from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from mam.core import clock
from mam.core.refusal import Reason, Refusal

from ..models import Occurrence


class Reach(models.TextChoices):
    """How far a deed on one date reaches; what has begun is never touched."""

    THIS = "this", _("only this date")
    UNMODIFIED = "unmodified", _("this and later dates, but not those changed by hand")
    FOLLOWING = "following", _("this and all later dates")


def reached(date: Occurrence, reach: str) -> list[Occurrence]:
    """Planned dates that have not begun, the nearest first. A date chosen by itself is reached also when changed by hand."""
    ahead = Occurrence.objects.filter(event=date.event_id).planned().alias(starts_at=Lower("during")).filter(starts_at__gt=clock.now())
    ahead = ahead.filter(pk=date.pk) if reach == Reach.THIS else ahead.filter(starts_at__gte=date.starts)
    if reach == Reach.UNMODIFIED:
        ahead = ahead.filter(models.Q(is_modified=False) | models.Q(pk=date.pk))
    rows = list(ahead.select_related("booking", "event__centre").prefetch_related("booking__booked__thing").order_by("during"))
    if not rows:
        raise Refusal(Reason("not_standing", gettext("What has begun or was called off cannot be changed."), gettext("Add a new date.")))
    return rows
