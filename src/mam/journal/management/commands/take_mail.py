import sys

from django.core.management.base import BaseCommand
from django.db import InterfaceError, OperationalError

from mam.municipalities.models import Municipality
from mam.municipalities.scope import scope

from ...actions.taking_mail import numbers_in, take_mail
from ...methods.mail import read_mail
from ...models import TakenMail

LARGEST = 200_000  # bytes
LATER = 75  # EX_TEMPFAIL of sysexits.h: the mail server keeps the letter and tries again


class Command(BaseCommand):
    """For the mail server: `./mam manage take_mail < message` takes an answer to one of our letters."""

    help = "Reads one message from the standard input; if it answers a letter of ours, its words go where that letter says."

    def handle(self, *args, **options):
        raw = sys.stdin.buffer.read(LARGEST + 1)
        while sys.stdin.buffer.read(1_000_000):  # to the end, or the mail server takes it for a failure
            pass
        try:
            self.stdout.write(taken(raw))
        except (OperationalError, InterfaceError) as away:
            self.stderr.write(f"The database is away: {away}")
            sys.exit(LATER)


def taken(raw: bytes) -> str:
    mail = read_mail(raw[:LARGEST])
    if mail.automatic:
        return "A machine wrote this message. It is not taken."
    for number in numbers_in(mail):
        if made := in_its_town(mail, number, too_big=len(raw) > LARGEST):
            return f"Answer {made.pk}: {made.became}"
    return "This message answers no letter of ours, or came before."


def in_its_town(mail, number: int, *, too_big: bool) -> TakenMail | None:
    for municipality in Municipality.objects.all():
        with scope(municipality):
            if made := take_mail(mail, number, too_big=too_big):
                return made
    return None
