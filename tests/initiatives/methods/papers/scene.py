"""Facts for tests of papers: an initiative with everything, as plain values."""

import datetime as dt
from dataclasses import replace

from mam.initiatives.methods.papers.facts import Body, Consent, Facts, Gift, Outcome, StepFact

FIRST = dt.date(2026, 12, 4)
NGO = Body("Stowarzyszenie Próba", True, "KRS 0000123456", "proba@example.org", "600 100 200", "Sprzątamy od 2019 roku.")
WHOLE = Facts(
    title="Sprzątanie brzegu", summary="Sprzątamy brzeg i stawiamy ławkę.", lead="Halina Gil", place="brzeg Chechła",
    area="Śródmieście", office="Urząd Miejski", office_address="al. Henryka 20", body=NGO,
    team=(("Halina Gil", "prowadzi"), ("Jan Wójcik", "skarbnik")),
    steps=(
        StepFact("1", "Zamówić kontener", FIRST + dt.timedelta(2), FIRST, "spółka komunalna", 123450, 100000, 120000),
        StepFact("2", "Posprzątać", FIRST + dt.timedelta(8), None, "Halina Gil"),
        StepFact("3", "Kupić rękawice", FIRST + dt.timedelta(9), None, "", 8000, None, 8000),
    ),
    gifts=(Gift("hours", "sprzątanie", 20, 12), Gift("thing", "łopata", 3, 3), Gift("money", "na farbę", 100, 40)),
    consents=(Consent("bank", "", "Wody Polskie", "asked"), Consent("other", "ognisko", "straż pożarna", "granted")),
    outcome=Outcome("Zebraliśmy 40 worków.", "Brzeg jest czysty.", 23, "Więcej rękawic."),
    own={
        "task_area": "ochrona przyrody", "why": "Nad rzeką nie ma gdzie usiąść.", "town_gives": "kontener", "aftercare": "wędkarze",
        "legal_form": "stowarzyszenie", "results": "czysty brzeg\nosoby", "targets": "300 metrów\n20 osób", "proofs": "zdjęcia",
        "reached": "310 metrów\n23 osoby", "contract_day": "01.12.2026", "owner": "gmina", "open_to": "wszyscy",
        "accessibility": "ławka z oparciem", "upkeep": "nic",
    },
)  # fmt: skip
BARE = Facts(title="Ławki", summary="Trzy ławki w cieniu.")


def facts(**changed) -> Facts:
    return replace(WHOLE, **changed)


def keys(sections) -> list[str]:
    return [section.key for section in sections]


def rows(sections) -> dict[str, str]:
    """Every row of the paper by its key."""
    return {row.key: row.value for section in sections for row in (*section.rows, *section.after)}


def table(sections, key: str):
    return next(section.table for section in sections if section.key == key)
