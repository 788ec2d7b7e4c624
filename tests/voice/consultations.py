"""Short words for tests of consultations: a draft, one that is announced, one that is open, comments and replies."""

import datetime as dt
from dataclasses import replace

from mam.core import clock
from mam.voice.actions.consultations.announcing import announce
from mam.voice.actions.consultations.comment_ask import CommentAsk
from mam.voice.actions.consultations.commenting import comment
from mam.voice.actions.consultations.consultation_ask import ConsultationAsk
from mam.voice.actions.consultations.preparing import prepare_consultation, write_version
from mam.voice.actions.consultations.replying import reply_to
from mam.voice.models import Comment, Consultation

DAY = dt.timedelta(days=1)
SHORT = "Urząd chce odnowić plac. Pytamy, co ma na nim być. Powiedz, co zostawić, a co zmienić."
TEXT = "Na placu staną ławki.\n\nDrzewa zostają.\n\nSamochody parkują obok."


def ask(**more) -> ConsultationAsk:
    today = clock.today()
    values = {
        "title": "Plac przy dworcu", "subject": "Jak ma wyglądać plac przy dworcu?", "basis": "council", "office": "Wydział Planowania",
        "seat": "kierownik Wydziału Planowania", "opens": today, "closes": today + 20 * DAY, "short": SHORT, "law": "USG art. 5a",
        "resolution": "uchwała nr X/12/2019 z 3 września 2019 r.", "contact": "pok. 12",
    }  # fmt: skip
    return ConsultationAsk(**{**values, **more})


def draft(cast, *, text: str = TEXT, **more) -> Consultation:
    made = prepare_consultation(ask(**more), by=cast.official)
    if text:
        write_version(made, text, by=cast.official)
    return made


def open_one(cast, **more) -> Consultation:
    return announce(draft(cast, **more), by=cast.official)


def said(consultation: Consultation, person, text: str = "Drzewa mają zostać, bo dają cień.", *, key=None, **more) -> Comment:
    by = more.pop("by", person)
    return comment(CommentAsk(consultation, text, author=person, by=by, **more), request_key=key)


def closed(consultation: Consultation):
    """The clock on the day after the last one."""
    return clock.stopped(clock.instant(consultation.closes + DAY, dt.time(9)))


def answered(cast, consultation: Consultation, *comments: Comment, verdict="accepted", text="Drzewa zostają, dopiszemy to."):
    return reply_to(consultation, [one.number for one in comments], verdict, text, by=cast.official)


def changed(row: ConsultationAsk, **more) -> ConsultationAsk:
    return replace(row, **more)
