"""Jobs of the rota: telling the house of duties to which nobody comes."""

from procrastinate.contrib.django import app

from mam.municipalities.models import Municipality
from mam.municipalities.scope import scope

from ..actions.volunteers.marking import alert_empty


@app.periodic(cron="20 * * * *")
@app.task(name="reciprocity.empty_duties", queueing_lock="reciprocity.empty_duties", pass_context=False)
def every_hour(timestamp: int):
    """In every town; each empty duty is told of once."""
    for municipality in Municipality.objects.all():
        with scope(municipality):
            alert_empty()
