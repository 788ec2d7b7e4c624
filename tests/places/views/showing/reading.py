"""Reading pages of the place in tests: fetch one, look at its words."""

import re

from django.urls import reverse


def page(client, cast, name: str, *more, status: int = 200, town=None, **said) -> str:
    """The HTML of a page of the centre; said: values of the address."""
    address = reverse(f"places:{name}", args=[(town or cast.town).slug, *more])
    answer = client.get(address, said)
    assert answer.status_code == status, answer.content[:500]
    return answer.content.decode()


def words(html: str) -> str:
    """What a person reads: no tags, single spaces."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).replace("\xa0", " ").replace("\u2060", "").split())


ABSURD_DAYS = ("9999-12-31", "0001-01-01", "2027-02-31", "1e400", "", "'; --", "2026-12-02T00:00", "\u202e🙂")
CLOCK_CHANGES = ("2027-03-28", "2027-10-31", "2028-03-26", "2028-10-29")
