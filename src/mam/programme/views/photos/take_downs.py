"""Photos to take down, because somebody on them took the consent back: a list to tick off, for the people of the house."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from mam.people.entrance import only_with

from ...actions.photos import asked, tick, untick
from ...models import TakeDown


@only_with("programme.take_photos_down")
def photos(request):
    if request.method == "POST":
        row = get_object_or_404(TakeDown, pk=request.POST.get("row") if request.POST.get("row", "").isdecimal() else 0)
        back = request.POST.get("deed") == "back"
        (untick if back else tick)(row, by=request.person)
        messages.success(request, _("Written back: these photos still have to go.") if back else _("Ticked off. Thank you."))
        return redirect("programme:photos", request.municipality.slug)
    return render(request, "programme/photos/list.html", {"asked": asked()})
