"""Photos of the centre and its things: the wall, one photo, and the file itself for everyone."""

import re

from django.contrib.auth.decorators import login_not_required
from django.db.models import F, Q
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ...actions.keeping.photos import add_photo, describe_photo, show_first, take_down_photo
from ...forms.keeping.photos import AltForm, PhotoForm
from ...models import Photo
from .desk import confirm, keeper_required, page, settle, to

NAME = re.compile(r"[A-Za-z0-9]{22}-(1600|480)\.webp")
YEAR = 365 * 24 * 3600


@require_safe
@login_not_required
def photo_file(request, name):
    """A photo that hangs in this town. Its name never changes, so it may be kept for a year."""
    path = f"photos/{name}"
    row = NAME.fullmatch(name) and Photo.objects.filter(Q(file=path) | Q(small=path)).first()
    if not row:
        raise Http404
    file = row.file if row.file.name == path else row.small
    if not file.storage.exists(file.name):
        raise Http404
    headers = {"Cache-Control": f"public, max-age={YEAR}, immutable", "X-Content-Type-Options": "nosniff"}
    return FileResponse(file.open("rb"), content_type="image/webp", headers=headers)


@keeper_required
def photos(request, house):
    things, start = house.things.standing(), _start(request, house)
    form = PhotoForm(request.POST or None, request.FILES or None, things=things, initial=start)
    refusal = None
    if request.method == "POST" and form.is_valid():
        picture, alt, thing = (form.cleaned_data[name] for name in ("picture", "alt", "thing"))
        deed = lambda: add_photo(house, by=request.person, data=picture.read(), alt=alt, thing=thing)  # noqa: E731
        answer, refusal = settle(request, deed, _("The photo hangs."), to(request, "keeping_photos", house.slug))
        if answer:
            return answer
    rows = Photo.objects.filter(centre=house).select_related("thing")
    rows = rows.order_by(F("thing__order").asc(nulls_first=True), "thing__name", "order", "pk")
    bare = house.things.standing().filter(kind="room", photos=None)
    return page(request, house, "photos", form=form, refusal=refusal, photos=rows, bare=bare)


def _start(request, house) -> dict:
    return {"thing": house.things.filter(slug=request.GET.get("thing", "")).first()}


@keeper_required
def photo(request, house, photo):
    """The words about a photo."""
    row = get_object_or_404(Photo.objects.select_related("centre", "thing"), centre=house, pk=photo)
    form, refusal = AltForm(request.POST or None, initial={"alt": row.alt}), None
    if request.method == "POST" and form.is_valid():
        deed = lambda: describe_photo(row, by=request.person, **form.cleaned_data)  # noqa: E731
        answer, refusal = settle(request, deed, _("Saved."), to(request, "keeping_photos", house.slug))
        if answer:
            return answer
    return page(request, house, "photo", form=form, refusal=refusal, photo=row)


@keeper_required
@require_POST
def first(request, house, photo):
    """The photo comes first."""
    row = get_object_or_404(Photo.objects.select_related("centre"), centre=house, pk=photo)
    show_first(row, by=request.person)
    return redirect(to(request, "keeping_photos", house.slug))


@keeper_required
def removal(request, house, photo):
    row = get_object_or_404(Photo.objects.select_related("centre"), centre=house, pk=photo)
    return confirm(
        request,
        house,
        lambda agreed: take_down_photo(row, by=request.person),
        title=_("Take the photo down?"),
        text=row.alt,
        button=_("Take down"),
        said=_("The photo is taken down."),
        back=to(request, "keeping_photos", house.slug),
    )
