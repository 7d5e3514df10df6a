"""What can be done at once about a finding, and in which words. Doing it is the page's part."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from briefings.compose.prose import parse
from briefings.domain.records import Kind
from desktop.widgets.rows import CheckState

if TYPE_CHECKING:
    from briefings.compose.checks import Finding

_SENTENCE_END = re.compile(r"(?:[.!?]|\])\s+|\n")
BARRING = frozenset({"marking", "portions"})
"""Rules of protection: while one is open, nothing leaves the house."""


class Deed(StrEnum):
    """What a click does."""

    SHOW = "show"
    OTHER_SIDE = "other side"
    CITE = "cite"
    TAKE_OUT = "take out"
    MARK = "mark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy:
    """One deed and the words on its link."""

    deed: Deed
    words: str


_SHOW = Remedy(deed=Deed.SHOW, words="Show")


def remedy_of(finding: "Finding") -> Remedy | None:
    """What a click can do about an open finding; None where there is no place to go to."""
    ref = finding.ref
    if finding.key == "both-sides" and ref is not None and ref.kind is Kind.CLAIM:
        return Remedy(deed=Deed.OTHER_SIDE, words="Add the other side")
    if finding.key == "sourced" and finding.place is not None and ref is None:
        return Remedy(deed=Deed.CITE, words="Cite a source")
    if finding.key == "marking" and ref is not None and finding.block:
        return Remedy(deed=Deed.TAKE_OUT, words="Take it out")
    if finding.key in BARRING:
        return Remedy(deed=Deed.MARK, words="Choose the marking")
    return _SHOW if finding.block or ref is not None or finding.key == "last-met" else None


def told_place(text: str, finding: "Finding") -> tuple[int, int] | None:
    """The very words that a finding is about: for a citation the sentence before it, else the finding's own place."""
    place = finding.place
    if place is None or finding.key != "both-sides":
        return place
    for piece in parse(text).pieces():
        refs = (piece.ref, *(target.ref for target in piece.targets))
        if finding.ref in refs and place[0] <= piece.start < place[1]:
            end = piece.end if piece.ref is not None else piece.start
            before = text[place[0] : end].rstrip(" .!?”")
            cut = max((match.end() for match in _SENTENCE_END.finditer(before)), default=0)
            return place[0] + cut, end
    return place


def is_open(finding: "Finding") -> bool:
    """Whether something is left to do."""
    return finding.severity.value == "open"


def state_of(finding: "Finding") -> CheckState:
    """How a finding looks in the list of checks."""
    if not is_open(finding):
        return CheckState.MET
    return CheckState.BARRED if finding.key in BARRING else CheckState.OPEN


def barring(findings: Sequence["Finding"]) -> "Finding | None":
    """The first finding for which the brief may not leave the house."""
    return next((finding for finding in findings if is_open(finding) and finding.key in BARRING), None)
