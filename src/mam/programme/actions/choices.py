"""What one may choose between in the programme: its centres, its groups and its tags; one query."""

from dataclasses import dataclass, field

from mam.core import clock
from mam.municipalities.plain import rows

# Every row: what it is, its address, its name. Only groups and tags of events with dates ahead; all centres.
ALL = """
with town as (select %s::bigint as id, %s::timestamptz as moment),
shown as (
    select event.tags, event.party_group_id from programme_event event, town
    where event.municipality_id = town.id and event.state = 'published' and event.publish_at <= town.moment and exists (
        select 1 from programme_occurrence one where one.event_id = event.id and upper(one.during) > town.moment))
select 'centres', slug, name from places_centre, town where municipality_id = town.id
union select 'groups', slug, name from people_group, town
    where municipality_id = town.id and listed and closed is null and people_group.id in (select party_group_id from shown)
union select 'tags', tag, tag from shown, unnest(tags) tag
order by 1, 3
"""


@dataclass(frozen=True)
class Choices:
    """Pairs of address and name, in the order of their names."""

    centres: list[tuple[str, str]] = field(default_factory=list)
    groups: list[tuple[str, str]] = field(default_factory=list)
    tags: list[tuple[str, str]] = field(default_factory=list)


def choices() -> Choices:
    found = Choices()
    for what, address, name in rows(ALL, clock.now()):
        getattr(found, what).append((address, name))
    return found
