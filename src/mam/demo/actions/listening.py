"""What was listened to in a town: a talk with needs, a walk, a shift, and what the neighbourhood has."""

import datetime as dt

from mam.core import clock
from mam.voice.actions.listening.assets import add_asset
from mam.voice.actions.listening.talks import TalkAsk, note_conversation
from mam.voice.actions.listening.walks import note_shift, note_walk
from mam.voice.models import Area

from ..catalogue.listening import ASSETS, DOORS, STREET, TALK

DAY = dt.timedelta(days=1)


def listen(town) -> None:
    """Last week: one talk over tea, one walk, one shift; and the map of assets as it stands."""
    host, now = town.people["host"], clock.now()
    for ago, deed in ((5, talk), (4, walk), (3, shift)):
        with clock.stopped(now - ago * DAY):
            deed(host)
    for kind, name, about in ASSETS:
        add_asset(kind, name, about=about, by=host)
    for key, skill in (("sewing", "szycie"), ("cyclist", "naprawa rowerów"), ("angler", "wędki i haczyki")):
        if person := town.people.get(key):
            add_asset("skill", skill, person=person, agreed=True, for_all=key != "angler", by=host)


def talk(host) -> None:
    ask = TalkAsk(day=clock.today(), channel="desk", name="Genowefa (demo)", reach="600 000 099", agreed=True, call_back=True, **TALK)
    note_conversation(ask, by=host)


def walk(host) -> None:
    note_walk(STREET, clock.today(), DOORS, by=host, area=Area.objects.first(), walkers="dwie osoby")


def shift(host) -> None:
    note_shift("targ", clock.today(), 2, spoken_to=34, talked=15, cards=6, by=host)
