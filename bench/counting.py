"""How many queries each measured request makes, counted inside Django; prints one JSON object."""

import json
import sys

import django

from . import town


def count(client, rules: int) -> dict[str, int]:
    """Queries by operation, each request made once before to fill what a process keeps."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    day = town.days_of(0)[4]
    hours = {"day": day.isoformat(), "from": "14:00", "to": "16:00"}
    found = {}

    def counted(name: str, ask) -> None:
        with CaptureQueriesContext(connection) as seen:
            answer = ask()
        if answer.status_code not in (200, 302):
            raise SystemExit(f"{name} answered {answer.status_code}")
        found[name] = len(seen)

    weekly = {**hours, "repeat": "weekly", "until": town.days_of(0)[-1].isoformat()}
    for number in range(2):
        one = town.Wish((town.plain_rooms()[number],), day, 19, 20)
        many = town.Wish((town.plain_rooms()[number + 2],), day, 19, 20)
        counted("find", lambda: client.get(f"{town.HOUSE}find/", hours))
        counted("find_series", lambda: client.get(f"{town.HOUSE}find/", weekly))
        counted("week", lambda: client.get(f"{town.HOUSE}week/", {"things": "all", "week": day.isoformat()}))
        client.post(f"{town.HOUSE}book/", one.form("check", rules))
        counted("book", lambda one=one: client.post(f"{town.HOUSE}book/", one.form("book", rules)))
        series = many.form("save_series", rules, **many.weekly(13))
        counted("book_series", lambda series=series: client.post(f"{town.HOUSE}book/series/", series))
    return found


def main() -> None:
    django.setup()
    from django.test import Client

    from mam.municipalities.models import Municipality
    from mam.municipalities.scope import scope
    from mam.people.models import Person
    from mam.places.models import HouseRules

    client = Client()
    with scope(Municipality.objects.get(slug=town.TOWN)):
        person = Person.objects.filter(account__email="osoba-0@example.org").get()
        client.force_login(person.account, backend="allauth.account.auth_backends.AuthenticationBackend")
        rules = HouseRules.objects.get().pk
    client.defaults["SERVER_NAME"] = "127.0.0.1"
    json.dump(count(client, rules), sys.stdout)


if __name__ == "__main__":
    main()
