"""Short words for tests of polls by text message: somebody with only a phone, and a poll they were asked about."""

import datetime as dt

from mam.core import clock
from mam.people.models import Person
from mam.voice.actions.ballots.asking_by_sms import ask_by_sms
from mam.voice.models import Ballot
from mam.voice.words.ballots import Rule
from tests.voice import ballots

NUMBER, OTHER = "+48600000001", "+48600000002"
NOON = dt.datetime(2026, 10, 7, 12, tzinfo=clock.WARSAW)


def asked(here, person: Person, **fields) -> Ballot:
    made = ballots.open_poll(here, rule=Rule.CHOICE, **fields)
    ask_by_sms(made, [person], by=here.host)
    return made
