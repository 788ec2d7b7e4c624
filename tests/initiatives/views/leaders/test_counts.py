from django.urls import reverse

from mam.initiatives.actions.leaders.answering import answer_as_leader
from mam.municipalities.scope import scope
from tests.initiatives import leading


def at(name, *args) -> str:
    return reverse(f"initiatives:{name}", args=["chrzanow", *args])


def test_officials_read_counts_and_only_names_with_a_yes(cast, sign_in):
    with scope(cast.town):
        people = leading.organisers(cast, 6)
        leading.told(cast)
        answer_as_leader(people[0], "right", named=True, by=people[0])
    page = sign_in(cast.official).get(at("leader_counts")).content.decode().replace("\xa0", " ")
    assert people[0].name in page
    assert not any(somebody.name in page for somebody in people[1:])


def test_the_file_has_counts_and_no_names(cast, sign_in):
    with scope(cast.town):
        people = leading.organisers(cast, 6)
        leading.told(cast)
        answer_as_leader(people[0], "right", named=True, by=people[0])
    answer = sign_in(cast.coordinator).get(at("leader_counts_file"))
    text = answer.content.decode("utf-8-sig")
    assert answer["Content-Type"].startswith("text/csv") and "6" in text
    assert not any(somebody.last_name in text for somebody in people)
