"""Jobs of topics: the look for opinion groups."""

from procrastinate.contrib.django import app

from mam.municipalities.models import Municipality
from mam.municipalities.scope import scope

from ..models import GroupRun


@app.task(name="voice.look_for_groups", pass_context=False)
def look_for_groups(run: int, municipality: int):
    """The maths is loaded here and nowhere on the web."""
    from ..actions.topics.grouping import find_groups

    with scope(Municipality.objects.get(pk=municipality)):
        find_groups(GroupRun.objects.select_related("topic").get(pk=run))
