"""What each check looked at and found, in words, with its threshold."""

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mam.core.clock import UTC
from mam.core.dates import when_words

from .checking import FLAG, NOTHING, OK, TOLD


@dataclass(frozen=True)
class CheckLine:
    """state: of actions.ballots.checking. note: what asking found out."""

    name: str
    title: str
    text: str
    state: str
    note: str = ""

    @property
    def is_flagged(self) -> bool:
        return self.state == FLAG

    @property
    def is_ok(self) -> bool:
        return self.state == OK

    @property
    def is_told(self) -> bool:
        return self.state == TOLD


def check_line(check: dict, note: str, few: bool, titles: dict[str, str]) -> CheckLine:
    """few: so few votes by some way that figures could reveal somebody."""
    title, words = WORDS[check["name"]]
    if check["state"] == NOTHING:
        text = ""
    elif few:
        text = _("So few voted that we say no figures.")
    else:
        text = words(check, titles)
    return CheckLine(check["name"], title(), text, check["state"], note)


def sums(check: dict, titles: dict) -> str:
    values = {f"{what}_{way}": check["figures"][what].get(way, 0) for what in ("votes", "codes") for way in ("web", "paper")}
    return (
        _("On the web %(votes_web)s votes and %(codes_web)s uses; on paper %(votes_paper)s sheets in the box and %(codes_paper)s uses.")
        % values
    )


def devices(check: dict, titles: dict) -> str:
    most = {"most": check["thresholds"]["most"]}
    if not check["flags"]:
        return _("No device and no network outside MAM was used for more than %(most)s votes.") % most
    shown = {kind: [flag["codes"] for flag in check["flags"] if flag["kind"] == kind] for kind in ("device", "network")}
    parts = [DEVICES[kind](codes) for kind, codes in shown.items() if codes]
    return " ".join([*parts, _("We look from %(from)s votes on; the devices of MAM are counted apart.") % {"from": most["most"] + 1}])


DEVICES = {
    "device": lambda codes: _("Votes from one device: %(codes)s.") % {"codes": ", ".join(map(str, codes))},
    "network": lambda codes: _("Votes from one network: %(codes)s.") % {"codes": ", ".join(map(str, codes))},
}


def minutes(check: dict, titles: dict) -> str:
    figures = check["figures"]
    start = dt.datetime.fromtimestamp(figures["start"] * 60, UTC)
    words = ngettext(
        "Most at once: %(n)s vote in ten minutes, %(when)s.", "Most at once: %(n)s votes in ten minutes, %(when)s.", figures["most"]
    ) % {"n": figures["most"], "when": when_words(start)}
    return f"{words} " + (
        _("By chance so many come less often than once in a thousand votings.") if check["flags"] else _("That is usual.")
    )


def runs(check: dict, titles: dict) -> str:
    words = _("The longest run of identical sheets: %(n)s.") % {"n": check["figures"]["longest"]}
    return f"{words} " + (_("In 999 shuffles so long a run hardly ever came.") if check["flags"] else _("Shuffled sheets give as much."))


def clerks(check: dict, titles: dict) -> str:
    words = (
        _("Two people read each sheet. Of %(sheets)s they read %(differed)s differently, and a third look settled it.") % check["figures"]
    )
    return f"{words} " + _("Somebody read clearly otherwise than the others.") if check["flags"] else words


def fragility(check: dict, titles: dict) -> str:
    votes, key = check["figures"].get("votes"), check["figures"].get("key")
    if not votes:
        return _("No number of false votes for one option that we tried would change who wins.")
    return ngettext(
        "%(n)s false vote for “%(title)s” would change the outcome.",
        "%(n)s false votes for “%(title)s” would change the outcome.",
        votes,
    ) % {"n": votes, "title": titles.get(key, key)}


WORDS = {
    "sums": (lambda: _("As many votes as used codes"), sums),
    "devices": (lambda: _("One device, many votes"), devices),
    "minutes": (lambda: _("Many votes at once"), minutes),
    "runs": (lambda: _("Identical sheets one after another"), runs),
    "clerks": (lambda: _("Typing in of paper"), clerks),
    "fragility": (lambda: _("How close it was"), fragility),
}
