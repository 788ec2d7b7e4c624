import datetime as dt

from mam.programme.models import HeadCount, Occurrence
from mam.voice.actions.consultations.reporting import report_of
from tests.voice.meetings import tied_meeting


def test_people_at_an_event_are_counted_only_within_the_days_of_the_consultation(here):
    date, row = tied_meeting(here)
    for days, total in ((-30, 40), (0, 9), (1, 3), (300, 50)):
        start, end = date.starts + dt.timedelta(days=days), date.ends + dt.timedelta(days=days)
        one = date if days == 0 else Occurrence.objects.create(
            event=date.event, day=start.date(), during=(start, end), code=f"T{total}"
        )  # fmt: skip
        HeadCount.objects.create(occurrence=one, total=total, by=here.host, at=end)
    assert [came for form, came in report_of(row).meetings if form.event_id] == [12]


def test_a_form_without_an_event_and_a_meeting_nobody_counted_have_no_number(here):
    _date, row = tied_meeting(here)
    assert {came for _form, came in report_of(row).meetings} == {None}
