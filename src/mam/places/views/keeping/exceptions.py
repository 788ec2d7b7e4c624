"""Days off and days with other hours."""

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.dates import day_words

from ...actions.keeping.exceptions import add_exception, remove_exception
from ...forms.keeping.hours import ExceptionForm
from ...models import HoursException
from .desk import agreed, confirm, keeper_required, page, settle, to


@keeper_required
def exceptions(request, house):
    """What is ahead, and a form for the next."""
    form, refusal = ExceptionForm(request.POST or None, things=house.things.standing()), None
    if request.method == "POST" and form.is_valid():
        deed = lambda: add_exception(house, by=request.person, agreed=agreed(request), **form.cleaned_data)  # noqa: E731
        said = _("Saved. Everyone who looks at these days sees it.")
        answer, refusal = settle(request, deed, said, to(request, "keeping_exceptions", house.slug))
        if answer:
            return answer
    rows = HoursException.objects.filter(centre=house, last_day__gte=clock.today()).select_related("thing")
    return page(request, house, "exceptions", form=form, refusal=refusal, rows=rows)


@keeper_required
def exception(request, house, exception):
    """Removing one: the usual hours count again."""
    row = get_object_or_404(HoursException.objects.select_related("centre"), centre=house, pk=exception)
    return confirm(
        request,
        house,
        lambda agreed: remove_exception(row, by=request.person, agreed=agreed),
        title=_("Go back to the usual hours?"),
        text=_("%(reason)s: %(first)s to %(last)s.")
        % {"reason": row.reason, "first": day_words(row.first_day), "last": day_words(row.last_day)},
        button=_("Go back to the usual hours"),
        said=_("The usual hours count again."),
        back=to(request, "keeping_exceptions", house.slug),
    )
