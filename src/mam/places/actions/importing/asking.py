"""The wish that a row stands for: its title and description in the measure of the house."""

from django.utils.translation import gettext as _

from mam.core.text import clean_text
from mam.journal.words import Channel

from ...methods.files.rows import LONGEST_TITLE, FileRow
from ...models import HouseRules
from ..ask import Ask
from .order import Line, Order

LONGEST_PURPOSE = 1000


def ask_of(order: Order, line: Line, house_rules: HouseRules | None) -> Ask:
    """The wish that a row stands for; whoever takes the file over accepts the house rules for it."""
    return Ask(
        centre=order.centre,
        things=((line.thing, 1),),
        by=order.by,
        party=line.party,
        channel=Channel.IMPORT,
        title=title_of(line.row),
        purpose=purpose_of(line.row, has_group=line.party.group is not None),
        people=line.row.people,
        rules=house_rules,
    )


def title_of(row: FileRow) -> str:
    """The title kept, shortened when it is too long; without one, who, or that it comes from an older calendar."""
    title = row.title or row.who or _("Agreed earlier")
    return title if len(title) <= LONGEST_TITLE else title[: LONGEST_TITLE - 1].rstrip() + "…"


def purpose_of(row: FileRow, *, has_group: bool) -> str:
    """What else the file says, for the people of the house: the whole title, who and by which phone, the notes."""
    lines = [row.title if len(row.title) > LONGEST_TITLE else ""]
    if row.who and not has_group:
        lines.append(_("Who: %(who)s") % {"who": row.who})
    if row.phone:
        lines.append(_("Phone: %(phone)s") % {"phone": row.phone})
    lines.append(row.details)
    return clean_text("\n".join(line for line in lines if line))[:LONGEST_PURPOSE]
