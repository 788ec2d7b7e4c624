from django.urls import reverse

from mam.initiatives.models import LeaderWord
from mam.municipalities.scope import scope
from mam.people.actions import has_consented
from tests.initiatives import leading


def at(name, *args) -> str:
    return reverse(f"initiatives:{name}", args=["chrzanow", *args])


def test_somebody_sees_themself_answers_and_changes_their_mind(cast, sign_in):
    with scope(cast.town):
        somebody = leading.organisers(cast, 1)[0]
        leading.told(cast)
    client = sign_in(somebody)
    assert at("leading") in client.get(reverse("people:me", args=["chrzanow"])).content.decode()
    assert "Spotkanie 0" in client.get(at("leading")).content.decode().replace("\xa0", " ")
    client.post(at("leading"), {"answer": "right", "named": "yes"})
    with scope(cast.town):
        assert has_consented(somebody, "leading")
    client.post(at("leading"), {"answer": "right", "named": "no"})
    with scope(cast.town):
        assert not has_consented(somebody, "leading")


def test_the_host_writes_the_answer_of_somebody_on_the_phone_down(cast, sign_in):
    with scope(cast.town):
        somebody = leading.organisers(cast, 1)[0]
        leading.told(cast)
    client = sign_in(cast.host)
    client.post(at("leading_for", somebody.pk), {"answer": "wrong", "words": "Ktoś inny.", "named": "no", "channel": "phone"})
    with scope(cast.town):
        word = LeaderWord.objects.get()
        assert (word.answer, word.by, word.channel) == ("wrong", cast.host, "phone")


def test_whoever_leads_nothing_reads_how_it_begins(cast, sign_in):
    page = sign_in(cast.resident).get(at("leading"))
    assert b'name="named"' not in page.content
