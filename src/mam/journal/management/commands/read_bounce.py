import sys

from django.core.management.base import BaseCommand

from mam.municipalities.models import Municipality
from mam.municipalities.scope import scope

from ...actions.bouncing import note_bounce
from ...methods.bounces import read_bounce

LARGEST = 10_000_000  # bytes


class Command(BaseCommand):
    """For the mail server: `./mam manage read_bounce < message` notes a letter that came back."""

    help = "Reads one message from the standard input; if it says that a letter did not arrive, its notice is marked."

    def handle(self, *args, **options):
        bounce = read_bounce(sys.stdin.buffer.read(LARGEST))
        if bounce is None:
            self.stdout.write("This message is no report of a letter that did not arrive.")
            return
        for municipality in Municipality.objects.all():
            with scope(municipality):
                if notice := note_bounce(bounce):
                    self.stdout.write(f"Notice {notice.pk} did not arrive: {notice.trouble}")
                    return
        self.stdout.write("The letter that came back is not ours.")
