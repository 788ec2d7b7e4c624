"""What the law wants everyone to read: the accessibility statement and the privacy notice."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render

from mam.core.permission import allowed
from mam.places.models import Centre, Thing

from ..actions.statement import statement
from ..models import Page


@login_not_required
def accessibility(request):
    """The accessibility statement, with the parts the law wants and what people of the house added."""
    addition = Page.objects.visible_to(request.person).filter(slug="dostepnosc").first()
    context = {
        "centres": Centre.objects.all(),
        "step_free": Thing.objects.standing().filter(step_free=True),
        "statement": statement(),
        "addition": addition and addition.newest,
        "address": settings.MAM_ADDRESS,
        "writes": allowed("home.write_page", request.person),
    }
    return render(request, "home/notice/accessibility.html", context)


@login_not_required
def privacy(request):
    """The privacy notice is a page that coordinators edit."""
    return redirect("home:page", request.municipality.slug, "twoje-dane")
