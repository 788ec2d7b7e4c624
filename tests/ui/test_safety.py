"""What the browser is told to allow."""

import pytest


@pytest.mark.parametrize("address", ["/", "/style/", "/chrzanow/", "/nie-ma/"])
def test_the_policy_allows_nothing_inline_and_nothing_foreign(client, cast, address):
    policy = client.get(address)["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy
    assert "http" not in policy.replace("upgrade", "")


def test_pages_are_not_framed_nor_sniffed(client, db):
    response = client.get("/")
    assert response["X-Frame-Options"] == "DENY"
    assert response["X-Content-Type-Options"] == "nosniff"


def test_the_stylesheet_is_kept_for_a_year_under_its_own_fingerprint(client, db):
    page = client.get("/").content.decode()
    address = page.partition('rel="stylesheet" href="')[2].partition('"')[0]
    response = client.get(address)
    assert response["Content-Type"].startswith("text/css")
    assert "immutable" in response["Cache-Control"]


def test_robots_stay_out_of_the_accounts_and_letters(client, db):
    robots = client.get("/robots.txt").content.decode()
    assert "Disallow: /accounts/" in robots and "Disallow: /letters/" in robots
