"""What the weeks of MAM Nowy Sącz are in the programme: title of a booking in the catalogue -> what everybody reads about it."""

from mam.programme.words import AttendanceWay, EventKind, SignUpMode

from .shapes import Happens

K, OPEN = EventKind, SignUpMode.OPEN

EVENTS = {
    "Tańce w kręgu": Happens(K.HOBBY, "Tańczymy razem, bez pary i bez wstydu.", "", OPEN, capacity=20, tags=("ruch",)),
    "Tablet dla babci i dziadka": Happens(
        K.TRAINING, "Uczymy się tabletu. Jedno pytanie na raz.", "Tablety są na miejscu. Możesz przyjść z wnukiem.", OPEN, capacity=6,
        age_from=55, tags=("seniorzy", "nauka"), counting=AttendanceWay.NAMES,
    ),
    "Ogród od kuchni": Happens(K.WORKSHOP, "Nasiona, skrzynki i domki dla owadów.", "", OPEN, capacity=8, tags=("ogród",)),
    "Wieczór wędkarza": Happens(K.HOBBY, "Kołowrotki i opowieści znad Dunajca.", tags=("wędkarze",)),
    "Gramy razem": Happens(K.HOBBY, "Instrumenty czekają. Nie trzeba znać nut.", tags=("muzyka", "rodziny")),
    "Wymiana sadzonek": Happens(K.EXCHANGE, "Przynieś jedną sadzonkę, weź dwie.", tags=("ogród", "wymiana")),
}  # fmt: skip
