"""How many questions the page of the small and of the large initiative asks, counted inside Django."""

from . import town


def counted(people) -> dict[str, list[int]]:
    """Questions to the database for each page of the small and of the large one, asked once before."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client, found = Client(SERVER_NAME="127.0.0.1"), {}
    for who, person in (("visitor", None), ("lead", people[0]), ("somebody", people[5])):
        if person:
            client.force_login(person.account, backend="allauth.account.auth_backends.AuthenticationBackend")
        for number in (1, 2):
            address = f"/{town.TOWN}/initiatives/{number}/"
            client.get(address)
            with CaptureQueriesContext(connection) as seen:
                if client.get(address).status_code != 200:
                    raise SystemExit(f"{address} did not answer")
            found.setdefault(who, []).append(len(seen))
    return found
