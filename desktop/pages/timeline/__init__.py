"""The timeline page: when things happened, drawn no more exactly than it is known, on an axis that can be zoomed."""

from desktop.pages.timeline.page import TimelinePage

__all__ = ["TimelinePage"]
