"""What the house says about itself, and the groups that have its key."""

from django.forms import model_to_dict
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from mam.core import clock

from ...actions.keeping.centre import FIELDS, change_centre, give_key, take_key
from ...forms.keeping.centre import CentreForm, KeyForm
from ...models import KeyGroup
from .desk import confirm, keeper_required, page, settle, to


@keeper_required
def centre(request, house):
    form, refusal = CentreForm(request.POST or None, initial=model_to_dict(house, FIELDS)), None
    if request.method == "POST" and form.is_valid():
        back = to(request, "keeping", house.slug)
        deed = lambda: change_centre(house, by=request.person, **form.cleaned_data)  # noqa: E731
        answer, refusal = settle(request, deed, _("Saved. This is how everyone reads it now."), back)
        if answer:
            return answer
    return page(request, house, "centre", form=form, refusal=refusal)


@keeper_required
def keys(request, house):
    """Groups that have a key, and a form to give one."""
    form, refusal = KeyForm(request.POST or None, initial={"since": clock.today()}), None
    if request.method == "POST" and form.is_valid():
        back = to(request, "keeping_keys", house.slug)
        deed = lambda: give_key(house, by=request.person, **form.cleaned_data)  # noqa: E731
        answer, refusal = settle(request, deed, _("Written down: the group has a key."), back)
        if answer:
            return answer
    rows = KeyGroup.objects.filter(centre=house).select_related("group").order_by("until", "group__name")
    return page(request, house, "keys", form=form, refusal=refusal, rows=rows, today=clock.today())


@keeper_required
def key(request, house, key):
    """Taking a key back."""
    row = get_object_or_404(KeyGroup.objects.select_related("group", "centre"), centre=house, pk=key)
    return confirm(
        request,
        house,
        lambda agreed: take_key(row, by=request.person, agreed=agreed),
        title=_("Take the key back from %(group)s?") % {"group": row.group},
        text=_("From tomorrow only the hours for everyone are for this group. What it has booked stays."),
        button=_("Take the key back"),
        said=_("Written down: the key is back."),
        back=to(request, "keeping_keys", house.slug),
    )
