"""The briefs: outline, editor, and the desk with the real pages and the checks."""

from desktop.pages.briefs.page import BriefsPage

__all__ = ["BriefsPage"]
