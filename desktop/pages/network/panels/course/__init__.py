"""The network over time: the panel, and what it says."""

from desktop.pages.network.panels.course.panel import CoursePanel

__all__ = ["CoursePanel"]
