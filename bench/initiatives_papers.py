"""Every paper of volunteers and of initiatives over HTTP: a second each."""

import statistics

from .caller import Caller

ASKED, TARGET = 5, 1_000  # milliseconds


def rows(house, told: dict) -> list[dict]:
    from .programme import row

    lead, found = Caller(told["port"], told["lead"]), []
    for words, address in told["papers"].items():
        first = read(lead, address)
        times = [read(lead, address) for _turn in range(ASKED)]
        found.append(row(words, TARGET, statistics.median(times), more=f"the first {first:.0f} ms"))
    return found


def read(caller: Caller, address: str) -> float:
    answer = caller.post(address, {}) if address.endswith("/certificate/") else caller.get(address)
    if answer.status != 200:
        raise SystemExit(f"{address} answered {answer.status}")
    return answer.ms
