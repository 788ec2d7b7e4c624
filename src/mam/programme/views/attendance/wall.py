"""The code on the wall: the sheet to put up, and the pages behind it on which people say that they have come."""

import uuid

import segno
from allauth.account.adapter import get_adapter
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import mark_safe

from mam.core.refusal import Refusal
from mam.people.entrance import person_required
from mam.ui.deeds import beside_fields

from ...actions.check_in import AROUND, check_in, date_of, party_of, put_up_code, typed_code
from ...forms.attendance import CodeForm, NameForm
from .finding import marked_here


@person_required
def wall(request, event, date):
    """The code in huge letters with a QR, for the wall or a screen. A press makes the code, or a new one."""
    date = marked_here(request, event, date)
    if request.method == "POST":
        put_up_code(date, by=request.person, anew="anew" in request.POST)
        return redirect("programme:wall", request.municipality.slug, date.event.slug, date.day)
    link = (
        request.build_absolute_uri(reverse("programme:check_in", args=[request.municipality.slug, date.wall_code]))
        if date.wall_code
        else ""
    )
    start = request.build_absolute_uri(reverse("programme:here", args=[request.municipality.slug]))
    context = {
        "date": date, "link": link, "start": start.partition("://")[2], "square": square_of(link) if link else "",
        "opens": date.starts - AROUND, "closes": date.ends + AROUND,
    }  # fmt: skip
    return render(request, "programme/attendance/wall.html", context)


def square_of(link: str) -> str:
    """The address as a QR code, dark on white."""
    return mark_safe(
        segno.make(link, error="m").svg_inline(scale=7, border=4, light="#fff", svgclass=None, lineclass=None)
    )


@login_not_required
def here(request):
    """Type the code from the wall."""
    form = CodeForm(request.POST or None)
    refusal = None
    if request.method == "POST" and form.is_valid():
        code = typed_code(form.cleaned_data["code"])
        try:
            date_of(code, address=address_of(request))
        except Refusal as no:
            refusal = beside_fields(form, no)
        else:
            return redirect(with_me(request, reverse("programme:check_in", args=[request.municipality.slug, code])))
    return render(request, "programme/attendance/here.html", {"form": form, "refusal": refusal})


@login_not_required
def check_in_page(request, wall):
    """I have come: one's own party to tick, or a name to type. Nobody else's name is shown."""
    try:
        date = date_of(wall, address=address_of(request))
    except Refusal as no:
        return render(request, "programme/attendance/here.html", {"form": CodeForm(), "refusal": no})
    token = me(request)
    rows = party_of(date, person=request.person, token=token)
    form = NameForm(
        request.POST or None, known=bool(rows), initial={"name": request.person.name if request.person else ""}
    )
    refusal = None
    if request.method == "POST" and form.is_valid():
        try:
            done = check_in(
                wall,
                address=address_of(request),
                by=request.person,
                token=token,
                who=request.POST.getlist("who"),
                **form.cleaned_data,
            )
        except Refusal as no:
            refusal = beside_fields(form, no)
        else:
            return render(request, "programme/attendance/welcome.html", {"date": date, "done": done})
    return render(
        request, "programme/attendance/check_in.html", {"date": date, "rows": rows, "form": form, "refusal": refusal}
    )


def me(request) -> uuid.UUID | None:
    """The secret word of one's own sign-up, when somebody comes from that page."""
    try:
        return uuid.UUID(request.GET.get("me", ""))
    except ValueError:
        return None


def with_me(request, path: str) -> str:
    token = me(request)
    return f"{path}?me={token}" if token else path


def address_of(request) -> str:
    return get_adapter().get_client_ip(request)
