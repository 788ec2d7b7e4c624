"""A centre is opened by those who lead the house."""

import pytest

from mam.core.refusal import Refusal
from mam.journal.models import Entry
from mam.places.actions.keeping.opening import open_centre
from mam.places.models import Centre

FACTS = {"street": "ul. Nowa 2", "town": "Chrzanów"}


def test_a_coordinator_opens_a_centre_and_the_journal_says_so(here):
    centre = open_centre("Dom na Południu", by=here.coordinator, **FACTS)
    assert centre.slug == "dom-na-poludniu"
    assert Entry.objects.get(verb="opened_centre").by == here.coordinator.pk


def test_the_same_address_again_gives_the_same_centre(here):
    first = open_centre("Dom", by=here.coordinator, slug="dom", **FACTS)
    assert open_centre("Inny dom", by=here.coordinator, slug="dom", **FACTS) == first
    assert Entry.objects.filter(verb="opened_centre").count() == 1


@pytest.mark.parametrize("who", ["host", "resident", "official", "animator"])
def test_others_do_not_open_centres(here, who):
    with pytest.raises(Refusal) as no:
        open_centre("Dom", by=getattr(here, who), **FACTS)
    assert no.value.codes == ["not_allowed"]


def test_everything_missing_is_said_at_once(here):
    with pytest.raises(Refusal) as no:
        open_centre("  ", by=here.coordinator)
    assert no.value.codes == ["no_name", "no_address"]
    assert Centre.objects.count() == 1
