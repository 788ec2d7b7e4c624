"""Facts: everything the world may know about one date, once, so that the page, the feeds, the widget and the poster cannot disagree."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Facts:
    """One date of an event, in plain values and in words of the reader's language.

    uid: the same for ever, for calendars. headline: the title as calendars show it: what is called off says so. day: names the date
    for ever, also after a move. plain: one plain sentence. note: of this date only. start, end, moved_from: instants; moved_from is
    the span before the last move, rooms_before the rooms. where: the room, or the words of the event.
    access: what the rooms offer, in words; access_note: of this event. ages, fee, sign_up_words: ready sentences; fee_note as it
    was written; free: nothing to pay. group_address: of a group that is shown to everyone. url: absolute. modified, sequence: of
    the last change, for calendars. image: none yet.
    """

    uid: str
    event: str
    day: dt.date
    code: str
    kind: str
    kind_words: str
    title: str
    headline: str
    plain: str
    about: str
    note: str
    start: dt.datetime
    end: dt.datetime
    moved_from: tuple[dt.datetime, dt.datetime] | None
    rooms_before: str
    cancelled: bool
    reason: str
    where: str
    rooms: tuple[str, ...]
    in_the_house: bool
    centre: str
    centre_address: str
    street: str
    postcode: str
    town: str
    phone: str
    way_in: str
    access: tuple[str, ...]
    access_note: str
    step_free: bool
    organiser: str
    organiser_is_group: bool
    group_address: str
    age_from: int | None
    age_to: int | None
    ages: str
    fee_note: str
    fee: str
    free: bool
    sign_up: str
    sign_up_words: str
    places: int | None
    language: str
    tags: tuple[str, ...]
    url: str
    modified: dt.datetime
    sequence: int
    image: str = ""

    def __getitem__(self, name: str):
        """Templates ask this way first, and an attribute found only after an exception costs several times as much."""
        return getattr(self, name)

    @property
    def is_moved(self) -> bool:
        """Moved and still on; a date called off is only that."""
        return self.moved_from is not None and not self.cancelled

    @property
    def is_elsewhere(self) -> bool:
        """In another room than was said, and still on."""
        return bool(self.rooms_before) and not self.cancelled

    @property
    def path(self) -> str:
        """The page's address within the site."""
        return "/" + self.url.split("/", 3)[3]

    @property
    def place_line(self) -> str:
        """Sala mała, MAM, ul. Świętokrzyska 4, Chrzanów; without what is not known."""
        house = (self.centre, self.street, self.town) if self.in_the_house else ()
        return ", ".join(part for part in (self.where, *house) if part)
