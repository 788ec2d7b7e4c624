"""Jobs of leaders: telling people what the house sees before it counts them."""

from procrastinate.contrib.django import app

from mam.municipalities.models import Municipality
from mam.municipalities.scope import scope

from ..actions.leaders.telling import tell_new_leaders


@app.periodic(cron="35 9 * * *")
@app.task(name="initiatives.leaders_every_day", queueing_lock="initiatives.leaders_every_day", pass_context=False)
def every_day(timestamp: int):
    """In every town; everybody is told once."""
    for municipality in Municipality.objects.all():
        with scope(municipality):
            tell_new_leaders()
