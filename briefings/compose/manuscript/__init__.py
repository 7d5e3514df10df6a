"""Texts that people bring along, Markdown or plain, to Documents: the same that briefs are set from.

How a Document is set stands in `publish`; the small Markdown of a brief's own prose in `compose/markup.py`.
"""

from briefings.compose.manuscript.encoding import decoded
from briefings.compose.manuscript.reading import Manuscript, manuscript

__all__ = ["Manuscript", "decoded", "manuscript"]
