"""Whether somebody may speak without their name in public: a rule of the town with a date, and the people of the place always know."""

from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.refusal import Reason
from mam.municipalities.models.dated_setting import setting_on

from ...words.needs import NameShown

SETTING = "voice-without-name"


def anonymous_allowed() -> bool:
    """Allowed until the town says otherwise from a day on."""
    said = setting_on(SETTING, clock.today())
    return said is None or bool(said)


def naming_reasons(naming: str) -> list[Reason]:
    if naming == NameShown.ALL or (naming == NameShown.HOUSE and anonymous_allowed()):
        return []
    works = _("Say it with your first name, or at the desk: there nobody writes down who said it.")
    return [Reason("naming", _("By the rules of this town, words in a topic stand with a first name."), works, field="naming")]
