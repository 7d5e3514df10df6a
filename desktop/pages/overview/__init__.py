"""The page of overview: what comes next, what changed, what is open."""

from desktop.pages.overview.page import OverviewPage

__all__ = ["OverviewPage"]
