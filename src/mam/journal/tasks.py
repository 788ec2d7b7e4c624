"""Jobs of the journal: each opens the scope of its town by name."""

import datetime as dt

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from mam.core import clock
from mam.municipalities.models import Municipality
from mam.municipalities.scope import scope

from .actions import NobodyThere, deliver
from .actions.delivery import deliver_waiting
from .actions.digests import gather
from .actions.incoming import forget
from .actions.notices import hand_over_again, hand_over_many
from .actions.taking_mail import forget_mail
from .models import Notice
from .words import Way

TRIES = 5
LOST = dt.timedelta(minutes=10)
MOST = 200  # text messages and messages on the screen picked up in one go

AGAIN = RetryStrategy(max_attempts=TRIES - 1, exponential_wait=6, retry_exceptions=[NobodyThere])


@app.task(name="journal.deliver_notice", retry=AGAIN, pass_context=True)
def deliver_notice(context, notice: int, municipality: int):
    """Tries again only when the mail server could not be reached: after 6 s, 36 s, 4 min and 22 min."""
    with scope(Municipality.objects.get(pk=municipality)):
        deliver(notice, last=context.job.attempts >= TRIES - 1)


@app.task(name="journal.deliver_waiting", retry=AGAIN)
def deliver_many(municipality: int):
    """Fifty letters over one line. The next job stands in the queue before the first letter leaves, so that a worker killed
    midway goes on with the rest when it comes back."""
    with scope(Municipality.objects.get(pk=municipality)):
        if Notice.objects.leaving_now(clock.now()).exists():
            hand_over_many(municipality)
            deliver_waiting()


@app.periodic(cron="*/5 * * * *")
@app.task(name="journal.pick_up", queueing_lock="journal.pick_up", pass_context=False)
def pick_up(timestamp: int):
    """What waits though its job was lost with its worker leaves after ten minutes all the same: letters together, a text
    message or a message on the screen by itself. What was already on its way is left to the host, who decides."""
    for municipality in Municipality.objects.all():
        with scope(municipality):
            overdue = Notice.objects.overdue(clock.now() - LOST)
            if overdue.filter(way=Way.EMAIL).exists():
                hand_over_many(municipality.pk)
            for notice in overdue.exclude(way=Way.EMAIL)[:MOST]:
                hand_over_again(notice)


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
    """Text messages, and what is known of answers by e-mail, are not kept for ever."""
    for municipality in Municipality.objects.all():
        with scope(municipality):
            forget()
            forget_mail()
