"""Jobs of initiatives, a file for each part."""

from . import support  # noqa: F401 - the jobs are known on import
