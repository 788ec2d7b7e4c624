"""Taking over a file: what fits becomes bookings, once."""

import pytest

from mam.core.refusal import Refusal
from mam.journal.models import Entry, Notice
from mam.places.actions.booking import book
from mam.places.actions.cancelling import cancel_booking
from mam.places.actions.importing import draft_of, keep_file, read_upload, take_over, undo_import
from mam.places.actions.importing.drafts import order_of
from mam.places.models import Booking, CalendarImport, ImportDraft, Occupancy

from ...asking import asked, at
from .files import DATA, order_for, said, sheet, take

LINES = ("Sala mała;2026-12-02;12:00;13:00;Szachy;Kawiarenka seniora;8", "Sala mała;2026-12-06;12:00;13:00;Niedziela")


def test_what_fits_is_booked_as_it_stood_and_the_rest_remembered(here):
    taken, made = take(order_for(here), sheet(*LINES))
    assert said(made) == ["confirmed", ["closed"]]
    booking = Booking.objects.get()
    assert (booking.title, booking.people, booking.channel, booking.state) == ("Szachy", 8, "import", "confirmed")
    assert (booking.party_group, booking.party_person, booking.made_by) == (here.group, here.leader, here.host)
    assert booking.house_rules == here.rules and booking.starts == at("12:00-13:00").start
    assert Occupancy.objects.filter(booking=booking, holds=True).count() == 1
    rows = list(taken.rows.all())
    assert [row.booking_id for row in rows] == [booking.pk, None]
    assert [reason["code"] for reason in rows[1].result["refused"]] == ["closed"]


def test_the_journal_says_so_for_the_file_and_for_each_booking(here):
    taken, _made = take(order_for(here), sheet(*LINES))
    entry = Entry.objects.about(taken).get(verb="imported")
    assert (entry.by, entry.channel, entry.facts) == (here.host.pk, "import", {"taken": 1, "refused": 1})
    assert Entry.objects.about(Booking.objects.get()).get().channel == "import"


def test_the_same_file_twice_makes_nothing_twice(here):
    take(order_for(here), (DATA / "mrbs.ics").read_bytes())
    number = Booking.objects.count()
    assert number == 7
    with pytest.raises(Refusal) as refused:
        take(order_for(here), (DATA / "mrbs.ics").read_bytes())
    assert refused.value.codes == ["nothing_fits"]
    assert Booking.objects.count() == number and CalendarImport.objects.count() == 1


def test_a_longer_file_adds_only_what_is_new(here):
    take(order_for(here), sheet(LINES[0]))
    _taken, made = take(order_for(here), sheet("Sala mała;2026-12-03;12:00;13:00;Nowe", LINES[0]))
    assert said(made) == ["confirmed", ["already_here"]]
    assert Booking.objects.count() == 2


def test_a_booking_given_back_by_people_does_not_come_back_with_the_file(here):
    take(order_for(here), sheet(LINES[0]))
    cancel_booking(Booking.objects.get(), by=here.leader)
    with pytest.raises(Refusal):
        take(order_for(here), sheet(LINES[0]))


def test_units_are_handed_out_one_by_one(here):
    line = "Rzutnik;2026-12-02;12:00;13:00;{}"
    take(order_for(here), sheet(line.format("A"), line.format("B")))
    assert Occupancy.objects.values("part").distinct().count() == 2


def test_a_tentative_entry_becomes_a_request(here):
    take(order_for(here), (DATA / "nextcloud.ics").read_bytes())
    assert Booking.objects.get(title__startswith="Joga").state == "pending"


def test_a_long_title_is_shortened_and_kept_whole_for_the_house(here):
    take(order_for(here), sheet("Sala mała;2026-12-02;12:00;13:00;" + "Bardzo długi tytuł " * 20))
    booking = Booking.objects.get()
    assert len(booking.title) == 120 and booking.title.endswith("…")
    assert booking.purpose.startswith("Bardzo długi tytuł Bardzo")


def test_one_letter_to_a_group_and_none_to_the_importer(here):
    line = "Sala mała;2026-12-0{};12:00;13:00;{};{}"
    take(order_for(here), sheet(*[line.format(day, "A", "Kawiarenka seniora") for day in (2, 3)], line.format(4, "B", "")))
    assert [notice.to for notice in Notice.objects.all()] == [here.leader.pk]


def test_one_who_may_not_takes_nothing_over(here):
    with pytest.raises(Refusal) as refused:
        take(order_for(here, by=here.resident), sheet(*LINES))
    assert refused.value.codes == ["not_allowed"]
    assert Booking.objects.count() == 0


def test_a_draft_taken_over_twice_gives_the_same_import(here):
    draft = keep_file(here.centre, "plik.csv", sheet(*LINES), by=here.host)
    order = order_of(draft)
    file = read_upload(bytes(draft.content), order.window)
    first, _plan = take_over(order, file, draft.file_name, draft=draft)
    second, plan = take_over(order, file, draft.file_name, draft=draft)
    assert first == second and plan is None
    assert Booking.objects.count() == 1
    assert bytes(ImportDraft.objects.get().content) == b""


def test_a_draft_is_its_persons_own_and_goes_after_a_day(here):
    draft = keep_file(here.centre, "plik.csv", sheet(*LINES), by=here.host)
    assert draft_of(here.host, here.centre, draft.pk) == draft
    assert draft_of(here.coordinator, here.centre, draft.pk) is None
    ImportDraft.objects.update(made=draft.made - ImportDraft.KEPT)
    assert draft_of(here.host, here.centre, draft.pk) is None
    keep_file(here.centre, "inny.csv", sheet(*LINES), by=here.host)
    assert ImportDraft.objects.count() == 1


def test_what_somebody_books_between_the_preview_and_the_taking_over_wins(here):
    order = order_for(here)
    file = read_upload(sheet(LINES[0], "Sala duża;2026-12-02;12:00;13:00;Inna"), order.window)
    book(asked(here, here.small), at("12:00-13:00"))
    _taken, made = take_over(order, file, "plik.csv")
    assert said(made) == [["taken"], "confirmed"]


def test_undoing_gives_back_exactly_what_stands_unchanged_and_twice_is_harmless(here):
    taken, _made = take(order_for(here), (DATA / "mrbs.ics").read_bytes())
    mine = book(asked(here, here.small), at("12:00-13:00"))
    changed = Booking.objects.filter(channel="import").first()
    Booking.objects.filter(pk=changed.pk).update(sequence=1)
    assert undo_import(taken, by=here.coordinator) == 6
    assert undo_import(taken, by=here.coordinator) == 0
    assert set(Booking.objects.filter(state="confirmed")) == {mine, changed}
    assert Occupancy.objects.filter(holds=True).values("booking").distinct().count() == 2
    entry = Entry.objects.about(taken).get(verb="import_undone")
    assert entry.facts == {"given_back": 6, "left": 1}
    assert Entry.objects.filter(verb="cancelled").count() == 6


def test_after_undoing_the_file_can_be_taken_over_again_without_what_people_kept(here):
    taken, _made = take(order_for(here), (DATA / "mrbs.ics").read_bytes())
    Booking.objects.filter(pk=Booking.objects.first().pk).update(sequence=1)
    undo_import(taken, by=here.host)
    _again, made = take(order_for(here), (DATA / "mrbs.ics").read_bytes())
    assert len(made.fits) == 6 and len(made.fails) == 1


def test_undoing_refuses_whom_it_should(here):
    taken, _made = take(order_for(here), sheet(LINES[0]))
    with pytest.raises(Refusal):
        undo_import(taken, by=here.resident)
    assert Booking.objects.get().state == "confirmed"
