"""`./mam manage draw_lot POOL.txt NUMBER --seats 12`: a draw by lot done again, from the published pool and the public number."""

from functools import reduce
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from ...methods.lot_lines import BadLine, quotas, slips
from ...methods.lots import Impossible, Rules, draw, hash_of_pool, one_replaced, seed_of


class Command(BaseCommand):
    """Exit codes: 0 the slips are printed; 1 the pool cannot be used or the quotas cannot be met; 2 wrong words. Touches no database."""

    help = "Draws a residents' panel by lot. Prints the hash of the pool, the seed, the try, the drawn slips and the reserves."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("pool", type=Path, help="the published pool, a slip in a line")
        parser.add_argument("number", help="the public number, exactly as published")
        parser.add_argument("--seats", type=int, required=True)
        parser.add_argument("--quota", action="append", default=[], help='like "age=18-34; 4-5"; once for each quota')
        parser.add_argument("--one-per-address", action="store_true")
        parser.add_argument("--gone", action="append", default=[], help="a drawn slip that cannot come; once for each, in their turn")

    def handle(self, *args, pool: Path, number: str, seats: int, quota: list[str], one_per_address: bool, gone: list[str], **given):
        try:
            people = slips(pool.read_text(encoding="utf-8"))
            rules = Rules(seats, quotas("\n".join(quota)), one_per_address)
            seed = seed_of(hash_of_pool(people), number)
            drawn = draw(people, rules, seed)
        except (OSError, UnicodeDecodeError, BadLine, ValueError) as trouble:
            raise CommandError(f"The pool cannot be used: {trouble}") from trouble
        except Impossible as no:
            raise CommandError("With these quotas the seats cannot be filled.") from no
        for name, value in (("pool", hash_of_pool(people)), ("seed", seed), ("try", drawn.tries)):
            self.stdout.write(f"{name}: {value}")
        self.stdout.write(f"drawn: {' '.join(drawn.taken)}")
        self.stdout.write(f"reserves: {' '.join(drawn.reserves)}")
        if gone:
            panel = reduce(lambda panel, slip: one_replaced(people, rules, panel, slip), gone, drawn)
            self.stdout.write(f"now: {' '.join(panel.taken)}")
