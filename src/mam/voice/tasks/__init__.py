"""Jobs of the voice of residents, a file for each part."""

from . import ballots, needs, topics  # noqa: F401 - the jobs are known on import
