"""Signing up over HTTP: how long it takes, with free places and for the waiting list, and a storm of 200 people for 20 places."""

import statistics
import threading
import uuid

from .caller import Answer, Caller
from .programme import DATABASE, row
from .programme_town import PEOPLE, STORM

TARGET = 30  # milliseconds, p50
WARM_UP = 40
LONGEST = 120
STATES = """select s.state, count(*), count(distinct s.person_id) from programme_signup s join programme_event e on e.id = s.event_id
 where e.slug = %s group by 1"""
IN_ORDER = """select count(*) from (select s.state, s.created, lag(s.created) over (order by s.id) earlier,
 lag(s.state) over (order by s.id) before from programme_signup s join programme_event e on e.id = s.event_id where e.slug = %s) o
 where created < earlier or (state = 'confirmed' and before = 'waiting')"""
LETTERS = "select count(distinct \"to\"), count(*) from journal_notice where kind = 'sign-up' and subject like %s"


def rows(house, told: dict) -> list[dict]:
    callers = [Caller(told["port"], session) for session in told["callers"]]
    free = measured(callers, told, "room")
    full = measured(callers, told, "full")
    return [
        row("sign-up, a place is free, p50", TARGET, statistics.median(free), more=f"p95 {p95(free):.0f}"),
        row("sign-up, on the waiting list, p50", TARGET, statistics.median(full), more=f"p95 {p95(full):.0f}"),
        *storm(house, callers, told),
    ]


def path(told: dict, event: str) -> str:
    found = told["events"][event]
    return f"/{told['town']}/programme/events/{found['slug']}/{found['day']}/sign-up/"


def form() -> dict:
    return {"request_key": str(uuid.uuid4()), "rows": "1", "others": "0", "part": "together", "note": "Do zobaczenia"}


def measured(callers: list[Caller], told: dict, event: str) -> list[float]:
    """Milliseconds of each form, one person after another."""
    times = []
    for number, caller in enumerate(callers):
        answer = caller.post(path(told, event), form())
        if answer.status != 302:
            raise SystemExit(f"signing up answered {answer.status}: {answer.refusal or answer.text[:500]}")
        if number >= WARM_UP:
            times.append(answer.ms)
    return times


def p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]


def storm(house, callers: list[Caller], told: dict) -> list[dict]:
    """Everybody presses in the same moment, each twice with the same form, as impatient people do."""
    answers = at_once(callers, path(told, "storm"))
    with house.connect(DATABASE) as connection:
        found = {state: (number, people) for state, number, people in connection.execute(STATES, ["storm"])}
        disorder = connection.execute(IN_ORDER, ["storm"]).fetchone()[0]
        readers, letters = connection.execute(LETTERS, ["%storm"]).fetchone()
    into, waiting = found.get("confirmed", (0, 0)), found.get("waiting", (0, 0))
    lost = PEOPLE - into[1] - waiting[1]
    twice = into[0] + waiting[0] - into[1] - waiting[1]
    errors = sum(answer.status != 302 for answer in answers)
    slowest = max(answer.ms for answer in answers)
    return [
        row(f"storm of {PEOPLE}, each pressing twice: got in", STORM, into[0], "people", ok=into == (STORM, STORM)),
        row("storm: on the list, in order of arrival", PEOPLE - STORM, waiting[0], "people", f"{disorder} out of order",
            ok=waiting[0] == PEOPLE - STORM and not disorder),
        row("storm: lost, twice, error pages", 0, lost + twice + errors, "people", f"{lost} lost, {twice} twice, {errors} error pages"),
        row("storm: letters, one for each", PEOPLE, letters, "letters", f"to {readers} people", ok=letters == readers == PEOPLE),
        row("storm: the slowest answer", 10_000, slowest, "ms", f"median {statistics.median(answer.ms for answer in answers):.0f}"),
    ]  # fmt: skip


def at_once(callers: list[Caller], address: str) -> list[Answer]:
    line, answers = threading.Barrier(len(callers)), [[] for _caller in callers]

    def press(number: int, caller: Caller) -> None:
        filled = form()
        line.wait(LONGEST)
        answers[number] = [caller.post(address, filled), caller.post(address, filled)]

    threads = [threading.Thread(target=press, args=pair, daemon=True) for pair in enumerate(callers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(LONGEST)
    return [answer for pair in answers for answer in (pair or [Answer(0, "", "", 0.0)])]
