"""The programme as a list of dates."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render

from ...models import Occurrence


@login_not_required
def index(request):
    dates = Occurrence.objects.public().upcoming().select_related("event__centre", "event__party_group", "event__party_person")
    return render(request, "programme/public/index.html", {"dates": dates[:100]})
