"""Jobs of the place: reminders, requests that waited too long, files that nobody took over."""

from procrastinate.contrib.django import app

from mam.municipalities.models import Municipality
from mam.municipalities.scope import scope

from .actions.deciding import expire_requests
from .actions.importing.drafts import throw_away
from .actions.reminding import remind_tomorrow


@app.periodic(cron="*/10 * * * *")
@app.task(name="places.every_ten_minutes", queueing_lock="places.every_ten_minutes", pass_context=False)
def every_ten_minutes(timestamp: int):
    """Goes through every town; each deed is written down once, however often the job runs."""
    for municipality in Municipality.objects.all():
        with scope(municipality):
            remind_tomorrow()
            expire_requests()
            throw_away()
