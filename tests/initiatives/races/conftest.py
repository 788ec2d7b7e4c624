"""A town whose rows are really committed."""

from tests.races import cast  # noqa: F401 - a fixture
