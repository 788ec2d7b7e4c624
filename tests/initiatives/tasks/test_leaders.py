from mam.initiatives.models import LeaderWord
from mam.initiatives.tasks.leaders import every_day
from mam.municipalities.scope import scope
from tests.initiatives import leading


def test_the_daily_job_tells_everybody_once(cast):
    with scope(cast.town):
        leading.organisers(cast, 3)
    for _night in range(2):
        every_day(0)
    with scope(cast.town):
        assert LeaderWord.objects.count() == 3
