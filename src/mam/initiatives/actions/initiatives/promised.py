"""How much of each thing an initiative needs is promised: one question, for its page, its posters and its papers."""

from mam.municipalities.plain import rows

from ...models import Initiative, Pledge, Wanted

PROMISED = f"""
select pledge.wanted_id, sum(pledge.amount), count(distinct pledge.person_id)
from {Pledge._meta.db_table} pledge join {Wanted._meta.db_table} wanted on wanted.id = pledge.wanted_id
where pledge.municipality_id = %s and wanted.initiative_id = %s and pledge.taken_back is null group by pledge.wanted_id
"""


def promised_of(initiative: Initiative) -> dict[int, tuple[int, int]]:
    """Key of a thing wanted -> (how much is promised, by how many people); what nobody promised is left out."""
    return {key: (amount, hands) for key, amount, hands in rows(PROMISED, initiative.pk)}
