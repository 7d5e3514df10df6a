"""The scenarios page: the question, what drives it, the futures, the signs that tell them apart, and the levers."""

from desktop.pages.scenarios.page import ScenariosPage

__all__ = ["ScenariosPage"]
