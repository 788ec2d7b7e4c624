"""What the board shows."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ..actions.needs.lists import areas, themes
from ..words.needs import OPEN, NeedState
from .need_work import owners
from .needs import ListChoice, TownForm


class BoardForm(TownForm):
    area = ListChoice(areas, label=_("Where"), empty_label=_("everywhere"))
    theme = ListChoice(themes, label=_("About"), empty_label=_("everything"))
    owner = ListChoice(owners, label=_("Who answers"), empty_label=_("everybody"))
    state = forms.ChoiceField(
        label=_("What became of it"), required=False,
        choices=[("", _("everything that is open")), *((state, NeedState(state).label) for state in OPEN)],
    )  # fmt: skip
    late = forms.BooleanField(label=_("Only what is late"), required=False)
