"""A ledger of 100,000 exchanges: the balances sum to zero, and a person's own page stays quick."""

import statistics

from .caller import Caller
from .initiatives_page import p95, times_of

TARGET = 40  # milliseconds, p50


def rows(house, told: dict) -> list[dict]:
    from .initiatives import DATABASE
    from .programme import row

    written = house.inside(DATABASE, "bench.initiatives_ledger_town")
    with house.connect(DATABASE) as connection:
        connection.execute("vacuum analyze")
        total = connection.execute("select sum(minutes) from reciprocity_ledgerline").fetchone()[0]
        crooked = connection.execute(
            "select count(*) from (select 1 from reciprocity_ledgerline group by entry_id having sum(minutes) <> 0) rows"
        ).fetchone()[0]
    more = f"{written['entries']} entries of {told['people']} people"
    base, somebody = f"/{told['town']}/reciprocity/", Caller(told["port"], told["somebody"])
    own, board = times_of(somebody, f"{base}hours/"), times_of(somebody, f"{base}favours/")
    return [
        row("sum of all balances", 0, abs(total), "minutes", more=more),
        row("entries that do not sum to zero", 0, crooked, "entries"),
        row("one's own hours", TARGET, statistics.median(own), more=p95(own)),
        row("board of favours", TARGET, statistics.median(board), more=p95(board)),
    ]
