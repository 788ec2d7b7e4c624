"""Jobs of people."""

from procrastinate.contrib.django import app

from .actions.new_accounts import forget_unproved


@app.periodic(cron="17 3 * * *")
@app.task(name="people.forget_unproved", queueing_lock="people.forget_unproved", pass_context=False)
def forget_unproved_accounts(timestamp: int):
    """Every night: addresses typed at the entrance that nobody proved are not kept."""
    forget_unproved()
