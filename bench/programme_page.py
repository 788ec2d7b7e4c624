"""How fast the programme pages answer in a town with 400 dates ahead, over HTTP, and with how many queries.
"""

import statistics
import time
import urllib.request

ASKED = 60
TARGET = 40  # milliseconds, p50
PAGES = {
    "list": "", "filtered": "?who=senior&time=evening&q=klub", "week": "week/", "month": "month/",
    "calendar": "programme.ics", "atom": "atom.xml",
}  # fmt: skip
WORDS = {
    "list": "programme page, 400 dates ahead", "filtered": "the same with filters and words", "week": "week", "month": "month",
    "calendar": "calendar feed of 400 dates", "atom": "Atom feed",
}  # fmt: skip
TARGETS = {"calendar": 400, "atom": 100}


def rows(house, told: dict) -> list[dict]:
    from .programme import DATABASE, row

    written = house.inside(DATABASE, "bench.programme_page_town")
    base = f"http://127.0.0.1:{told['port']}/{told['town']}/programme/"
    found = []
    for name, address in PAGES.items():
        asked(base + address)
        times = [asked(base + address) for _ in range(ASKED)]
        more = f"p95 {statistics.quantiles(times, n=20)[-1]:.0f} ms, {written[name]} queries"
        found.append(row(WORDS[name], TARGETS.get(name, TARGET), statistics.median(times), more=more))
    return found


def asked(address: str) -> float:
    """Milliseconds until the last byte."""
    start = time.perf_counter()
    with urllib.request.urlopen(address, timeout=60) as answer:
        answer.read()
    return (time.perf_counter() - start) * 1000
