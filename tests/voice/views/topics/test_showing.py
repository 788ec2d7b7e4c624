import pytest
from django.urls import reverse

from mam.municipalities.scope import scope
from mam.voice.actions.needs.supporting import count
from mam.voice.actions.topics.gathering import gather, part
from mam.voice.actions.topics.moderating import remove
from mam.voice.actions.topics.talking import RemarkAsk, say
from mam.voice.words.topics import Making, Rule, Stage
from tests.voice import needs, topics


@pytest.fixture
def about(cast):
    with scope(cast.town):
        return topics.topic(cast, Stage.OPTIONS)


def page(client, about) -> str:
    return client.get(reverse("voice:topic", args=["chrzanow", about.number])).content.decode()


def fill(cast, about, number: int) -> None:
    for n in range(number):
        first = say(about, RemarkAsk(f"Słowo numer {n} o ławkach", author=cast.leader), by=cast.leader)
        say(about, RemarkAsk(f"Odpowiedź numer {n}", under=first, author=cast.second), by=cast.second)
        say(about, RemarkAsk(f"Możliwość numer {n}", Making.OPTION, author=cast.leader), by=cast.leader)
        gather(about, topics.need(cast, cast.resident, title=f"Potrzeba numer {n}"), by=cast.animator)


def test_a_page_with_three_of_everything_asks_as_often_as_with_one(client, cast, about, django_assert_max_num_queries):
    with scope(cast.town):
        fill(cast, about, 1)
    page(client, about)
    with django_assert_max_num_queries(40) as one:
        page(client, about)
    with scope(cast.town):
        fill(cast, about, 3)
    with django_assert_max_num_queries(len(one)):
        whole = page(client, about)
    assert "Potrzeba numer 2" in whole


def test_joining_and_undoing_both_stand_in_the_thread(client, cast, about):
    with scope(cast.town):
        part(gather(about, topics.need(cast, title="Ciemny przystanek"), by=cast.animator), "To inna ulica.", by=cast.animator)
    whole = page(client, about)
    assert whole.count("Ciemny przystanek") == 2
    assert "To inna ulica." in whole


def test_what_waits_is_for_its_author_and_the_animator(client, cast, about, sign_in):
    with scope(cast.town):
        say(about, RemarkAsk("Moje pierwsze słowo.", author=cast.resident), by=cast.resident)
    assert "Moje pierwsze słowo." not in page(client, about)
    assert "Moje pierwsze słowo." not in page(sign_in(cast.neighbour), about)
    assert "Moje pierwsze słowo." in page(sign_in(cast.resident), about)
    assert "Moje pierwsze słowo." in page(sign_in(cast.animator), about)


def test_the_log_tells_rule_and_day_without_text_or_name(client, cast, about):
    with scope(cast.town):
        said = say(about, RemarkAsk("Sąsiad z trójki śmieci.", author=cast.leader), by=cast.leader)
        remove(said, Rule.PERSONAL, "Pisz o sprawie, nie o sąsiadach.", by=cast.animator)
    whole = client.get(reverse("voice:topic_log", args=["chrzanow", about.number])).content.decode()
    assert "prywatnych" in whole
    assert "trójki" not in whole and "Halina" not in whole and "nie o sąsiadach" not in whole
    assert "trójki" not in page(client, about)


def test_the_list_shows_open_topics_and_a_meeting_of_the_programme_is_proposed_with_its_title(client, cast, about, sign_in):
    assert about.question in client.get(reverse("voice:topics", args=["chrzanow"])).content.decode()
    whole = sign_in(cast.animator).get(reverse("voice:topic_meetings", args=["chrzanow", about.number])).content.decode()
    assert "kind=information" in whole and "kind=consultation" in whole
    form = client.get(f"{reverse('programme:propose', args=['chrzanow'])}?title=Aleja&kind=consultation").content.decode()
    assert '<option value="consultation" selected' in form


def test_the_animator_reads_on_the_list_what_comes_on_the_agenda_and_others_do_not(here, client, sign_in):
    made = needs.need(here, title="Ławki przy targu")
    needs.supported(made, here.resident, here.second, here.host)
    count(made)
    address = reverse("voice:topics", args=[here.town.slug])
    shown = sign_in(here.animator).get(address).content.decode()
    assert "Ławki przy targu" in shown and f"?need={made.number}" in shown
    assert "Ławki przy targu" not in sign_in(here.resident).get(address).content.decode()
