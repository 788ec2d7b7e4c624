"""Following one need, or all new ones of a theme or a part of the town."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mam.people.entrance import person_required

from ...actions.needs.following import follow, stop_following
from ...forms.needs import FilterForm
from ...models import Following
from .finding import need_of, to_need


@require_POST
@person_required
def list_following(request):
    """New needs of a theme, of a part of the town, or of both together; pressed again it stops."""
    form = FilterForm(request.POST)
    said = form.cleaned_data if form.is_valid() else {}
    theme, area = said.get("theme"), said.get("area")
    if theme or area:
        known = Following.objects.filter(person=request.person, need=None, theme=theme, area=area).select_related("person", "theme", "area")
        if row := known.first():
            stop_following(row, by=request.person)
            messages.success(request, _("You do not follow it any more."))
        else:
            follow(request.person, by=request.person, theme=theme, area=area)
            messages.success(request, _("You follow it: news will come the way you chose."))
    chosen = {name: row.pk for name, row in (("theme", theme), ("area", area)) if row}
    return redirect(f"{reverse('voice:needs', args=[request.municipality.slug])}?{urlencode(chosen)}")


@require_POST
@person_required
def following(request, number):
    """Pressed once it follows, pressed again it stops."""
    need = need_of(request, number)
    if known := Following.objects.filter(need=need, person=request.person).select_related("person", "need").first():
        stop_following(known, by=request.person)
        messages.success(request, _("You do not follow it any more."))
    else:
        follow(request.person, by=request.person, need=need)
        messages.success(request, _("You follow it: news will come the way you chose."))
    return to_need(request, need)
