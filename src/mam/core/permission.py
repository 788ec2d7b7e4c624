"""Doing is one line per verb in a room's permissions.py; an action asks here before it does anything."""

import rules
from django.utils.translation import gettext as _

from .refusal import Reason, Refusal


def allowed(verb: str, person, about=None) -> bool:
    """Whether the person may do the deed; verb like "places.cancel_booking"."""
    return person is not None and rules.test_rule(verb, person, about)


def demand(verb: str, person, about=None) -> None:
    """Refuses when the person may not do the deed."""
    if not allowed(verb, person, about):
        raise Refusal(
            Reason(
                "not_allowed",
                _("You cannot do this yourself."),
                _("Ask the host of the house, by phone or at the desk."),
            )
        )
