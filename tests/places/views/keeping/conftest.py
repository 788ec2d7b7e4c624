import pytest
from django.urls import reverse


@pytest.fixture
def desk(here, sign_in):
    """Sends a form to a page of keeping as the administrator: `desk("keeping_keys", group=…)`."""
    client = sign_in(here.administrator)

    def send(page, /, *args, query="", **data):
        address = reverse(f"places:{page}", args=["chrzanow", here.centre.slug, *args])
        return client.post(address + query, data) if data else client.get(address + query)

    return send
