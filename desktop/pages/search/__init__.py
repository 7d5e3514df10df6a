"""The page that searches everything in the dossier, and keeps searches for another time."""

from desktop.pages.search.page import SearchPage

__all__ = ["SearchPage"]
