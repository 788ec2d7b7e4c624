"""Everything there is to keep, on one calm page."""

from mam.core.permission import allowed

from ...actions.keeping.looking import shelves, unconfirmed
from .desk import keeper_required, page


@keeper_required
def overview(request, house):
    leads = allowed("places.lead", request.person)
    context = {"shelves": shelves(house), "leads": leads, "unconfirmed": unconfirmed() if leads else 0}
    return page(request, house, "overview", **context)
