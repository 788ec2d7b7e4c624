"""The front page of the room: every part of it hangs its own block here."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render


@login_not_required
def index(request):
    return render(request, "initiatives/index.html")
