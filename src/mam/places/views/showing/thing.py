"""One thing: what it is like, how it is lent, when it is free this week."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ...actions.durations import length_words
from ...actions.search import FEATURES
from ...forms.showing import ShowingForm
from ...models import Photo, Thing
from ...words import Takes
from .board import Board, centre_of, look
from .week import A_WEEK, neighbours, reach, table


@login_not_required
def thing(request, centre, thing):
    place = centre_of(request, centre)
    shown = get_object_or_404(Thing.objects.visible_to(request.person).with_parts(), centre=place, slug=thing)
    form = ShowingForm(request.GET)
    board = look(request, place, form, form.monday, 7, things=[shown])
    context = {
        "centre": place,
        "thing": shown,
        "form": form,
        "board": board,
        "table": table(board, [shown], 1),
        "features": features(shown),
        "photos": list(Photo.objects.filter(thing=shown)),
        "parts": parts_words(board, shown),
        "relatives": relatives(shown),
        "terms": terms(shown),
        "book": f"{board.to.book}?thing={shown.slug}",
    }
    return render(request, "places/thing/thing.html", context | neighbours(board.days[0], A_WEEK) | reach(board))


def features(shown: Thing) -> list[tuple[str, bool]]:
    """What it has and what it has not, each in words."""
    return [(words if getattr(shown, name) else without, getattr(shown, name)) for name, (words, without) in FEATURES.items()]


def parts_words(board: Board, shown: Thing) -> str:
    """How the parts are lent: as a whole, or piece by piece."""
    number = len(shown.its_parts)
    if shown.takes == Takes.ANY and number > 1:
        words = ngettext("There is %(number)d.", "There are %(number)d, lent one by one.", number)
        return words % {"number": number}
    if number > 1:
        words = ngettext("Made of %(number)d part.", "Made of %(number)d parts, lent all together.", number)
        return words % {"number": number}
    return ""


def relatives(shown: Thing) -> list[Thing]:
    """Things that share a part with it: the halves of a hall, or the hall of a half. Whoever takes one takes it from the others."""
    shared = Thing.objects.standing().filter(parts__in=shown.parts.all()).exclude(pk=shown.pk)
    return list(shared.distinct().order_by("order", "name"))


def terms(shown: Thing) -> list[str]:
    """The rules of lending in plain words, those that matter for this thing."""
    at_once = _("You book at once, without waiting for an answer.")
    said = [_("The house answers each request.") if shown.needs_approval else at_once]
    if shown.notice_days:
        words = ngettext("Book at least %(n)d working day before.", "Book at least %(n)d working days before.", shown.notice_days)
        said.append(words % {"n": shown.notice_days})
    if shown.horizon_days:
        words = ngettext("You can book %(n)d day ahead.", "You can book up to %(n)d days ahead.", shown.horizon_days)
        said.append(words % {"n": shown.horizon_days})
    if shown.max_minutes:
        said.append(_("At most %(length)s at once.") % {"length": length_words(shown.max_minutes)})
    if shown.min_minutes > shown.grid:
        said.append(_("At least %(length)s.") % {"length": length_words(shown.min_minutes)})
    if gap := shown.buffer_before + shown.buffer_after:
        said.append(_("Between two meetings we keep %(length)s to set up and clean up.") % {"length": length_words(gap)})
    if shown.cancel_hours:
        words = _("Give it back at the latest %(length)s before the start, so that somebody else can come.")
        said.append(words % {"length": length_words(shown.cancel_hours * 60)})
    return said
