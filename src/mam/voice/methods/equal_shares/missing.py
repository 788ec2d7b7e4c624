"""About how many more Votes a project would have needed: the count is done again with Votes for that project alone added."""

from ..least import least
from .completion import Counted, count


def votes_missing(counted: Counted, key: str) -> int | None:
    """About, as one Vote more may also change what others win. None: not even twice as many Votes as were cast would do."""

    def enough(number: int) -> bool:
        return key in count(counted.election.with_votes(key, number), counted.completion).winners

    return least(enough, 2 * max(counted.election.number, 1))
