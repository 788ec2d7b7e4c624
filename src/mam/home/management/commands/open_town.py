from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from mam.core.refusal import Refusal

from ...actions.opening import Wish, open_town


class Command(BaseCommand):
    """./mam manage open_town chrzanow --name Chrzanów … : the first step on a real server."""

    help = "Opens a town: its address, its numbers of law, its first centre and its administrator, who signs in by e-mail."

    def add_arguments(self, parser):
        parser.add_argument("slug", help="the town's word in addresses, for example chrzanow")
        parser.add_argument("--name", required=True, help="for example Chrzanów")
        parser.add_argument("--full-name", required=True, help="for example Gmina Chrzanów")
        parser.add_argument("--centre", required=True, help="name of the first centre")
        parser.add_argument("--street", required=True, help="its street and number")
        parser.add_argument("--postcode", default="", help="its postcode")
        parser.add_argument("--administrator", required=True, help="first and last name")
        parser.add_argument("--email", required=True, help="the administrator's address, to sign in with")

    def handle(self, *args, **said):
        first, _, last = said["administrator"].partition(" ")
        wish = Wish(
            slug=said["slug"],
            town={"name": said["name"], "full_name": said["full_name"]},
            centre={
                "name": said["centre"], "street": said["street"], "postcode": said["postcode"],
                "town": said["name"],
            },
            first_name=first,
            last_name=last,
            email=said["email"],
        )  # fmt: skip
        try:
            with transaction.atomic():
                opened = open_town(wish)
        except Refusal as refusal:
            raise CommandError(" ".join(f"{reason.sentence} {reason.works}" for reason in refusal.reasons)) from None
        self.stdout.write(f"{opened.town} is open at /{opened.town.slug}/. {opened.administrator} signs in with {said['email']}.")
