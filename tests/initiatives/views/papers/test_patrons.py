"""The page on which whoever leads an NGO takes it out."""

from django.urls import reverse

from mam.initiatives.actions.papers.writing import write_fields
from mam.initiatives.models import Paper
from mam.municipalities.scope import scope
from tests.initiatives import papers


def test_the_leader_of_the_ngo_reads_for_what_it_was_named_and_takes_it_out(cast, sign_in):
    with scope(cast.town):
        write_fields(papers.planned(cast), "grant", {}, ngo=cast.ngo, by=cast.leader)
    client, address = sign_in(cast.ngo_leader), reverse("initiatives:paper_patron", args=["chrzanow", 1, "grant"])
    page = client.get(address).content.decode()
    assert cast.ngo.name in page and "mały grant" in page.replace("\xa0", " ")
    assert client.post(address)["Location"] == reverse("initiatives:initiative", args=["chrzanow", 1])
    assert client.get(address).status_code == 404
    with scope(cast.town):
        assert Paper.objects.get().ngo is None
