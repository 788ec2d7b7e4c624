"""The page of messages: each topic with its way, without JavaScript, also for somebody else at the desk."""

from django.urls import reverse

from mam.journal.models import Entry, Preference
from mam.people.actions.telling import tell
from mam.people.models import Person


def filled(client, page, **more) -> dict:
    """The form as the page gives it, with changes."""
    form = client.get(page).context["form"]
    values = {name: form.get_initial_for_field(field, name) for name, field in form.fields.items()}
    return {**{name: value for name, value in values.items() if value is not None}, **more}


def test_a_person_chooses_for_each_topic(cast, sign_in, here):
    client, page = sign_in(cast.resident), reverse("people:me_messages", args=["chrzanow"])
    answer = client.post(page, filled(client, page, **{"event-reminders-way": "off", "outcome-way": "daily", "hour": "12"}))
    assert answer.status_code == 302
    chosen = {row.topic: (row.way, row.digest, row.hour) for row in Preference.objects.filter(to=cast.resident.pk)}
    assert chosen["event-reminders"][0] == "off"
    assert chosen["outcome"] == ("email", "daily", 12)
    assert filled(client, page)["outcome-way"] == "daily"


def test_what_must_be_told_has_no_off_on_the_page(cast, sign_in, here):
    client, page = sign_in(cast.resident), reverse("people:me_messages", args=["chrzanow"])
    form = client.get(page).context["form"]
    assert "off" not in dict(form.fields["programme-changes-way"].choices)
    assert client.post(page, filled(client, page, **{"programme-changes-way": "off"})).status_code == 200
    assert not Preference.objects.exists()


def test_the_host_writes_down_what_somebody_says_at_the_desk(cast, sign_in, here):
    client, page = sign_in(cast.host), reverse("people:person_messages", args=["chrzanow", cast.offline.pk])
    client.post(page, filled(client, page, **{"sign-ups-way": "letter", "channel": "phone"}))
    assert Preference.objects.get(topic="sign-ups").to == cast.offline.pk
    entry = Entry.objects.filter(verb="chose_messages").first()
    assert (entry.by, entry.channel) == (cast.host.pk, "phone")


def test_only_ways_that_reach_the_person_are_offered(cast, sign_in, here):
    page = reverse("people:me_messages", args=["chrzanow"])
    ways = dict(sign_in(cast.resident).get(page).context["form"].fields["outcome-way"].choices)
    assert list(ways) == ["", "email", "daily", "call", "letter", "off"]
    Person.objects.filter(pk=cast.resident.pk).update(phone="+48600000001")
    assert "sms" in dict(sign_in(cast.resident).get(page).context["form"].fields["outcome-way"].choices)


def test_the_evening_mail_is_a_matter_of_hosts(cast, sign_in, here):
    page = reverse("people:me_messages", args=["chrzanow"])
    assert "evening-way" not in sign_in(cast.resident).get(page).context["form"].fields
    assert "evening-way" in sign_in(cast.host).get(page).context["form"].fields


def test_one_reads_what_came_lately_and_nobody_elses(cast, sign_in, here):
    tell(cast.resident, "hello", lambda: ("Sala czeka", ["x"]))
    tell(cast.leader, "hello", lambda: ("Cudze", ["x"]))
    text = sign_in(cast.resident).get(reverse("people:me_messages", args=["chrzanow"])).content.decode()
    assert "Sala czeka" in text.replace("\xa0", " ")
    assert "Cudze" not in text
