"""What cannot be read or taken over, in sentences with the way out."""

from django.utils.translation import gettext as _

from mam.core.refusal import Reason

from ...methods.files.rows import FileRow, Unreadable

FIELDS = {"day": "data", "start": "od", "end": "do"}


def about_file(trouble: Unreadable) -> Reason:
    """The reason why a whole file is refused."""
    sentence, works = _file_sentences()[trouble.code]
    facts = dict(trouble.facts)
    if "fields" in facts:
        facts["fields"] = ", ".join(f"„{FIELDS[name]}”" for name in facts["fields"])
    return Reason(trouble.code, sentence % facts, works % facts, field="file")


def _file_sentences() -> dict[str, tuple[str, str]]:
    save_again = _("Open it in the program it comes from and save it once more as .ics, .csv or .xlsx.")
    return {
        "too_large": (
            _("The file is larger than %(megabytes)d MB."),
            _("Export a shorter time, for example from today on, or one room at a time."),
        ),
        "empty": (_("The file is empty."), _("Export the calendar again and check that the file has a size.")),
        "unknown_kind": (_("This is neither a calendar nor a spreadsheet."), _("Choose a file that ends with .ics, .csv or .xlsx.")),
        "old_office": (_("This is an old Excel file (.xls)."), _("Open it and save it as .xlsx or .csv.")),
        "not_a_calendar": (_("The file begins like a calendar, but there is no calendar in it."), save_again),
        "broken_sheet": (_("The spreadsheet cannot be opened; it is damaged or locked with a password."), save_again),
        "unpacks_too_large": (
            _("The spreadsheet unpacks into far more than a list of bookings."),
            _("Copy the list into a new, empty spreadsheet and save that."),
        ),
        "nothing_in_it": (_("There is no booking in the file."), _("Choose another file or export it again.")),
        "no_headings": (
            _("There are no headings that we understand."),
            _("Put a line on top with: sala, data, od, do, tytuł (or: room, date, start, end, title)."),
        ),
        "missing_heading": (_("There is no column named %(fields)s."), _("Add it to the line of headings.")),
        "too_many": (
            _("There are more than %(most)d dates in the file."),
            _("Choose an earlier last day, or take over one room at a time."),
        ),
        "takes_too_long": (
            _("Working out the repeated dates takes too long."),
            _("Choose an earlier last day, or leave out entries with very unusual repeats."),
        ),
    }


def about_row(row: FileRow) -> Reason:
    """The reason why one row cannot become a booking, as it was read."""
    sentence, works = _row_sentences()[row.trouble]
    facts = dict(row.facts)
    return Reason(row.trouble, sentence % facts, works % facts)


def _row_sentences() -> dict[str, tuple[str, str]]:
    in_file = _("Correct it in the file and choose the file again.")
    return {
        "unreadable": (_("The entry cannot be read."), _("Write this booking down by hand.")),
        "cancelled": (_("In the calendar it is cancelled."), ""),
        "order": (_("The end is before the start."), in_file),
        "zero_length": (_("It starts and ends at the same time."), in_file),
        "no_such_time": (
            _("This hour does not exist: clocks go forward that night."),
            _("Choose 3:00 or later in the file, or write it down by hand."),
        ),
        "too_often": (_("It repeats more often than once a day."), _("Write these bookings down by hand.")),
        "too_many_days": (
            _("It lasts more than 31 whole days."),
            _("Close the room for that time instead, on the page of closures."),
        ),
        "bad_date": (_("“%(said)s” is no date."), _("Write it like this: 28.03.2027.")),
        "bad_time": (_("“%(said)s” are no hours."), _("Write them like this: 17:30 and 19:30.")),
        "bad_repeat": (_("“%(said)s” is no last day of a weekly repeat."), _("Write a date after the first one: 25.06.2027.")),
        "too_long_repeat": (_("It repeats every week for more than two years."), _("Choose an earlier last day.")),
    }


def unknown_room(name: str) -> Reason:
    return Reason(
        "unknown_room",
        _("This house has no room called “%(name)s”.") % {"name": name},
        _("Say which of our rooms it is, or write its name in the file as we do."),
    )


def no_room() -> Reason:
    return Reason("no_room", _("It is not said which room."), _("Choose a room for entries without one."))


def left_out_room(name: str) -> Reason:
    return Reason("left_out", _("You chose to leave out “%(name)s”.") % {"name": name}, "")


def already_here() -> Reason:
    return Reason("already_here", _("It was taken over from a file earlier."), _("There is nothing to do."))


def beyond(day: str) -> Reason:
    return Reason("beyond", _("It is later than the last day you chose."), _("Choose a later last day than %(day)s.") % {"day": day})


def same_file(thing, number: int) -> Reason:
    return Reason(
        "same_file",
        _("Line %(number)d of the same file already takes %(thing)s then.") % {"number": number, "thing": thing},
        _("Keep one of them in the file, or move one to another room."),
    )
