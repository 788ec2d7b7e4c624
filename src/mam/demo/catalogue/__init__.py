"""What stands in the two demo towns, in plain data.

Facts: names and addresses of the centres and town halls. Invented: people, groups, numbers, hours, rooms and what happens in them.
"""

from .chrzanow import CHRZANOW
from .nowy_sacz import NOWY_SACZ

TOWNS = (CHRZANOW, NOWY_SACZ)
