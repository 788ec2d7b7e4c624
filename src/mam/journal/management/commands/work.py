from django.core.management import call_command
from django.core.management.base import BaseCommand

from mam.core import clock
from mam.municipalities.models import Municipality
from mam.municipalities.scope import scope

from ...actions.notices import hand_over_many
from ...models import Notice


class Command(BaseCommand):
    """The worker. A worker killed between two jobs leaves letters that wait without a job: they go on at once, not after ten minutes."""

    help = "Does the jobs of the queue until it is stopped; first it goes on with letters whose job was lost."

    def handle(self, *args, **options):
        for municipality in Municipality.objects.all():
            with scope(municipality):
                if Notice.objects.leaving_now(clock.now()).exists():
                    hand_over_many(municipality.pk)
        call_command("procrastinate", "worker", "--concurrency", "1")
