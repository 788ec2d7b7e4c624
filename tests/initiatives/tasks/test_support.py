from mam.core import clock
from mam.initiatives.tasks.support import every_day
from mam.journal.models import Notice
from mam.municipalities.scope import scope
from tests.initiatives import supports


def test_the_daily_job_reminds_once_in_every_town(cast):
    with scope(cast.town):
        supports.taken(cast, days=3)
    with clock.stopped(clock.now() + 2 * supports.DAY):
        for _night in range(2):
            every_day(0)
    with scope(cast.town):
        assert Notice.objects.filter(key__startswith="support-tomorrow-").count() == 1
