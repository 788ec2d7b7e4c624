"""The button under an import pressed twice in one moment: one import, and both are told of it."""

from functools import partial

import pytest

from mam.places.actions.importing import keep_file, read_upload, take_over
from mam.places.actions.importing.drafts import order_of
from mam.places.models import Booking, CalendarImport

from ..actions.importing.files import sheet
from .start import at_once


@pytest.mark.parametrize("trial", range(3))
def test_four_presses_under_one_draft_make_one_import_and_all_are_told_of_it(here, trial):
    draft = keep_file(here.centre, "plik.csv", sheet("Sala mała;2026-12-02;12:00;13:00;Szachy;Kawiarenka seniora;8"), by=here.host)
    order = order_of(draft)
    file = read_upload(bytes(draft.content), order.window)
    outcome = at_once(*[partial(take_over, order, file, draft.file_name, draft=draft)] * 4)
    assert outcome.lost == [] and {taken for taken, _plan in outcome.won} == {CalendarImport.objects.get()}
    assert Booking.objects.count() == 1
