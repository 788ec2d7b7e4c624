"""The town's own lists: its parts, with how many people live there, and the themes of needs."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mam.core.refusal import Refusal
from mam.people.entrance import only_with
from mam.ui.deeds import beside_fields

from ...actions.needs.lists import areas, list_area, list_theme, take_off_list, themes
from ...forms.need_work import AreaForm, ThemeForm
from ...models import Area, Theme


@only_with("voice.keep_lists")
def lists(request):
    """Two small forms; the name again changes the number of people."""
    sent = request.POST.get("list") if request.method == "POST" else None
    area = AreaForm(request.POST if sent == "area" else None, prefix="area")
    theme = ThemeForm(request.POST if sent == "theme" else None, prefix="theme")
    form, deed, refusal = (area, list_area, None) if sent == "area" else (theme, list_theme, None)
    if sent and form.is_valid():
        try:
            deed(by=request.person, **form.cleaned_data)
            messages.success(request, _("Saved."))
            return redirect("voice:need_lists", request.municipality.slug)
        except Refusal as no:
            refusal = beside_fields(form, no)
    context = {"area": area, "theme": theme, "refusal": refusal, "areas": areas(), "themes": themes()}
    return render(request, "voice/needs/lists.html", context)


@require_POST
@only_with("voice.keep_lists")
def area_end(request, area):
    return ended(request, get_object_or_404(Area, pk=area))


@require_POST
@only_with("voice.keep_lists")
def theme_end(request, theme):
    return ended(request, get_object_or_404(Theme, pk=theme))


def ended(request, row):
    take_off_list(row, by=request.person)
    messages.success(request, _("It is off the list; needs that have it keep it."))
    return redirect("voice:need_lists", request.municipality.slug)
