"""Voting over HTTP: 500 people within a minute, none lost or doubled, and eight callers with one code in the same moment."""

import statistics
import threading
import time

from .caller import Caller
from .programme import DATABASE, row
from .voice_town import PEOPLE

CALLERS, TARGET = 12, 60_000  # browsers at once; milliseconds for all votes
VOTES = "select count(*), count(distinct v.id) from voice_vote v join voice_ballot b on b.id = v.ballot_id where b.slug = %s"
USES = "select count(*), count(distinct u.mark) from voice_codeuse u join voice_ballot b on b.id = u.ballot_id where b.slug = %s"


def rows(house, told: dict) -> list[dict]:
    path = f"/{told['town']}/voice/ballots/{told['ballot']}/vote/"
    one = same_code(told, path, told["codes"][PEOPLE])
    with house.connect(DATABASE) as connection:
        single = connection.execute(VOTES, [told["ballot"]]).fetchone()[0]
    took, times, answers = storm(told, path)
    with house.connect(DATABASE) as connection:
        votes, uses = (connection.execute(sql, [told["ballot"]]).fetchone() for sql in (VOTES, USES))
    kept = votes == uses == (PEOPLE + single, PEOPLE + single)
    return [
        row("eight callers, one code, one moment: votes", 1, single, "votes", f"{one} told that it is cast", ok=single == one == 1),
        row(f"{PEOPLE} votes over HTTP", TARGET, took, more=f"a vote p50 {statistics.median(times):.0f} ms", ok=took <= TARGET),
        row(
            "votes lost or doubled",
            0,
            abs(PEOPLE + single - votes[0]),
            "votes",
            f"{answers} told that it is cast",
            ok=kept and answers == PEOPLE,
        ),
    ]


def form(code: str, number: int) -> dict:
    return {"code": code, "p": [str(1 + (number + step) % 8) for step in range(3)], "sure": "1"}


def same_code(told: dict, path: str, code: str) -> int:
    """How many of eight were told that their vote is cast."""
    line, cast = threading.Barrier(8), []

    def vote(number: int) -> None:
        caller = Caller(told["port"])
        line.wait()
        cast.append(caller.post(path, form(code, number)).status == 302)

    run([threading.Thread(target=vote, args=(number,)) for number in range(8)])
    return sum(cast)


def storm(told: dict, path: str) -> tuple[float, list[float], int]:
    """Milliseconds for all, milliseconds of each, and how many were told that their vote is cast."""
    waiting, times, cast = list(enumerate(told["codes"][:PEOPLE])), [], []

    def vote() -> None:
        caller = Caller(told["port"])
        while True:
            try:
                number, code = waiting.pop()
            except IndexError:
                return
            answer = caller.post(path, form(code, number))
            times.append(answer.ms)
            cast.append(answer.status == 302)

    start = time.perf_counter()
    run([threading.Thread(target=vote) for _caller in range(CALLERS)])
    return (time.perf_counter() - start) * 1000, times, sum(cast)


def run(threads: list[threading.Thread]) -> None:
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
