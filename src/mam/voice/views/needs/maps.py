"""The town's map: pages that show it, and the page on which it is set."""

from functools import wraps

from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mam.people.entrance import only_with
from mam.ui.deeds import Words, deed_page, pressed

from ...actions.needs.maps import map_here, set_map, take_map_away
from ...forms.maps import MapForm

FIELDS = ("tiles", "credit", "latitude", "longitude", "zoom")


def with_map(view):
    """The page may draw the town's map: request.map, None where there is none; only then are pictures let in from its source."""

    @wraps(view)
    def shown(request, *args, **kwargs):
        request.map = map_here()
        answer = view(request, *args, **kwargs)
        if request.map and request.map.origin:
            answer._csp_update = {"img-src": request.map.origin}
        return answer

    return shown


def pins_of(request, needs) -> list[dict]:
    """The needs that have a pin, as the map draws them; nothing where the town has no map."""
    if not request.map:
        return []
    town = request.municipality.slug
    return [
        {"at": need.point, "title": need.title, "href": reverse("voice:need", args=[town, need.number])} for need in needs if need.point
    ]


@only_with("voice.keep_lists")
@with_map
def town_map(request):
    here = request.map
    form = MapForm(request.POST or None, initial={name: getattr(here, name) for name in FIELDS} if here else {})
    words = Words(_("Map of the town"), _("Save the map"), _("Saved. Look below whether the map is the right one."))
    deed = lambda: set_map(by=request.person, **form.cleaned_data)  # noqa: E731
    back = reverse("voice:town_map", args=[request.municipality.slug])
    return deed_page(request, form, deed, words, back=back, template="voice/needs/map.html")


@require_POST
@only_with("voice.keep_lists")
def town_map_end(request):
    back = reverse("voice:town_map", args=[request.municipality.slug])
    return pressed(request, lambda: take_map_away(by=request.person), _("There is no map any more. Places are said in words."), back)
