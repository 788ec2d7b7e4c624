from .page import Page, PageVersion

__all__ = ["Page", "PageVersion"]
