"""`./mam manage import_bookings FILE --centre SLUG`: an existing calendar or sheet taken over into bookings."""

import contextlib
import datetime as dt
import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.dates import when_words
from mam.core.refusal import Refusal
from mam.municipalities.models import Municipality
from mam.municipalities.scope import scope
from mam.people.models import Person
from mam.people.words import RoleKind

from ...actions.importing import Line, Order, Plan, plan, read_upload, take_over
from ...methods.files.rows import MOST_BYTES
from ...models import Centre, Host, Thing
from ...words import BookingState

NOTHING_FITS = "nothing_fits"


class Command(BaseCommand):
    """Exit codes: 0 the rows are printed, whether they fit or not; 1 the file, the centre or the person cannot be used;
    2 the words of the command are wrong.
    """

    help = "Takes a calendar (.ics) or a sheet (.csv, .xlsx) over into bookings. With --dry-run it only shows what would happen."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help=".ics of Google Calendar, Nextcloud, MRBS and others; .csv or .xlsx")
        parser.add_argument("--centre", required=True, help="address of the centre, like mam-chrzanow")
        parser.add_argument("--municipality", help="address of the town; needed when two towns have a centre of the same address")
        parser.add_argument("--room", help="address or name of the room for rows that name none")
        parser.add_argument("--by", help="e-mail of the person who takes over; else a coordinator or a host of the centre")
        parser.add_argument("--until", type=dt.date.fromisoformat, help="last day that is looked at, YYYY-MM-DD; else 12 months ahead")
        parser.add_argument("--dry-run", action="store_true", help="write nothing")
        parser.add_argument("--json", action="store_true", help="print one JSON list and nothing else")

    def handle(self, *args, file: Path, centre: str, municipality: str | None, json: bool, dry_run: bool, **given):
        data = read(file)
        place = find_centre(centre, municipality)
        with scope(place.municipality):
            order = Order(place, find_person(place, given["by"]), default=find_room(place, given["room"]), until=given["until"])
            with refusals_said():
                made = run(order, data, file.name, dry_run=dry_run)
            self.print_json(made) if json else self.print_table(made, dry_run)

    def print_json(self, made: Plan) -> None:
        self.stdout.write(json.dumps([line.as_json() for line in made.lines], ensure_ascii=False, indent=2))

    def print_table(self, made: Plan, dry_run: bool) -> None:
        for line in made.lines:
            self.stdout.write("  ".join(cells(line)))
        counts = {"fits": len(made.fits), "fails": len(made.fails), "out": sum(made.left_out.values())}
        done = _("Would be booked: %(fits)d.") if dry_run else _("Booked: %(fits)d.")
        self.stdout.write(done % counts + " " + _("Refused: %(fails)d. Left out because they lie outside these months: %(out)d.") % counts)


def read(file: Path) -> bytes:
    """The bytes of the file, looked at only when it is not too large."""
    try:
        if file.stat().st_size > MOST_BYTES:
            sentence = _("The file is larger than %(megabytes)d MB.") % {"megabytes": MOST_BYTES // 1024 // 1024}
            raise CommandError(sentence + " " + _("Export a shorter time, for example from today on, or one room at a time."))
        return file.read_bytes()
    except OSError as trouble:
        raise CommandError(_("The file cannot be opened: %(file)s.") % {"file": file}) from trouble


def find_centre(slug: str, town: str | None) -> Centre:
    """The centre of that address, in whichever town; two of them ask for the town."""
    towns = Municipality.objects.filter(slug=town) if town else Municipality.objects.all()
    found = []
    for municipality in towns:
        with scope(municipality):
            found += Centre.objects.filter(slug=slug).select_related("municipality")
    if not found:
        raise CommandError(_("There is no centre of the address %(slug)s.") % {"slug": slug})
    if len(found) > 1:
        names = ", ".join(centre.municipality.slug for centre in found)
        raise CommandError(_("Several towns have such a centre; add --municipality, one of: %(names)s.") % {"names": names})
    return found[0]


def find_person(centre: Centre, email: str | None) -> Person:
    if email:
        person = Person.objects.present().filter(email__iexact=email).first()
        if person is None:
            raise CommandError(_("Nobody in this town has the e-mail %(email)s.") % {"email": email})
        return person
    working = Person.objects.present().filter(role_rows__kind__in=[RoleKind.COORDINATOR, RoleKind.ADMINISTRATOR])
    hosts = Host.objects.filter(centre=centre).in_force(clock.today()).select_related("person")
    person = next((one for one in working.order_by("created") if one.is_staff_member), None)
    person = person or next((host.person for host in hosts), None)
    if person is None:
        raise CommandError(_("The centre has neither a coordinator nor a host yet; add --by with somebody's e-mail."))
    return person


def find_room(centre: Centre, word: str | None) -> Thing | None:
    if not word:
        return None
    rooms = list(Thing.objects.filter(centre=centre).standing().with_parts())
    room = next((one for one in rooms if word == one.slug or word.casefold() == one.name.casefold()), None)
    if room is None:
        names = ", ".join(one.slug for one in rooms)
        raise CommandError(_("The centre has no room %(word)s; it has: %(names)s.") % {"word": word, "names": names})
    return room


@contextlib.contextmanager
def refusals_said():
    try:
        yield
    except Refusal as refusal:
        raise CommandError(" ".join(f"{reason.sentence} {reason.works}".strip() for reason in refusal.reasons)) from refusal


def run(order: Order, data: bytes, name: str, *, dry_run: bool) -> Plan:
    """The plan of the file; carried out unless it is a dry run. A file of which nothing fits is only shown."""
    file = read_upload(data, order.window)
    if not dry_run:
        try:
            return take_over(order, file, name)[1]
        except Refusal as refusal:
            if refusal.codes != [NOTHING_FITS]:
                raise
    return plan(order, file)


def cells(line: Line) -> list[str]:
    """One line of the table: line, day and hours, room, what it becomes or why not."""
    start, end = (clock.local(moment) if moment else None for moment in (line.start, line.end))
    when = f"{start:%Y-%m-%d %H:%M}–{end:%H:%M}" if start and end else str(line.row.all_day or "?")
    outcome = BookingState(line.becomes).label if line.fits else "; ".join(str(reason.sentence) for reason in line.reasons)
    if line.fits and line.moved_from:
        room, begins, ends = line.moved_from
        facts = {"when": when_words(begins, ends), "room": room, "title": line.was_title}
        outcome = {
            "longer": _("longer; until now %(when)s"), "shorter": _("shorter; until now %(when)s"),
            "renamed": _("renamed; until now “%(title)s”"),
        }.get(line.change, _("moved from %(when)s, %(room)s")) % facts  # fmt: skip
    return [f"{line.row.number:>5}", f"{when:<22}", f"{(line.thing.name if line.thing else line.room or '?'):<28}", str(outcome)]
