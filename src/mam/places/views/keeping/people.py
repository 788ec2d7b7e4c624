"""Hosts, and how much one party may use."""

from django.forms import model_to_dict
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from mam.core import clock

from ...actions.keeping.hosts import end_host, make_host, person_called
from ...actions.keeping.quotas import FIELDS, end_quota, quota_sentence, set_quota
from ...forms.keeping.people import HostForm, QuotaForm
from ...models import Host, Quota
from .desk import confirm, keeper_required, page, settle, to


@keeper_required
def hosts(request, house):
    """Who keeps the place, and a form for one more."""
    form, refusal = HostForm(request.POST or None, initial={"since": clock.today()}), None
    if request.method == "POST" and form.is_valid():
        said = _("Saved. From that day this person keeps the place.")
        deed = lambda: _make(request, house, **form.cleaned_data)  # noqa: E731
        answer, refusal = settle(request, deed, said, to(request, "keeping_hosts", house.slug))
        if answer:
            return answer
    rows = Host.objects.filter(centre=house).select_related("person").order_by("until", "person__first_name")
    return page(request, house, "hosts", form=form, refusal=refusal, rows=rows, today=clock.today())


def _make(request, house, *, who, since, until):
    return make_host(house, person_called(who), by=request.person, since=since, until=until)


@keeper_required
def host(request, house, host):
    """The last day of a host."""
    row = get_object_or_404(Host.objects.select_related("person", "centre"), centre=house, pk=host)
    return confirm(
        request,
        house,
        lambda agreed: end_host(row, by=request.person),
        title=_("Is today the last day of %(person)s?") % {"person": row.person},
        text=_("From tomorrow this person no longer writes bookings down for others and no longer keeps the place."),
        button=_("End today"),
        said=_("Saved. Today is the last day."),
        back=to(request, "keeping_hosts", house.slug),
    )


@keeper_required
def quotas(request, house):
    """The quotas in sentences, and a form for one more."""
    rows = list(Quota.objects.filter(centre=house).order_by("last_day", "pk"))
    form, refusal, preview, answer = _quota_form(request, house, {"for_groups": "groups", "thing_kind": "room", "per": "season"})
    told = [(row, quota_sentence(row), row.last_day < clock.today()) for row in rows]
    return answer or page(request, house, "quotas", form=form, refusal=refusal, preview=preview, rows=told)


@keeper_required
def quota(request, house, quota):
    row = get_object_or_404(Quota, centre=house, pk=quota)
    initial = {**model_to_dict(row, FIELDS), "for_groups": "groups" if row.for_groups else "people"}
    form, refusal, preview, answer = _quota_form(request, house, initial, row)
    return answer or page(request, house, "quota", form=form, refusal=refusal, preview=preview, quota=row)


def _quota_form(request, house, initial: dict, row: Quota | None = None):
    """(form, refusal, sentence, answer): "preview" shows the sentence, "save" sets the quota."""
    form, refusal, preview = QuotaForm(request.POST or None, initial=initial), None, ""
    if request.method == "POST" and form.is_valid():
        preview = quota_sentence(Quota(**form.cleaned_data))
        if "save" in request.POST:
            deed = lambda: set_quota(house, by=request.person, quota=row, **form.cleaned_data)  # noqa: E731
            answer, refusal = settle(request, deed, preview, to(request, "quotas", house.slug))
            return form, refusal, preview, answer
    return form, refusal, preview, None


@keeper_required
def quota_end(request, house, quota):
    row = get_object_or_404(Quota.objects.select_related("centre"), centre=house, pk=quota)
    return confirm(
        request,
        house,
        lambda agreed: end_quota(row, by=request.person),
        title=_("Shall this quota no longer count?"),
        text=quota_sentence(row),
        button=_("Strike out the quota"),
        said=_("The quota no longer counts."),
        back=to(request, "quotas", house.slug),
    )
