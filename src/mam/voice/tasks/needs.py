"""Jobs of needs and listening: asking again whether it was done, reminding those who owe an answer, forgetting who it was."""

from procrastinate.contrib.django import app

from mam.municipalities.models import Municipality
from mam.municipalities.scope import scope

from ..actions.listening.contacts import forget_contacts
from ..actions.needs.accepting import remind_owners
from ..actions.needs.checking import ask_again


@app.periodic(cron="5 9 * * *")
@app.task(name="voice.needs_every_day", queueing_lock="voice.needs_every_day", pass_context=False)
def every_day(timestamp: int):
    """In every town; each question and each reminder is written once, however often the job runs."""
    for municipality in Municipality.objects.all():
        with scope(municipality):
            ask_again()
            remind_owners()
            forget_contacts()
