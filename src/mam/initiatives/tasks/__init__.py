"""Jobs of initiatives, a file for each part."""

from . import leaders, support  # noqa: F401 - the jobs are known on import
