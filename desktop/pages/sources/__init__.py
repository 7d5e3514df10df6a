"""The page of sources: what everything else rests on."""

from desktop.pages.sources.page import SourcesPage

__all__ = ["SourcesPage"]
