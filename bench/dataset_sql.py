"""The same half-year again and again, each further back: copied inside the database, because it is only ever history."""

SHIFTED = {
    "during": "tstzrange(lower(during) - {back}, upper(during) - {back})",
    "buffered": "tstzrange(lower(buffered) - {back}, upper(buffered) - {back})",
    "cancel_by": "cancel_by - {back}",
    "created": "created - {back}",
    "changed": "changed - {back}",
    "at": "at - {back}",
}


def another(name: str) -> str:
    """The id of the copy of a booking."""
    return "md5(" + name + "::text || '{round}')::uuid"


def multiply(rounds: int, days: int) -> dict:
    """Copies every booking `rounds` times, each time `days` days further back."""
    from django.db import connection

    from mam.journal.models import Entry
    from mam.places.models import BookedThing, Booking, Occupancy

    copies = [
        (Booking, {"id": another("id")}, ""),
        (BookedThing, {"booking_id": another("booking_id")}, "booking_id in (select id from original)"),
        (Occupancy, {"booking_id": another("booking_id")}, "booking_id in (select id from original)"),
        (Entry, {"subject_id": another("subject_id") + "::text"}, "subject_id in (select id::text from original)"),
    ]
    with connection.cursor() as cursor:
        cursor.execute("create temporary table original as select id from places_booking")
        cursor.execute("analyze original")
        for number in range(1, rounds + 1):
            for model, own, where in copies:
                statement = copy(model, own, where or "id in (select id from original)")
                cursor.execute(statement.format(back=f"interval '{number * days} days'", round=number))
        cursor.execute("select count(*) from places_booking")
        return {"bookings": cursor.fetchone()[0]}


def copy(model, own: dict, where: str) -> str:
    columns = [f.column for f in model._meta.local_concrete_fields if f.column in own or not f.primary_key]
    values = [own.get(name) or SHIFTED.get(name) or f'"{name}"' for name in columns]
    names = ", ".join(f'"{name}"' for name in columns)
    return f"insert into {model._meta.db_table} ({names}) select {', '.join(values)} from {model._meta.db_table} where {where}"
