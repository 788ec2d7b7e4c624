from .contents import add_page, hide_page, show_page
from .pages import restore_version, write_page

__all__ = ["add_page", "hide_page", "restore_version", "show_page", "write_page"]
