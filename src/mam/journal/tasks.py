"""Jobs of the journal: each opens the scope of its town by name."""

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from mam.municipalities.models import Municipality
from mam.municipalities.scope import scope

from .actions import NobodyThere, deliver
from .actions.digests import gather
from .actions.incoming import forget

TRIES = 5


AGAIN = RetryStrategy(max_attempts=TRIES - 1, exponential_wait=6, retry_exceptions=[NobodyThere])


@app.task(name="journal.deliver_notice", retry=AGAIN, pass_context=True)
def deliver_notice(context, notice: int, municipality: int):
    """Tries again only when the mail server could not be reached: after 6 s, 36 s, 4 min and 22 min."""
    with scope(Municipality.objects.get(pk=municipality)):
        deliver(notice, last=context.job.attempts >= TRIES - 1)


@app.periodic(cron="*/5 * * * *")
@app.task(name="journal.daily_letters", queueing_lock="journal.daily_letters", pass_context=False)
def daily_letters(timestamp: int):
    """Every town's daily letters whose hour has come."""
    for municipality in Municipality.objects.all():
        with scope(municipality):
            gather()


@app.periodic(cron="41 3 * * *")
@app.task(name="journal.forget", queueing_lock="journal.forget", pass_context=False)
def forget_every_night(timestamp: int):
    """Text messages are not kept for ever."""
    for municipality in Municipality.objects.all():
        with scope(municipality):
            forget()
