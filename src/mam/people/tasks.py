"""Jobs of people."""

from procrastinate.contrib.django import app

from mam.municipalities.models import Municipality
from mam.municipalities.scope import scope

from .actions.new_accounts import forget_unproved
from .actions.quiet import remind_of_waiting, write_to_quiet_groups


@app.periodic(cron="17 3 * * *")
@app.task(name="people.forget_unproved", queueing_lock="people.forget_unproved", pass_context=False)
def forget_unproved_accounts(timestamp: int):
    """Every night: addresses typed at the entrance that nobody proved are not kept."""
    forget_unproved()


@app.periodic(cron="41 8 * * *")
@app.task(name="people.look_after_groups", queueing_lock="people.look_after_groups", pass_context=False)
def look_after_groups(timestamp: int):
    """Every morning: letters to groups that fade, and to the house about requests that wait too long."""
    for municipality in Municipality.objects.all():
        with scope(municipality):
            write_to_quiet_groups()
            remind_of_waiting()
