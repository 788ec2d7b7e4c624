"""Sentences about a date that pages, feeds and sheets share."""

from django.utils.translation import gettext as _

from mam.core.dates import when_words

from ..methods.facts import Facts
from ..words import SignUpMode


def ages(age_from: int | None, age_to: int | None) -> str:
    """For whom, by age; for everybody when no age is given."""
    if age_from is not None and age_to is not None:
        return _("For people aged %(from)s to %(to)s") % {"from": age_from, "to": age_to}
    if age_from is not None:
        return _("For people aged %(from)s and more") % {"from": age_from}
    if age_to is not None:
        return _("For people aged up to %(to)s") % {"to": age_to}
    return _("For everybody")


def sign_up_words(mode: str, places: int | None) -> str:
    """How to come: mode is a SignUpMode; places None means no limit."""
    if mode == SignUpMode.NONE:
        return _("No sign-up, just come.")
    if mode == SignUpMode.APPROVAL:
        return _("Sign up; the organiser answers everybody.")
    return _("Sign up; the places are limited.") if places is not None else _("Sign up, so that we know how many of you come.")


def changes(facts: Facts) -> list[str]:
    """What is not as it was first said; empty for a date as planned."""
    if facts.cancelled:
        return [_("CALLED OFF"), facts.reason]
    found = [_("Moved. Before: %(when)s") % {"when": when_words(*facts.moved_from)}] if facts.moved_from else []
    return [*found, _("Another room. Before: %(room)s") % {"room": facts.rooms_before}] if facts.rooms_before else found
