import time

from django.core.management.base import BaseCommand

from ...actions import seed
from ...catalogue import TOWNS


class Command(BaseCommand):
    help = "Fills the two demo towns. A town that is there already stays exactly as it is."

    def handle(self, *args, **options):
        for plan in TOWNS:
            begun = time.monotonic()
            if seed(plan):
                self.stdout.write(f"{plan.facts['name']}: filled in {time.monotonic() - begun:.1f} s")
