"""Kinds of things, states of a booking, rules of a series, reasons people give."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ThingKind(models.TextChoices):
    ROOM = "room", _("room")
    DESK = "desk", _("desk")
    EQUIPMENT = "equipment", _("equipment")
    LOCKER = "locker", _("locker")


class Takes(models.TextChoices):
    """Which parts a booking of the thing takes: a whole hall takes all its parts, two laptops take any two units."""

    ALL = "all", _("all its parts")
    ANY = "any", _("any free unit")


class Audience(models.TextChoices):
    """For whom hours are: a group with a key may come earlier than the public."""

    PUBLIC = "public", _("everyone")
    GROUP = "group", _("groups with a key")
    STAFF = "staff", _("people of the house")


class BookingState(models.TextChoices):
    HELD = "held", _("held while you fill in the form")
    PENDING = "pending", _("waiting for an answer")
    CONFIRMED = "confirmed", _("confirmed")
    CANCELLED = "cancelled", _("cancelled")
    REJECTED = "rejected", _("refused")
    EXPIRED = "expired", _("expired")


# States that may still happen; the others are history.
STANDING = (BookingState.HELD, BookingState.PENDING, BookingState.CONFIRMED)


class RuleKind(models.TextChoices):
    WEEKLY = "weekly", _("every week")
    NTH_WEEKDAY = "nth_weekday", _("once a month, on the same weekday")
    DATES = "dates", _("chosen dates")


class Scope(models.TextChoices):
    """How far a change of a series reaches; the past is never touched."""

    THIS = "this", _("only this one")
    FOLLOWING = "following", _("this and the following")
    ALL = "all", _("all that are still ahead")


class CancelReason(models.TextChoices):
    PLANS = "plans", _("our plans changed")
    ILLNESS = "illness", _("illness")
    TOO_FEW = "too_few", _("too few people")
    OTHER_PLACE = "other_place", _("we found another place")
    NOT_NEEDED = "not_needed", _("released after the reminder")
    HOUSE = "house", _("the house has to close")
    OTHER = "other", _("other")


class RejectReason(models.TextChoices):
    RIVAL = "rival", _("somebody else was given this time")
    PURPOSE = "purpose", _("the purpose does not fit the house rules")
    CAPACITY = "capacity", _("too many people for the room")
    NO_HOST = "no_host", _("nobody can open then")
    OTHER = "other", _("other")


class QuotaPer(models.TextChoices):
    DAY = "day", _("a day")
    WEEK = "week", _("a week")
    MONTH = "month", _("a month")
    SEASON = "season", _("a season")


class QuotaUnit(models.TextChoices):
    HOURS = "hours", _("hours")
    COUNT = "count", _("bookings")
