"""What a rule looks at, and what it finds."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from briefings.compose.audience import AudienceDossier
from briefings.compose.phrases import Phrases
from briefings.compose.prose import Pieces, Prose, parse
from briefings.compose.sections import MAKERS
from briefings.compose.templates import Template
from briefings.domain.briefs import Block, BlockKind, Brief
from briefings.domain.dossier import Dossier
from briefings.domain.records import Ref

if TYPE_CHECKING:
    from collections.abc import Iterator


class Severity(StrEnum):
    """Whether something is left to do."""

    OPEN = "open"
    MET = "met"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One sentence about a brief. `key` names the rule; an open one has a remedy and, where there is one, the block,
    the place in its text (characters) and the record that it is about."""

    key: str
    severity: Severity
    sentence: str
    remedy: str = ""
    block: str = ""
    ref: Ref | None = None
    place: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A paragraph, item or cell of a block."""

    block: Block
    pieces: Pieces

    @property
    def text(self) -> str:
        """Its words without marks."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def place(self) -> tuple[int, int] | None:
        """Where it stands in the block's text."""
        return (self.pieces[0].start, self.pieces[-1].end) if self.pieces else None


@dataclass(slots=True, kw_only=True)
class Case:
    """One brief and all that it rests on, read once for all rules."""

    brief: Brief
    dossier: Dossier
    seen: AudienceDossier
    template: Template
    phrases: Phrases
    _read: dict[str, Prose] = field(default_factory=dict)

    def prose(self, block: Block) -> Prose:
        """The text of a block, read."""
        if block.text not in self._read:
            self._read[block.text] = parse(block.text)
        return self._read[block.text]

    def lines(self, *kinds: BlockKind) -> Iterator[Line]:
        """The paragraphs, items and cells of the blocks of some kinds; of all where none is named."""
        for block in self.blocks(*kinds):
            yield from self.lines_of(block)

    def lines_of(self, block: Block) -> Iterator[Line]:
        """The paragraphs, items and cells of one block."""
        return (Line(block=block, pieces=pieces) for pieces in self.prose(block).lines())

    def blocks(self, *kinds: BlockKind) -> Iterator[Block]:
        """The blocks of some kinds; all where none is named."""
        return (block for block in self.brief.blocks if not kinds or block.block_kind in kinds)

    def shown(self, block: Block) -> tuple[Ref, ...]:
        """The records that a block shows or wants to show, withheld ones too where the outline names them."""
        return MAKERS[block.block_kind].records(block, self.brief, self.seen)

    def open(self, key: str, sentence: str = "open", remedy: str = "remedy", **about: object) -> Finding:
        """An open finding in the words of the rule `key`; `about` has its values, and `block`, `ref`, `place`."""
        block, ref, place = about.pop("block", None), about.pop("ref", None), about.pop("place", None)
        values = {name: str(value) for name, value in about.items()}
        return Finding(
            key=key,
            severity=Severity.OPEN,
            sentence=self.phrases(f"checks.{key}.{sentence}", **values),
            remedy=self.phrases(f"checks.{key}.{remedy}", **values),
            block=block.key if isinstance(block, Block) else "",
            ref=ref if isinstance(ref, Ref) else None,
            place=place if isinstance(place, tuple) else None,
        )

    def met(self, key: str, **values: str) -> Finding:
        """The sentence that says a rule is met."""
        return Finding(key=key, severity=Severity.MET, sentence=self.phrases(f"checks.{key}.met", **values))
