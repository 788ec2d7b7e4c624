"""The page of an initiative with 200 promises and 300 notes, over HTTP; the number of questions does not grow with them."""

import statistics

from .caller import Caller

ASKED = 60
TARGET = 50  # milliseconds, p50


def rows(house, told: dict) -> list[dict]:
    from .initiatives import DATABASE
    from .programme import row

    with house.connect(DATABASE) as connection:
        connection.execute("vacuum analyze")
    base, found = f"/{told['town']}/initiatives/", []
    for who in ("visitor", "somebody", "lead"):
        caller = Caller(told["port"], told.get(who, ""))
        small, large = told["queries"][who]
        times = times_of(caller, f"{base}2/")
        found.append(row(f"an initiative, read by: {who}", TARGET, statistics.median(times), more=f"{p95(times)}, {large} queries"))
        words = "queries more for 200 than for 20 promises"
        found.append(row(f"{words}: {who}", 0, large - small, "queries", more=f"{small} and {large}"))
    times = times_of(Caller(told["port"]), f"{base}2/progress/")
    found.append(row("its notes, 20 of 300 on a page", TARGET, statistics.median(times), more=p95(times)))
    times = times_of(Caller(told["port"]), base)
    found.append(row("list of initiatives", TARGET, statistics.median(times), more=p95(times)))
    return found


def times_of(caller: Caller, address: str) -> list[float]:
    """Milliseconds of each of the asked, after two that fill what a process keeps."""
    for _turn in range(4):
        if caller.get(address).status != 200:
            raise SystemExit(f"{address} did not answer")
    return [caller.get(address).ms for _turn in range(ASKED)]


def p95(times: list[float]) -> str:
    return f"p95 {statistics.quantiles(times, n=20)[-1]:.0f} ms"
