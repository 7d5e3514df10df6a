"""The page of history: every step, what it changed, and the way back to any version."""

from desktop.pages.history.page import HistoryPage

__all__ = ["HistoryPage"]
