import time

from django.core.management import call_command
from django.core.management.base import BaseCommand

from ...actions import seed
from ...catalogue import TOWNS


class Command(BaseCommand):
    help = "Fills the two demo towns. A town that is there already stays exactly as it is."

    def add_arguments(self, parser):
        parser.add_argument("--migrate", action="store_true", help="first bring the tables up to date, in the same start of Django")

    def handle(self, *args, migrate, **options):
        if migrate:
            call_command("migrate", verbosity=0)
        for plan in TOWNS:
            begun = time.monotonic()
            if seed(plan):
                self.stdout.write(f"{plan.facts['name']}: filled in {time.monotonic() - begun:.1f} s")
