"""People of an initiative, each with a named role."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from mam.municipalities.models import Owned
from mam.people.models import Person

from ..words.initiatives import TeamState
from .initiative import Initiative


class TeamMember(Owned):
    """role: in free words, like "treasurer". since: when they asked; until: when they left."""

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="team")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+", verbose_name=_("who"))
    role = models.CharField(_("role"), max_length=80)
    state = models.CharField(_("state"), max_length=5, choices=TeamState, default=TeamState.ASKED)
    since = models.DateTimeField(_("since"))
    until = models.DateTimeField(_("until"), null=True, blank=True)

    class Meta:
        ordering = ["since", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["initiative", "person"], condition=~Q(state="left"), name="once_in_a_team")
        ]

    def __str__(self):
        return f"{self.person}, {self.role}"
