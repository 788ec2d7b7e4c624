"""Pages for when something does not work: in our look, in Polish, with a way out."""

import re

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import OperationalError, connection
from django.template.loader import render_to_string
from django.test import Client, RequestFactory

from mam.ui import views


@pytest.fixture
def request_of_nobody(rf: RequestFactory):
    request = rf.get("/chrzanow/")
    request.municipality, request.person = None, None
    request.user = AnonymousUser()
    return request


def said(response) -> str:
    return re.sub(r"\s+", " ", response.content.decode().replace("\N{NO-BREAK SPACE}", " "))


def test_an_unknown_address_leads_to_the_front_page_of_its_town(client, cast):
    response = client.get("/chrzanow/nie-ma-mnie/ani-tu/")
    assert response.status_code == 404
    assert "Nie ma takiej strony" in said(response)
    assert 'class="button button--main" href="/chrzanow/"' in said(response)


def test_forbidden_says_whom_to_ask(request_of_nobody):
    response = views.forbidden(request_of_nobody)
    assert response.status_code == 403
    assert "Tej strony nie możesz otworzyć" in said(response)


def test_our_own_fault_is_said_as_ours(request_of_nobody):
    response = views.server_fault(request_of_nobody)
    assert response.status_code == 500
    assert "Coś zepsuło się u nas" in said(response)


def test_without_a_database_there_is_still_a_page(cast, rf):
    """The foot asks the database; when it does not answer, a plain sheet needs nothing from it."""
    request = rf.get("/chrzanow/")
    request.municipality, request.person = cast.town, None

    def gone(*_args):
        raise OperationalError("the server closed the connection")

    with connection.execute_wrapper(gone):
        response = views.server_fault(request)
    assert response.status_code == 500
    assert "Coś zepsuło się u nas" in said(response)


def test_a_form_open_for_too_long_says_what_to_do(db):
    response = Client(enforce_csrf_checks=True).post("/reading/", {"text": "large"})
    assert response.status_code == 403
    assert "była otwarta zbyt długo" in said(response)


def test_the_plain_sheet_stands_alone():
    assert "<nav" not in render_to_string("ui/trouble/plain.html")
