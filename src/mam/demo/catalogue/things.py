"""Rooms, desks, equipment and lockers that the houses of the demo have in common, and how they are lent."""

from mam.places.words import Takes, ThingKind

from .house import LENT_LIKE, ROOM
from .shapes import ThingPlan

EASY = {"step_free": True, "accessible_toilet": True}


def room(name: str, about: str, *, capacity: int, area: int = 0, drawing: str, alt: str, **more) -> ThingPlan:
    """A room that everyone gets into without steps. more: parts, made_of, and fields of its own."""
    made = {key: more.pop(key) for key in ("parts", "made_of") if key in more}
    fields = {"capacity": capacity, "area": area, **EASY, **ROOM, **more}
    return ThingPlan(name, about, fields=fields, later=dict(LENT_LIKE), drawing=drawing, alt=alt, **made)


def hall(area: int, capacity: int) -> tuple[ThingPlan, ...]:
    """The large hall and its two halves behind a folding wall."""
    windows, doors = "Sala duża – połowa przy oknach", "Sala duża – połowa przy drzwiach"
    half = {"capacity": capacity // 2, "area": area // 2}
    return (
        room(
            "Sala duża", "Jasna sala na spotkania, jogę i kino. Składana ściana dzieli ją na dwie połowy.",
            capacity=capacity, area=area, parts=(windows, doors), induction_loop=True, order=10, drawing="hall",
            alt="Rysunek sali dużej z góry: rzędy krzeseł, ekran, okna wzdłuż ściany i składana ściana pośrodku.",
        ),
        room(
            "Połowa przy oknach", "Pół sali dużej od strony ogrodu, z ekranem.",
            made_of=(windows,), induction_loop=True, order=11, drawing="half_windows",
            alt="Rysunek połowy sali z góry: okna na całej ścianie, ekran i krzesła w półkolu.", **half,
        ),
        room(
            "Połowa przy drzwiach", "Pół sali dużej od strony wejścia, ze zlewem dla malujących.",
            made_of=(doors,), order=12, drawing="half_doors",
            alt="Rysunek połowy sali z góry: szerokie drzwi, cztery stoły z krzesłami i zlew w rogu.", **half,
        ),
    )  # fmt: skip


def desks(number: int) -> tuple[ThingPlan, ...]:
    return tuple(
        ThingPlan(
            f"Biurko {n}", "Biurko z monitorem i gniazdkami w spokojnym kącie. Internet bez hasła.", kind=ThingKind.DESK,
            fields={"capacity": 1, "quiet": True, "step_free": True, "grid": 30, "max_minutes": 600, "order": 40 + n},
            later={"horizon_days": 30, "cancel_hours": 2}, drawing="desk",
            alt="Rysunek biurka z góry: monitor, lampka, krzesło i roślina w doniczce.",
        )
        for n in range(1, number + 1)
    )  # fmt: skip


def lockers(number: int) -> ThingPlan:
    return ThingPlan(
        "Szafka", "Zamykana szafka w korytarzu na materiały Twojej grupy. Bierzesz ją na dzień albo na całe miesiące.",
        kind=ThingKind.LOCKER, parts=tuple(f"Szafka {n}" for n in range(1, number + 1)),
        fields={"takes": Takes.ANY, "always_open": True, "grid": 60, "min_minutes": 60, "order": 90, "step_free": True},
        later={"horizon_days": 120, "cancel_hours": 0}, drawing="lockers",
        alt="Rysunek szafek: dwa rzędy zamykanych drzwiczek z numerami.",
    )  # fmt: skip


def units(name: str, about: str, number: int, order: int, **fields) -> ThingPlan:
    """Equipment of which any free unit is given. A single piece is named like the thing itself."""
    parts = tuple(f"{name} {n}" for n in range(1, number + 1)) if number > 1 else ()
    lent = {"takes": Takes.ANY, "grid": 30, "min_minutes": 30, "max_minutes": 7 * 24 * 60, "order": order, **fields}
    later = {"notice_days": 2, "horizon_days": 60, "cancel_hours": 48}
    return ThingPlan(name, about, kind=ThingKind.EQUIPMENT, parts=parts, fields=lent, later=later)
