"""The network page: who stands with whom on a day, under a scenario, beside another day; as a picture and a table."""

from desktop.pages.network.page import NetworkPage

__all__ = ["NetworkPage"]
