"""Votings for everybody: the list, one of them with its result, the files to count it again."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from mam.core.permission import allowed
from mam.ui.files import file

from ...actions.ballots.files import csv_of, has_file, pb_of
from ...actions.ballots.listing import lists_of
from ...actions.ballots.printing import protocol_pdf
from ...actions.ballots.result import result_of
from ...models import Count, Protocol
from ...words.ballots import Rule
from .finding import ballot_here


@login_not_required
@require_safe
def ballots(request):
    context = {"lists": lists_of(request.person), "keeps": allowed("voice.see_ballots_kept", request.person)}
    return render(request, "voice/ballots/list.html", context)


@login_not_required
@require_safe
def ballot(request, ballot):
    """What it is about; the way to vote while it is open; the result when it is published. In between nobody sees a number."""
    found = ballot_here(request, ballot)
    keeps = allowed("voice.keep_ballot", request.person, found)
    context = {
        "ballot": found, "options": found.options.all(), "keeps": keeps, "equal_shares": found.rule == Rule.EQUAL_SHARES,
        "result": result_of(found) if found.is_published else None,
    }  # fmt: skip
    return render(request, "voice/ballots/result.html" if found.is_published else "voice/ballots/ballot.html", context)


@login_not_required
@require_safe
def votes_pb(request, ballot):
    found = ballot_here(request, ballot)
    return file(pb_of(found, figures(found, fund=True)), f"{found.slug}.pb", "text/plain; charset=utf-8")


@login_not_required
@require_safe
def votes_csv(request, ballot):
    found = ballot_here(request, ballot)
    return file(csv_of(found, figures(found)), f"{found.slug}.csv", "text/csv; charset=utf-8")


def figures(ballot, *, fund: bool = False) -> dict:
    """Of a published count of at least five votes; else there is no file."""
    count = Count.objects.filter(ballot=ballot).first()
    if count is None or not has_file(ballot, count.found) or (fund and not ballot.is_fund):
        raise Http404
    return count.found


@login_not_required
@require_safe
def protocol(request, ballot):
    """For everybody after publication, for those who keep the voting as soon as it is written."""
    found = ballot_here(request, ballot)
    seen = found.is_published or allowed("voice.keep_ballot", request.person, found)
    if not seen or not Protocol.objects.filter(ballot=found).exists():
        raise Http404
    return file(protocol_pdf(found, get_language()), f"protokol-{found.slug}.pdf")
