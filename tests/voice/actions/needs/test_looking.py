import pytest

from mam.core.refusal import Refusal
from mam.journal.models import Entry, Notice
from mam.voice.actions.needs.looking import claim, place_need, show_need, take_back
from mam.voice.methods.slips import make_slip
from mam.voice.models import Need
from tests.voice import needs


@pytest.fixture
def waiting(here):
    return needs.need(here, raiser=here.resident, shown=None)


def test_after_a_look_everybody_reads_it_and_the_author_is_told(here, waiting):
    assert not Need.objects.visible_to(here.second).exists() and Need.objects.visible_to(here.resident).exists()
    for _press in range(2):
        show_need(waiting, by=here.host)
    assert Need.objects.visible_to(None).get() == waiting
    assert Notice.objects.get(kind="need-shown").to == here.resident.pk and Entry.objects.filter(verb="showed_need").count() == 1


def test_authors_do_not_look_at_their_own_words(here, waiting):
    with pytest.raises(Refusal):
        show_need(waiting, by=here.resident)


def test_the_author_takes_private_words_back_at_once_for_good(here):
    need = needs.need(here, text="Mój numer 600 000 001", where="u mnie")
    for _press in range(2):
        take_back(need, by=here.leader)
    need.refresh_from_db()
    assert (need.text, need.where, need.stems) == ("–", "", []) and not Need.objects.visible_to(here.host).exists()
    assert Entry.objects.filter(verb="took_need_back").count() == 1


def test_the_slip_alone_takes_back_and_a_wrong_one_does_not(here):
    need = needs.need(here, raiser=None, name_shown="nobody", slip=make_slip())
    with pytest.raises(Refusal):
        take_back(need, slip=make_slip())
    take_back(need, slip=need.slip)
    need.refresh_from_db()
    assert need.hidden


def test_neighbours_take_nothing_back(here):
    with pytest.raises(Refusal):
        take_back(needs.need(here), by=here.resident)


def test_a_slip_is_claimed_once_and_then_belongs_to_somebody(here):
    need = needs.need(here, raiser=None, name_shown="nobody", slip=make_slip())
    for _press in range(2):
        claim(need.slip.lower(), by=here.resident)
    need.refresh_from_db()
    assert (need.raiser, need.name_shown) == (here.resident, "house")
    with pytest.raises(Refusal) as refusal:
        claim(need.slip, by=here.second)
    assert refusal.value.codes == ["taken"]


def test_a_slip_nobody_has_is_refused(here):
    with pytest.raises(Refusal) as refusal:
        claim(make_slip(), by=here.resident)
    assert refusal.value.codes == ["slip"]


def test_the_house_puts_a_need_in_its_place_and_the_words_stay(here):
    need = needs.need(here)
    for _press in range(2):
        place_need(need, theme=None, area=None, where="przy targu", by=here.host)
    need.refresh_from_db()
    assert (need.where, need.text) == ("przy targu", needs.TEXT) and Entry.objects.filter(verb="changed_need").count() == 1
