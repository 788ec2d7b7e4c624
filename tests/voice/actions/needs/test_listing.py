import datetime as dt

from mam.core import clock
from mam.voice.actions.needs.alike import stems_of
from mam.voice.actions.needs.figures import answered_on_time, confirmed_by_residents
from mam.voice.actions.needs.listing import NeedFilter, needs_listed
from mam.voice.models import Area, NeedCheck
from tests.voice import needs

DAY = dt.timedelta(days=1)


def numbers(**wanted) -> list[int]:
    return [need.number for need in needs_listed(None, NeedFilter(**wanted))[0]]


def test_filters_narrow_and_go_together(here):
    balin = Area.objects.create(kind="village", name="Balin", since=dt.date(2019, 1, 1))
    needs.need(here)
    needs.need(here, area=balin)
    needs.need(here, area=balin, state="confirmed")
    assert (numbers(), numbers(area=balin), numbers(area=balin, group="open"), numbers(group="confirmed")) == ([3, 2, 1], [3, 2], [2], [3])


def test_a_search_finds_other_forms_and_a_number(here):
    needs.need(here, title="Ławki", stems=stems_of("Ławki przy przystanku", ""))
    needs.need(here, title="Kino", stems=stems_of("Kino plenerowe", ""))
    assert (numbers(words="ławka na przystankach"), numbers(words="#2"), numbers(words="toster"), numbers(words="🙂")) == ([1], [2], [], [])


def test_late_and_most_people_first(here):
    needs.need(here, state="accepted", seat="Wydział", due=clock.today() - DAY)
    needs.need(here, voices=9)
    needs.need(here)
    assert (numbers(group="late"), numbers(order="voices")) == ([1], [2, 3, 1])


def test_twenty_on_a_page_and_the_rest_on_the_next(here):
    for _time in range(21):
        needs.need(here)
    first, more = needs_listed(None, NeedFilter())
    assert (len(first), more) == (20, True) and numbers(page=2) == [1]


def test_answers_on_time_are_measured_by_the_first_promised_day(here):
    today = clock.today()
    now = {"answered": clock.now(), "state": "answered"}
    needs.need(here, promised=today, due=today + 9 * DAY, **now)
    needs.need(here, promised=today - DAY, **now)
    needs.need(here, promised=today - DAY, due=today - DAY, state="accepted", seat="Wydział")
    needs.need(here, promised=today + DAY, due=today + DAY, state="accepted", seat="Wydział")
    share = answered_on_time()
    assert (share.part, share.whole, share.percent) == (1, 3, 33)


def test_confirmed_is_counted_among_those_who_answered(here):
    need = needs.need(here)
    for person, said in ((here.resident, "done"), (here.second, "partly"), (here.leader, "")):
        NeedCheck.objects.create(need=need, person=person, round=1, asked=clock.now(), at=clock.now(), said=said)
    share = confirmed_by_residents()
    assert (share.part, share.whole, share.percent) == (1, 2, 50)


def test_nothing_to_count_is_no_percent(here):
    assert answered_on_time().percent is None and confirmed_by_residents().percent is None
