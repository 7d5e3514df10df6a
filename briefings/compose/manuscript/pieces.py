"""What a manuscript falls into before it has sections: heads, blocks and rules, each in its language."""

from __future__ import annotations

from dataclasses import dataclass

from briefings.compose.document import Block, Runs


@dataclass(frozen=True, slots=True)
class Head:
    """A heading; `level` from 1 as the author counts."""

    level: int
    runs: Runs
    language: str = ""


@dataclass(frozen=True, slots=True)
class Body:
    """A block; `language` is empty where the author named none."""

    block: Block
    language: str = ""


@dataclass(frozen=True, slots=True)
class Parting:
    """A rule between two thoughts."""


Piece = Head | Body | Parting
