"""The house rules, as everyone reads them."""

import datetime as dt

from django.urls import reverse

TODAY = dt.date(2026, 11, 25)


def test_everyone_reads_the_rules_in_force_and_the_other_versions(here, client):
    ahead = here.centre.rules.create(version="2", valid_from=TODAY + dt.timedelta(days=5), text="Od grudnia inaczej.")
    page = client.get(reverse("places:rules", args=["chrzanow", here.centre.slug]))
    assert "salę." in page.content.decode()
    assert "Od grudnia inaczej." not in page.content.decode()
    version = client.get(reverse("places:rules_version", args=["chrzanow", here.centre.slug, ahead.pk]))
    assert "Od grudnia inaczej." in version.content.decode()


def test_rules_of_another_town_and_of_no_house_are_not_here(here, client):
    assert client.get(reverse("places:rules", args=["nowy-sacz", "nie-ma"])).status_code == 404
    other = reverse("places:rules_version", args=["nowy-sacz", "mam", here.rules.pk])
    assert client.get(other).status_code == 404


def test_a_house_without_rules_says_so(here, client):
    here.centre.rules.all().delete()
    assert client.get(reverse("places:rules", args=["chrzanow", here.centre.slug])).status_code == 200
