"""The facts of a date as search engines read them: schema.org Event (https://schema.org/Event)."""

import json

from mam.core import clock

from .facts import Facts

HELD, MOVED, OFF = "EventScheduled", "EventRescheduled", "EventCancelled"
_UNSAFE = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def event_of(facts: Facts, *, group_url: str = "") -> dict:
    """group_url: the absolute page of the group that makes it. Dates carry the offset of Europe/Warsaw."""
    found = {
        "@context": "https://schema.org", "@type": "Event", "@id": facts.url, "url": facts.url, "name": facts.title,
        "startDate": local_iso(facts.start), "endDate": local_iso(facts.end), "inLanguage": facts.language,
        "eventStatus": f"https://schema.org/{status_of(facts)}",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": place_of(facts), "organizer": organiser_of(facts, group_url), "isAccessibleForFree": facts.free,
    }  # fmt: skip
    if facts.plain:
        found["description"] = facts.plain
    if facts.moved_from:
        found["previousStartDate"] = local_iso(facts.moved_from[0])
    if facts.free:
        found["offers"] = {
            "@type": "Offer", "price": "0", "priceCurrency": "PLN", "url": facts.url, "availability": availability_of(facts),
        }  # fmt: skip
    if facts.places is not None:
        found["maximumAttendeeCapacity"] = facts.places
    if facts.age_from is not None or facts.age_to is not None:
        found["typicalAgeRange"] = f"{facts.age_from or 0}-{'' if facts.age_to is None else facts.age_to}"
    return found | ({"keywords": ", ".join(facts.tags)} if facts.tags else {})


def status_of(facts: Facts) -> str:
    return OFF if facts.cancelled else MOVED if facts.moved_from else HELD


def availability_of(facts: Facts) -> str:
    return "https://schema.org/" + ("Discontinued" if facts.cancelled else "InStock")


def local_iso(instant) -> str:
    return clock.local(instant).isoformat(timespec="minutes")


def place_of(facts: Facts) -> dict:
    """The centre with its address; a place outside the centre is only named, in the same town."""
    address = {"@type": "PostalAddress", "addressLocality": facts.town, "addressCountry": "PL"}
    if not facts.in_the_house:
        return {"@type": "Place", "name": facts.where, "address": address}
    address |= {"streetAddress": facts.street} | ({"postalCode": facts.postcode} if facts.postcode else {})
    return {"@type": "Place", "name": ", ".join(part for part in (facts.where, facts.centre) if part), "address": address}


def organiser_of(facts: Facts, group_url: str) -> dict:
    kind = "Organization" if facts.organiser_is_group else "Person"
    return {"@type": kind, "name": facts.organiser} | ({"url": group_url} if group_url else {})


def as_data_block(found: dict) -> str:
    """JSON that cannot end the script element it stands in, whatever people write in a title."""
    return json.dumps(found, ensure_ascii=False).translate(_UNSAFE)
