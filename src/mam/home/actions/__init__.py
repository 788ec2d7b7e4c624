from .pages import restore_version, write_page

__all__ = ["restore_version", "write_page"]
