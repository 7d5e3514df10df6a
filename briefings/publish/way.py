"""The direction of a text that stands apart from what is around it, such as a note. Which direction a language or a
letter has is known in `typography.scripts`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.document import Style
from briefings.typography.scripts import strong_ways

if TYPE_CHECKING:
    from briefings.compose.document import Runs


def way_of(runs: Runs, around: int) -> int:
    """The direction of a paragraph in a document of direction `around`, 1 from right to left.

    It is that of the document where the first strong letter has it or there is none, else that of most letters: a
    code from the Latin alphabet that opens an Arabic note does not turn it. What is set as code does not count.
    """
    words = "".join(run.text for run in runs if run.style is not Style.CODE)
    if around == 0 and words.isascii():
        return around
    strong = list(strong_ways(words))
    crossing = sum(kind != around for kind in strong)
    return 1 - around if strong and strong[0] != around and 2 * crossing > len(strong) else around
