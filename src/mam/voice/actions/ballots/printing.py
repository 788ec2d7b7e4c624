"""Print-outs of a voting: slips with codes, paper ballots, the protocol. Sheets only lay out the words made here."""

import random
from pathlib import Path

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from mam.core import paper
from mam.core.dates import day_words, edge_words, when_words
from mam.core.permission import demand
from mam.core.text import hard_spaces

from ...methods.money import zloty
from ...methods.voting_codes import in_groups
from ...models import Ballot, Option, Protocol, SheetBatch, Vote
from ...words.ballots import Rule

SHEETS = Path(__file__).resolve().parents[2] / "paper"


def address_of(ballot: Ballot) -> str:
    return settings.MAM_ADDRESS + reverse("voice:ballot_vote", args=[ballot.municipality.slug, ballot.slug])


def slips_pdf(ballot: Ballot, codes: list[str], language: str) -> bytes:
    """Eight slips on a page, to be cut. The code stands in the part of the address that browsers never send."""
    address = address_of(ballot)
    shown = address.partition("://")[2]
    sheet = {
        "by": ballot.centre.name, "title": hard_spaces(ballot.title), "house": ballot.centre.name,
        "until": _("Vote until %(when)s") % {"when": edge_words(ballot.closes)}, "kicker": _("Your code, one vote"),
        "how": _("Point a phone at the square, or open %(address)s. Or vote at the desk, on paper or by phone.") % {"address": shown},
        "secret": _("Nobody notes who got which code. Do not give it to anybody."), "qr_words": _("QR code: vote on a phone"),
        "slips": [{"code": in_groups(code), "qr": paper.qr(f"{address}#{code}")} for code in codes],
    }  # fmt: skip
    return paper.pdf(SHEETS / "slips.typ", sheet, title=f"{ballot.title}: {_('Codes to cut')}", language=language)


def sheets_pdf(batch: SheetBatch, language: str, *, by) -> bytes:
    """One page for each number, in shuffled order, so that the order of handing out tells nothing."""
    ballot = batch.ballot
    demand("voice.issue_sheets", by, ballot)
    numbers = list(range(batch.first, batch.last + 1))
    random.SystemRandom().shuffle(numbers)
    sheet = {
        "by": ballot.centre.name, "house": ballot.centre.name, "title": hard_spaces(ballot.title), "question": hard_spaces(ballot.question),
        "how": how_to_fill(ballot), "numbers": [str(number) for number in numbers], "sheet_word": _("sheet"),
        "foot": _("Secret: no name, no signature. A spoiled sheet is swapped for a new one at the table."),
        "until": _("Put it into the box until %(when)s") % {"when": edge_words(ballot.closes)},
        "options": [
            {"key": one.key, "title": hard_spaces(one.title), "about": hard_spaces(one.about), "cost": zloty(one.cost) if one.cost else ""}
            for one in Option.objects.filter(ballot=ballot, withdrawn=None)
        ],
        "points": ballot.rule == Rule.SCORE,
    }  # fmt: skip
    return paper.pdf(SHEETS / "ballot.typ", sheet, title=f"{ballot.title}: {_('Paper sheets')} {batch}", language=language)


def how_to_fill(ballot: Ballot) -> str:
    if ballot.rule == Rule.CHOICE:
        return _("Put a cross into one box.")
    if ballot.rule == Rule.SCORE:
        return _("Beside each answer circle from 0 (not at all) to 5 (very much).")
    if ballot.min_choices > 1:
        return _("Put a cross beside everything you want, best %(n)s or more.") % {"n": ballot.min_choices}
    return _("Put a cross beside everything you want.")


def protocol_pdf(ballot: Ballot, language: str) -> bytes:
    """What became of every sheet, who signed, and the hash of all votes once they are sealed."""
    protocol = Protocol.objects.get(ballot=ballot)
    batches = SheetBatch.objects.filter(ballot=ballot).select_related("given_to")
    votes = Vote.objects.standing().filter(ballot=ballot).count()
    sheet = {
        "by": ballot.centre.name, "house": ballot.centre.name, "kicker": _("Protocol of a voting"), "title": hard_spaces(ballot.title),
        "facts": [
            [_("Question"), ballot.question], [_("Basis"), ballot.resolution or "–"],
            [_("Voting"), when_words(ballot.opens, ballot.closes)], [_("Rule"), ballot.get_rule_display()], [_("Votes in all"), str(votes)],
            [_("Sheets issued to"), "; ".join(f"{batch.given_to or '–'}: {batch}" for batch in batches) or "–"],
        ],
        "table_head": [_("Paper sheets"), _("How many")],
        "table": [
            [_("counted"), str(protocol.counted)], [_("spoiled, swapped for new ones"), str(protocol.spoiled)],
            [_("not used"), str(protocol.unused)], [_("missing"), str(protocol.missing)],
        ],
        "sum": [_("issued"), str(protocol.issued)], "explanation": protocol.explanation,
        "hash_word": _("Hash of all votes (SHA-256)"), "hash": ballot.votes_hash or _("not sealed yet"),
        "signed_word": _("Signatures"),
        "signed": [f"{one.person}, {day_words(one.at)}" for one in protocol.signatures.select_related("person")],
        "empty": max(0, 2 - protocol.signatures.count()),
    }  # fmt: skip
    return paper.pdf(SHEETS / "protocol.typ", sheet, title=f"{sheet['kicker']}: {ballot.title}", language=language)
