"""Hours at the desk: of a volunteer who rings or brings a slip, and from those that neighbours gave to this place."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from mam.core import clock
from mam.people.entrance import only_with, searched_for
from mam.ui.deeds import Words, deed_page

from ..actions.favours.giving import give_from_house
from ..actions.favours.ledger import house_account
from ..actions.volunteers.hours import enter_hours
from ..forms.desk import DeskGiftForm, DeskHoursForm

PAGE = "reciprocity/hours/desk.html"


@never_cache
@only_with("reciprocity.confirm_hours")
def volunteer_hours(request):
    """What the house writes down is confirmed at once; nobody writes their own down so."""
    words, found = searched_for(request)
    form = DeskHoursForm(request.POST or None, found=found, initial=first(found, day=clock.today()))

    def deed():
        said = form.cleaned_data
        enter_hours(
            form.chosen, said["day"], form.total, said["what"], by=request.person, channel=said["channel"], request_key=said["request_key"]
        )

    told = Words(_("Write hours down for a volunteer"), _("Write these hours down"), _("The hours are written down and confirmed."))
    back = reverse("reciprocity:hours_waiting", args=[request.municipality.slug])
    return deed_page(request, form, deed, told, back=back, template=PAGE, found=found, searched=words)


@never_cache
@only_with("reciprocity.give_from_house")
def gift_on(request):
    """Hours that neighbours gave, for somebody who needs help and cannot give any back now."""
    words, found = searched_for(request)
    form = DeskGiftForm(request.POST or None, found=found, initial=first(found))

    def deed():
        said = form.cleaned_data
        give_from_house(form.chosen, said["hours"], by=request.person, channel=said["channel"], request_key=said["request_key"])

    told = Words(_("Give waiting hours on"), _("Give them on"), _("The hours are theirs. They can ask a neighbour now."))
    back = reverse("reciprocity:hours_desk_gift", args=[request.municipality.slug])
    waiting = house_account().balance
    return deed_page(request, form, deed, told, back=back, template=PAGE, found=found, searched=words, waiting=waiting)


def first(found: list, **more) -> dict:
    """What the form begins with: the only one found is chosen already."""
    return {**more, "person": str(found[0].pk)} if len(found) == 1 else more
