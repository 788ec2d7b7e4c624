import datetime as dt
import uuid

import pytest

from mam.core import clock
from mam.core.refusal import Refusal
from mam.journal.models import Entry, Notice
from mam.people.models import Person
from mam.voice.actions.needs.following import follow
from mam.voice.actions.needs.need_ask import NeedAsk
from mam.voice.actions.needs.saying import raise_as_newcomer, raise_at_desk, raise_need
from mam.voice.methods.slips import clean_slip, make_slip, slip_words
from mam.voice.models import Heard, Need, Theme
from tests.voice import needs


def codes(ask: NeedAsk) -> list[str]:
    with pytest.raises(Refusal) as refusal:
        raise_need(ask)
    return refusal.value.codes


def test_a_need_gets_a_number_a_slip_a_title_and_an_entry(here):
    made = needs.said(here.leader)
    assert (made.number, made.title, made.voices) == (1, needs.TEXT.rstrip("."), 1)
    assert clean_slip(made.slip) == made.slip and needs.said(here.leader, "Brakuje drzew przy Alei Henryka.").number == 2
    entry = Entry.objects.about(made).get()
    assert (entry.verb, entry.by, entry.on_behalf_of) == ("raised_need", here.leader.pk, here.leader.pk)


def test_known_people_publish_at_once_and_first_words_of_somebody_new_wait(here):
    assert needs.said(here.leader).shown and needs.said(here.official, "Brakuje drzew przy Alei.").shown
    assert needs.said(here.resident, "Brakuje światła w parku.").shown is None


def test_whoever_was_looked_at_once_is_known(here):
    needs.need(here, raiser=here.resident)
    assert needs.said(here.resident, "Brakuje światła w parku.").shown


def test_nobody_means_nobody_not_even_in_the_journal(here):
    made = needs.said(here.leader, name_shown="nobody")
    assert (made.raiser, made.scribe, made.shown is not None) == (None, None, True)
    entry = Entry.objects.about(made).get()
    assert (entry.by, entry.on_behalf_of) == (None, None)


def test_somebody_without_an_account_leaves_a_name_and_a_contact_once(here):
    first = raise_as_newcomer("Anna Nowak", "600 000 001", NeedAsk(needs.TEXT))
    second = raise_as_newcomer("anna nowak", "600000001", NeedAsk("Brakuje drzew przy Alei Henryka."))
    assert first.raiser == second.raiser and first.shown is None and Person.objects.filter(last_name="Nowak").count() == 1


def test_a_refusal_leaves_nobody_written_down(here):
    with pytest.raises(Refusal):
        raise_as_newcomer("Anna Nowak", "600 000 001", NeedAsk("?"))
    assert not Person.objects.filter(last_name="Nowak").exists() and not Need.objects.exists()


def test_the_house_writes_down_for_somebody_known_new_or_nameless(here):
    own = NeedAsk(needs.TEXT, by=here.host, channel="desk", said=clock.today() - dt.timedelta(days=3))
    known = raise_at_desk(here.offline, {}, own)
    assert (known.raiser, known.scribe, known.channel, known.shown is not None) == (here.offline, here.host, "desk", True)
    new = raise_at_desk(None, {"first_name": "Genowefa", "last_name": "Sowa", "phone": ""}, own)
    assert new.raiser.name == "Genowefa Sowa"
    nameless = raise_at_desk(None, {"first_name": ""}, own)
    assert (nameless.raiser, nameless.name_shown, nameless.scribe) == (None, "nobody", here.host)
    assert {entry.by for entry in Entry.objects.filter(verb="raised_need")} == {here.host.pk}


def test_a_neighbour_writes_nothing_down_for_others(here):
    assert codes(needs.ask(here.leader, by=here.resident)) == ["not_allowed"]


def test_a_sheet_keeps_its_number_and_is_typed_in_once(here):
    slip = make_slip()
    own = NeedAsk(needs.TEXT, by=here.host, channel="paper", slip=slip_words(slip))
    assert raise_at_desk(None, {}, own).slip == slip
    with pytest.raises(Refusal) as refusal:
        raise_at_desk(None, {}, own)
    assert refusal.value.codes == ["slip_used"] and Need.objects.count() == 1


def test_a_slip_that_cannot_be_is_refused(here):
    assert codes(needs.ask(here.leader, slip="ABCD-2344X")) == ["slip"]


def test_the_same_form_twice_is_one_need(here):
    key = uuid.uuid4()
    made = [raise_need(needs.ask(here.leader), request_key=key) for _press in range(2)]
    assert made[0] == made[1] and Entry.objects.filter(verb="raised_need").count() == 1


@pytest.mark.parametrize("text", ["", "??", "🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂", "1234567890 1234567890"])
def test_what_says_nothing_is_refused_with_an_example(here, text):
    assert codes(needs.ask(here.leader, text)) == ["too_short"]


def test_fifty_thousand_letters_are_refused(here):
    assert "too_long" in codes(needs.ask(here.leader, "a b" * 17_000))


def test_all_reasons_are_said_at_once(here):
    tomorrow = clock.today() + dt.timedelta(days=1)
    assert codes(needs.ask(here.leader, "?", title="x" * 121, said=tomorrow)) == ["too_short", "long_title", "not_yet"]


def test_private_data_warns_first_and_stays_when_one_is_sure(here):
    text = "Zadzwoń do mnie w sprawie ławki: 600 000 001 albo anna@example.org."
    assert codes(needs.ask(here.leader, text)) == ["private_email", "private_phone"]
    assert needs.said(here.leader, text, sure=True).text == text


def test_markup_is_kept_as_the_words_it_is(here):
    text = "<script>alert(1)</script> Brakuje ławki"
    assert needs.said(here.leader, text).text == text


def test_a_theme_off_the_list_is_refused(here):
    old = Theme.objects.create(name="dawny", since=dt.date(2019, 1, 1), until=dt.date(2020, 1, 1))
    assert codes(needs.ask(here.leader, theme=old)) == ["theme"]


def test_age_and_street_are_kept_apart_from_words_and_people(here):
    needs.said(here.leader, age_band="75")
    heard = Heard.objects.get()
    assert (heard.age_band, heard.month.day) == ("75", 1)
    assert {field.name for field in Heard._meta.fields} == {"id", "municipality", "month", "age_band", "area"}


def test_followers_of_a_theme_hear_of_a_new_need_but_not_of_their_own(here):
    ruch = Theme.objects.create(name="ruch", since=dt.date(2019, 1, 1))
    for person in (here.resident, here.leader):
        follow(person, by=person, theme=ruch)
    needs.said(here.leader, theme=ruch)
    assert [notice.to for notice in Notice.objects.filter(kind="need-new")] == [here.resident.pk]
