"""The starting line for a crowd larger than the number of connections: all are let go at once and take connections as they come free."""

import threading
from collections.abc import Callable

from django.db import connection

from mam.municipalities.scope import current, scope
from tests.places.races.start import LONGEST, Outcome, sorted_out


def crowd_at_once(*deeds: Callable) -> Outcome:
    """Like at_once, but a connection is taken after the start, as web workers do."""
    line, town = threading.Barrier(len(deeds)), current()
    results: list = [None] * len(deeds)

    def run(number: int, deed: Callable) -> None:
        try:
            line.wait(LONGEST)
            with scope(town):
                results[number] = deed()
        except Exception as trouble:
            results[number] = trouble
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=pair, daemon=True) for pair in enumerate(deeds)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(LONGEST)
    assert not any(thread.is_alive() for thread in threads), "somebody still waits for a lock"
    return sorted_out(results)
