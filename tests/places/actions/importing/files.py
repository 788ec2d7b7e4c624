"""Short words for files: a sheet of lines, a calendar of entries, an order of somebody."""

from pathlib import Path

from mam.places.actions.importing import Order, plan, read_upload, take_over
from mam.places.models import Thing

DATA = Path(__file__).resolve().parents[2] / "data"


def sheet(*lines: str) -> bytes:
    """sheet("Sala mała;2026-12-02;12:00;13:00;Szachy")"""
    return "\n".join(["sala;data;od;do;tytuł;kto;osób", *lines]).encode()


def order_for(cast, by=None, **more) -> Order:
    if "default" in more:
        more["default"] = Thing.objects.with_parts().get(pk=more["default"].pk)
    return Order(cast.centre, by or cast.host, **more)


def look(order: Order, data: bytes):
    return plan(order, read_upload(data, order.window))


def take(order: Order, data: bytes, name: str = "plik.csv"):
    return take_over(order, read_upload(data, order.window), name)


def said(made) -> list:
    """For each line the state it becomes, or the codes of its reasons."""
    return [str(line.becomes) if line.fits else [reason.code for reason in line.reasons] for line in made.lines]
