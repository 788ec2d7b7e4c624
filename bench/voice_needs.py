"""How fast needs answer in a town with 100,000 of them, over HTTP: the board of the office, the list, and needs alike while one types."""

import statistics

from .caller import Caller

NEEDS = 100_000
ASKED = 30
TARGET = 100  # milliseconds, p50
WORDS = (
    "ławka na przystanku przy targu",
    "ciemno na schodach obok parkingu",
    "brakuje placu zabaw dla małych dzieci",
    "dziurawy chodnik na osiedlu",
)


def rows(house, told: dict) -> list[dict]:
    from .programme import row
    from .voice import DATABASE

    written = house.inside(DATABASE, "bench.voice_needs_town")
    with house.connect(DATABASE) as connection:
        connection.execute("vacuum analyze")
    base, official = f"/{told['town']}/voice/", Caller(told["port"], written["official"])
    first = official.get(f"{base}board/").ms
    board = [official.get(f"{base}board/").ms for _turn in range(ASKED)]
    late = [official.get(f"{base}board/", late="on").ms for _turn in range(ASKED)]
    listed = [official.get(f"{base}needs/").ms for _turn in range(ASKED)]
    official.get(f"{base}needs/alike/", text=WORDS[0])
    alike = [official.get(f"{base}needs/alike/", text=WORDS[turn % len(WORDS)]).ms for turn in range(ASKED)]
    counted = f"{NEEDS} needs; figures counted anew {first:.0f} ms"
    return [
        row("board of the office", TARGET, statistics.median(board), more=counted),
        row("the same, only what is late", TARGET, statistics.median(late), more=p95(late)),
        row("list of needs with both figures", TARGET, statistics.median(listed), more=p95(listed)),
        row("needs alike while typing", TARGET, statistics.median(alike), more=p95(alike)),
    ]


def p95(times: list[float]) -> str:
    return f"p95 {statistics.quantiles(times, n=20)[-1]:.0f} ms"
