"""The starting line: callers in threads of their own, each with a connection of its own, let go in the same moment."""

import threading
from collections.abc import Callable
from dataclasses import dataclass

from django.db import connection

from mam.core.refusal import Refusal
from mam.municipalities.scope import current, scope

LONGEST = 30  # seconds until a race that does not end fails


@dataclass(frozen=True)
class Outcome:
    """won: what the deeds gave back. lost: the refusals. Anything else that happened has failed the test already."""

    won: list
    lost: list[Refusal]

    @property
    def codes(self) -> set[str]:
        """Codes of all reasons the losers were told."""
        return {code for refusal in self.lost for code in refusal.codes}


def at_once(*deeds: Callable) -> Outcome:
    """Runs all deeds in the same moment. A deed may win or be refused with a sentence; a fault of the database fails the test."""
    line, town = threading.Barrier(len(deeds)), current()
    results: list = [None] * len(deeds)

    def run(number: int, deed: Callable) -> None:
        try:
            with scope(town):
                connection.ensure_connection()
                line.wait(LONGEST)
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


def sorted_out(results: list) -> Outcome:
    lost = [result for result in results if isinstance(result, Refusal)]
    faults = [result for result in results if isinstance(result, Exception) and result not in lost]
    assert faults == [], f"{len(faults)} callers met a fault instead of a sentence: {faults[0]!r}"
    assert all(reason.sentence for refusal in lost for reason in refusal.reasons)
    return Outcome([result for result in results if result not in lost], lost)


def refused_with(outcome: Outcome, *codes: str) -> None:
    """One winner, and every loser told one of these reasons."""
    assert len(outcome.won) == 1
    assert outcome.codes <= set(codes), outcome.codes
