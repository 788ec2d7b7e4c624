"""Which favour or exchange an address speaks of; for those who may not see it there is no such page."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from ...actions.favours.sides import WITH
from ...models import Exchange, Favour


def favour_of(request, pk: int) -> Favour:
    return get_object_or_404(Favour.objects.visible_to(request.person).select_related("person", "group"), pk=min(pk, 2**63 - 1))


def exchange_of(request, pk: int) -> Exchange:
    """Both sides and the people of the house see it."""
    if request.person is None:
        raise Http404
    return get_object_or_404(Exchange.objects.visible_to(request.person).select_related(*WITH), pk=min(pk, 2**63 - 1))
