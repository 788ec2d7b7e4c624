"""Jobs of reciprocity, a file for each part."""

from . import volunteers  # noqa: F401 - the jobs are known on import
