"""Jobs of support: reminding those who owe an answer."""

from procrastinate.contrib.django import app

from mam.municipalities.models import Municipality
from mam.municipalities.scope import scope

from ..actions.support.reminding import remind_support


@app.periodic(cron="15 9 * * *")
@app.task(name="initiatives.support_every_day", queueing_lock="initiatives.support_every_day", pass_context=False)
def every_day(timestamp: int):
    """In every town; each reminder is written once, however often the job runs."""
    for municipality in Municipality.objects.all():
        with scope(municipality):
            remind_support()
