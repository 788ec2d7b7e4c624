"""What one check found, as data."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Finding:
    """check: its name. flagged: Votes, code uses or sheets concerned. flags: a dict for each thing that stands out.

    figures: what was measured even where nothing stands out. thresholds: from where on it is flagged.
    """

    check: str
    flagged: int = 0
    flags: Sequence[Mapping[str, object]] = ()
    figures: Mapping[str, object] = field(default_factory=dict)
    thresholds: Mapping[str, object] = field(default_factory=dict)
