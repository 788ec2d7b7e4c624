"""Jobs of votings: closing at the last hour, counting, and forgetting who used a code."""

from procrastinate.contrib.django import app

from mam.municipalities.models import Municipality
from mam.municipalities.scope import scope

from ..actions.ballots.counting import JOB, work_count
from ..actions.ballots.forgetting import forget_uses
from ..actions.ballots.holding import close_what_is_over
from ..models import Count


@app.task(name=JOB, pass_context=False)
def count_ballot(count: int, municipality: int):
    with scope(Municipality.objects.get(pk=municipality)):
        work_count(Count.objects.get(pk=count))


@app.periodic(cron="* * * * *")
@app.task(name="voice.close_ballots", queueing_lock="voice.close_ballots", pass_context=False)
def close_ballots(timestamp: int):
    for municipality in Municipality.objects.all():
        with scope(municipality):
            close_what_is_over()


@app.periodic(cron="41 3 * * *")
@app.task(name="voice.forget_uses", queueing_lock="voice.forget_uses", pass_context=False)
def forget_uses_every_night(timestamp: int):
    for municipality in Municipality.objects.all():
        with scope(municipality):
            forget_uses()
