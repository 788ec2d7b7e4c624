"""The second step that a town demands of coordinators, officials and administrators."""

from mam.core import clock
from mam.municipalities.actions import introduce_setting
from mam.municipalities.models import DatedSetting
from mam.municipalities.models.dated_setting import setting_on
from mam.municipalities.scope import scope

from ..models import Account, Person
from ..words import GUARDED, SECOND_STEP
from .claiming import homes


def ask_second_step(wanted: bool, *, source: str) -> DatedSetting:
    """When a town opens: does it demand the second step? Later its leaders change the dated setting; this never does."""
    return introduce_setting(SECOND_STEP, wanted, valid_from=clock.today(), source=source)


def holds_guarded_role(account: Account) -> bool:
    """In some town that demands the second step, the account holds a role that works only with it."""
    for town in homes(account):
        with scope(town):
            person = Person.objects.present().get(account=account)
            if person.roles() & GUARDED and setting_on(SECOND_STEP, clock.today()):
                return True
    return False
