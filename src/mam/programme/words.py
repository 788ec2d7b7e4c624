"""Kinds and states of events and sign-ups, ways of counting who came, and reasons people give."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class EventKind(models.TextChoices):
    HOBBY = "hobby", _("hobby meeting")
    WORKSHOP = "workshop", _("workshop")
    EXCHANGE = "exchange", _("exchange")
    SHOW = "show", _("show")
    CONSULTATION = "consultation", _("official consultation")
    INFORMATION = "information", _("information meeting")
    TRAINING = "training", _("training")
    PICNIC = "picnic", _("picnic")
    OPEN_DAY = "open_day", _("open day")


class EventState(models.TextChoices):
    """A published event shows from its publish_at on."""

    DRAFT = "draft", _("draft")
    PROPOSED = "proposed", _("waiting for the house")
    PUBLISHED = "published", _("in the programme")
    REFUSED = "refused", _("not taken up")
    WITHDRAWN = "withdrawn", _("withdrawn")


class OccurrenceState(models.TextChoices):
    PLANNED = "planned", _("planned")
    CANCELLED = "cancelled", _("called off")


class SignUpMode(models.TextChoices):
    NONE = "none", _("no sign-up, just come")
    OPEN = "open", _("sign-up, first come first served")
    APPROVAL = "approval", _("sign-up, the organiser answers each")


class SignUpState(models.TextChoices):
    CONFIRMED = "confirmed", _("has a place")
    PENDING = "pending", _("waiting for an answer")
    WAITING = "waiting", _("on the waiting list")
    HELD = "held", _("a place is held")
    CANCELLED = "cancelled", _("signed off")
    REFUSED = "refused", _("not accepted")
    EXPIRED = "expired", _("the held place was not taken")


# Sign-ups that may still come; the first two of TAKING count against the places.
STANDING = (SignUpState.CONFIRMED, SignUpState.PENDING, SignUpState.WAITING, SignUpState.HELD)
TAKING = (SignUpState.CONFIRMED, SignUpState.HELD)


class Priority(models.TextChoices):
    """Why somebody on the waiting list goes before others; the person and the list say it aloud."""

    NONE = "", _("order of arrival")
    MISSED_OUT = "missed_out", _("had no place last time")
    ACCESS = "access", _("comes with an access need the room serves")
    NEIGHBOUR = "neighbour", _("lives in the area the place was made for")
    HELPS = "helps", _("helps to run it")


class Presence(models.TextChoices):
    """Unknown is not absent."""

    PRESENT = "present", _("was there")
    ABSENT = "absent", _("was not there")
    EXCUSED = "excused", _("said they could not come")
    UNKNOWN = "unknown", _("not known")


class AttendanceWay(models.TextChoices):
    COUNT = "count", _("only how many came")
    NAMES = "names", _("names, on a phone")
    PAPER = "paper", _("names, on a paper list")
    CODE = "code", _("a code on the wall")


class FreeDays(models.TextChoices):
    """What a series does on a day that is free of work or of school."""

    SKIP = "skip", _("leave the date out")
    KEEP = "keep", _("keep the date")


class AgeBand(models.TextChoices):
    CHILD = "child", _("up to 12")
    YOUTH = "youth", _("13 to 17")
    ADULT = "adult", _("18 to 59")
    SENIOR = "senior", _("60 and more")


class QuestionKind(models.TextChoices):
    LINE = "line", _("a line of text")
    YES_NO = "yes_no", _("yes or no")
    CHOICE = "choice", _("one of a list")
    NUMBER = "number", _("a number")


class Whom(models.TextChoices):
    """For whom, by ages that meet the ages of an event."""

    TODDLER = "toddler", _("small children, up to 6")
    CHILD = "child", _("children, 7 to 12")
    YOUTH = "youth", _("young people, 13 to 17")
    ADULT = "adult", _("adults")
    SENIOR = "senior", _("people of 60 and more")


class TimeOfWeek(models.TextChoices):
    DAY = "day", _("weekdays before 16:00")
    EVENING = "evening", _("weekdays from 16:00")
    WEEKEND = "weekend", _("Saturday and Sunday")
