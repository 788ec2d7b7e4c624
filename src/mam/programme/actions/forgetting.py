"""What people said at sign-up goes when it has served: needs and notes the day after, answers when their question says so."""

import datetime as dt

from django.db.models import DateField, ExpressionWrapper, Max, Q
from django.db.models.functions import Upper

from mam.core import clock

from ..models import Answer, Event, SignUp

DAY = dt.timedelta(days=1)


def forget_words() -> tuple[int, int]:
    """Clears needs and notes of sign-ups whose last date was over a day ago, and deletes answers kept long enough.

    Returns how many sign-ups and how many answers. Twice is harmless.
    """
    over = Q(occurrence__during__endswith__lt=clock.now() - DAY) | Q(occurrence=None, event__in=courses_over())
    said = SignUp.objects.filter(over).exclude(note="", access_needs="")
    cleared = SignUp.objects.filter(pk__in=list(said.values_list("pk", flat=True))).update(note="", access_needs="")
    return cleared, delete_answers()


def courses_over():
    rows = Event.objects.filter(is_course=True).annotate(last=Max(Upper("occurrences__during")))
    return rows.filter(last__lt=clock.now() - DAY).values("pk")


def delete_answers() -> int:
    """Counted from the day of the date, or of the last date of a course."""
    rows = Answer.objects.annotate(
        last=ExpressionWrapper(Max("sign_up__event__occurrences__day"), output_field=DateField())
    ).values_list("pk", "sign_up__occurrence__day", "last", "question__keep_days")
    rows = rows.filter(
        Q(sign_up__occurrence__day__lt=clock.today()) | Q(sign_up__occurrence=None, last__lt=clock.today())
    )
    old = [pk for pk, day, last, keep in rows if (day or last) + keep * DAY < clock.today()]
    return Answer.objects.filter(pk__in=old).delete()[0]
