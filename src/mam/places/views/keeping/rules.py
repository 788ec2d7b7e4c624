"""House rules: what everyone reads, and the table where versions are written."""

import datetime as dt

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import allowed

from ...actions.keeping.rules import drop_rules, rules_in_force, write_rules
from ...forms.keeping.rules import RulesForm
from ...models import Centre
from .desk import confirm, keeper_required, page, settle, to


@login_not_required
def rules(request, centre, version=None):
    """The rules in force, or another version, with the list of all."""
    house = get_object_or_404(Centre, slug=centre)
    in_force = rules_in_force(house, clock.today())
    shown = get_object_or_404(house.rules, pk=version) if version else in_force
    keeps = allowed("places.keep", request.person, house)
    context = {"centre": house, "shown": shown, "in_force": in_force, "versions": house.rules.all(), "keeps": keeps}
    return render(request, "places/rules/rules.html", {**context, "today": clock.today()})


@keeper_required
def keeping(request, house):
    """Writing: "preview" shows the text beside the form, "save" makes the version."""
    newest, tomorrow = house.rules.first(), clock.today() + dt.timedelta(days=1)
    form, refusal = RulesForm(request.POST or None, initial={"text": newest.text if newest else "", "valid_from": tomorrow}), None
    if request.method == "POST" and form.is_valid() and "save" in request.POST:
        deed = lambda: write_rules(house, by=request.person, **form.cleaned_data)  # noqa: E731
        said = _("Saved. From that day whoever books agrees to these rules.")
        answer, refusal = settle(request, deed, said, to(request, "keeping_rules", house.slug))
        if answer:
            return answer
    context = {"preview": request.POST.get("text", ""), "versions": house.rules.all(), "today": clock.today()}
    return page(request, house, "rules", form=form, refusal=refusal, **context)


@keeper_required
def drop(request, house, version):
    """Striking out a version that is not in force yet."""
    row = get_object_or_404(house.rules.select_related("centre"), pk=version)
    return confirm(
        request,
        house,
        lambda agreed: drop_rules(row, by=request.person),
        title=_("Strike out version %(version)s?") % {"version": row.version},
        text=_("It is not in force yet. The version in force stays."),
        button=_("Strike out"),
        said=_("The version is struck out."),
        back=to(request, "keeping_rules", house.slug),
    )
