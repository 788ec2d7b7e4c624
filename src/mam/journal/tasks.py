"""Jobs of the journal: each opens the scope of its town by name."""

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from mam.municipalities.models import Municipality
from mam.municipalities.scope import scope

from .actions import deliver


@app.task(name="journal.deliver_notice", retry=RetryStrategy(max_attempts=3, wait=30))
def deliver_notice(notice: int, municipality: int):
    with scope(Municipality.objects.get(pk=municipality)):
        deliver(notice)
