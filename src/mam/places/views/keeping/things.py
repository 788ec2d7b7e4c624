"""Rooms, desks, equipment and lockers: the list, one of them, a new one."""

from django.forms import model_to_dict
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from ...actions.keeping.things import FIELDS, add_thing, bring_back_thing, change_thing, withdraw_thing
from ...forms.keeping.things import ThingForm
from ...models import Thing
from ...words import ThingKind
from .desk import confirm, keeper_required, page, settle, to


@keeper_required
def things(request, house):
    """Everything the house lends, kind by kind, withdrawn things at the end."""
    rows = Thing.objects.filter(centre=house).prefetch_related("parts", "photos")
    rows = sorted(rows, key=lambda thing: (ThingKind.values.index(thing.kind), thing.order, thing.name))
    standing = [thing for thing in rows if not thing.withdrawn]
    kinds = [(kind, [thing for thing in standing if thing.kind == kind.value]) for kind in ThingKind]
    withdrawn = [thing for thing in rows if thing.withdrawn]
    return page(request, house, "things", kinds=kinds, withdrawn=withdrawn)


@keeper_required
def new(request, house):
    form, refusal = ThingForm(request.POST or None, centre=house, initial={"kind": request.GET.get("kind", "room")}), None
    if request.method == "POST" and form.is_valid():
        parts, names = form.cleaned_data["parts"], form.names()
        back = to(request, "keeping_things", house.slug)
        deed = lambda: add_thing(house, by=request.person, parts=parts, new_parts=names, **form.deed_fields())  # noqa: E731
        answer, refusal = settle(request, deed, _("Saved. It can be booked now."), back)
        if answer:
            return answer
    return page(request, house, "thing", form=form, refusal=refusal)


@keeper_required
def thing(request, house, thing):
    row = get_object_or_404(house.things.prefetch_related("parts"), slug=thing)
    initial = {**model_to_dict(row, FIELDS), "parts": list(row.parts.all())}
    form, refusal = ThingForm(request.POST or None, centre=house, thing=row, initial=initial), None
    if request.method == "POST" and form.is_valid():
        parts, names = list(form.cleaned_data["parts"]), form.names()
        deed = lambda: change_thing(row, by=request.person, parts=parts, new_parts=names, **form.deed_fields())  # noqa: E731
        answer, refusal = settle(request, deed, _("Saved."), to(request, "keeping_things", house.slug))
        if answer:
            return answer
    return page(request, house, "thing", form=form, refusal=refusal, thing=row)


@keeper_required
def withdrawal(request, house, thing):
    row = get_object_or_404(house.things, slug=thing)
    return confirm(
        request,
        house,
        lambda agreed: withdraw_thing(row, by=request.person, agreed=agreed),
        title=_("Withdraw %(thing)s?") % {"thing": row},
        text=_("Nobody will be able to book it. Nothing is lost: you can bring it back at any time."),
        button=_("Withdraw"),
        said=_("Withdrawn. Nobody can book it now."),
        back=to(request, "keeping_things", house.slug),
    )


@keeper_required
def comeback(request, house, thing):
    row = get_object_or_404(house.things, slug=thing)
    return confirm(
        request,
        house,
        lambda agreed: bring_back_thing(row, by=request.person),
        title=_("Bring %(thing)s back?") % {"thing": row},
        text=_("It can be booked again under the terms it had."),
        button=_("Bring back"),
        said=_("It is back and can be booked."),
        back=to(request, "keeping_things", house.slug),
    )
