"""Jobs of the programme: held places that run out, waiting lists that end, minimums to decide, words that are kept no longer."""

from procrastinate.contrib.django import app

from mam.municipalities.models import Municipality
from mam.municipalities.scope import scope

from .actions.evening import tell_hosts_tonight
from .actions.forgetting import forget_words
from .actions.minimum import decide_minimum
from .actions.reminding import remind_of_tomorrow
from .actions.waiting import expire_held


@app.periodic(cron="* * * * *")
@app.task(name="programme.every_minute", queueing_lock="programme.every_minute", pass_context=False)
def every_minute(timestamp: int):
    """Goes through every town; each deed is written down once, however often the job runs."""
    for municipality in Municipality.objects.all():
        with scope(municipality):
            expire_held()
            decide_minimum()


@app.periodic(cron="27 3 * * *")
@app.task(name="programme.forget_words", queueing_lock="programme.forget_words", pass_context=False)
def forget_words_every_night(timestamp: int):
    """What people said for one evening is not kept after it."""
    for municipality in Municipality.objects.all():
        with scope(municipality):
            forget_words()


@app.periodic(cron="*/5 * * * *")
@app.task(name="programme.remind", queueing_lock="programme.remind", pass_context=False)
def remind(timestamp: int):
    """The evening's reminders and the hosts' mail, in every town; each is written once, however often the job runs."""
    for municipality in Municipality.objects.all():
        with scope(municipality):
            remind_of_tomorrow()
            tell_hosts_tonight()
