"""A file as it arrives: its kind told from its content, its rows, or a Refusal with a sentence."""

from mam.core.refusal import Refusal

from ...methods.files.reading import read_file
from ...methods.files.rows import FileRows, Unreadable, Window
from .sentences import about_file


def read_upload(data: bytes, window: Window) -> FileRows:
    """The rows of a calendar or a sheet. Refuses the file as a whole when it cannot be read or is too large."""
    try:
        return read_file(data, window)
    except Unreadable as trouble:
        raise Refusal(about_file(trouble)) from trouble
