"""The page of messages: each topic with its way, without JavaScript, also for somebody else at the desk."""

from django.urls import reverse

from mam.journal.models import Entry, Preference


def filled(client, page, **more) -> dict:
    """The form as the page gives it, with changes."""
    form = client.get(page).context["form"]
    values = {name: form.get_initial_for_field(field, name) for name, field in form.fields.items()}
    return {**{name: value for name, value in values.items() if value is not None}, **more}


def test_a_person_chooses_for_each_topic(cast, sign_in, here):
    client, page = sign_in(cast.resident), reverse("people:me_messages", args=["chrzanow"])
    answer = client.post(page, filled(client, page, **{"event-reminders-way": "off", "outcome-digest": "daily", "hour": "12"}))
    assert answer.status_code == 302
    chosen = {row.topic: (row.way, row.digest, row.hour) for row in Preference.objects.filter(to=cast.resident.pk)}
    assert chosen["event-reminders"][0] == "off"
    assert chosen["outcome"] == ("", "daily", 12)


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
