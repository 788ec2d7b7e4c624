"""Short words for the pages of events: a filled sheet, addresses."""

PROPOSE = "/chrzanow/programme/propose/"


def sheet(*slugs, **more) -> dict:
    """A filled proposal: the small room on Wednesday, 2 December 2026, 17:00-19:00."""
    said = {
        "title": "Wieczór gier", "kind": "hobby", "sign_up": "none", "counting": "count", "language": "pl", "day": "2026-12-02",
        "from": "17:00", "to": "19:00", "people": "8", "thing": list(slugs or ("sala-mala",)), "who": "me", "repeat": "once",
        "accepted": "on", "deed": "check",
    }  # fmt: skip
    return {**said, **more}


def page(event, name: str, date=None) -> str:
    day = f"{date.day}/" if date else ""
    return f"/chrzanow/programme/events/{event.slug}/{day}{name}/"
