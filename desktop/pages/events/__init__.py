"""The page of events: a table under month heads."""

from desktop.pages.events.page import EventsPage

__all__ = ["EventsPage"]
