"""From pieces of prose to the runs of a Document: styles, names of records, numbers of notes."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.compose.document import Run, Runs, Style

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefings.compose.audience import AudienceDossier
    from briefings.compose.citations import Numbering
    from briefings.compose.markup import Target
    from briefings.compose.phrases import Phrases
    from briefings.compose.prose import Piece
    from briefings.domain.records import Ref

_JOINED = re.compile(r"[\s.,;:!?)\]”’…]")
"""What follows a word without a space of its own before it."""


def plain_run(text: str, phrases: Phrases, style: Style = Style.PLAIN) -> Run:
    """Text from a field of a record; an empty one reads "unknown" and looks like it."""
    unknown = phrases("unknown")
    if not text.strip() or text.strip().casefold() == unknown:
        return Run(unknown, Style.UNKNOWN)
    return Run(text, style)


def noted(runs: Runs, numbers: Iterable[int], cited: Iterable[Ref] = ()) -> Runs:
    """The runs with note marks after the last one, which rests on what is cited."""
    numbers, cited = tuple(numbers), tuple(cited)
    if not numbers and not cited:
        return runs
    last = runs[-1] if runs else Run("")
    notes, cites = sorted({*last.notes, *numbers}), dict.fromkeys((*last.cites, *cited))
    return (*runs[:-1], replace(last, notes=tuple(notes), cites=tuple(cites)))


class RunMaker:
    """Makes runs for one brief: it knows what its readers may see and counts its notes."""

    def __init__(self, dossier: AudienceDossier, numbering: Numbering, phrases: Phrases) -> None:
        self._dossier = dossier
        self._numbering = numbering
        self._phrases = phrases

    def runs(self, pieces: Iterable[Piece], *, notes: bool = True) -> Runs:
        """The runs of one line. Without `notes` citations leave no mark."""
        made: Runs = ()
        for piece in pieces if notes else _uncited(pieces):
            if not piece.targets:
                made = (*made, self._run(piece))
            else:
                cited = [number for target in piece.targets for number in self._numbering.cite(target)]
                made = noted(made, cited, self._found(piece.targets))
        return tuple(run for run in made if run.text or run.notes)

    def _found(self, targets: Iterable[Target]) -> Iterator[Ref]:
        return (target.ref for target in targets if self._dossier.find(target.ref) is not None)

    def _run(self, piece: Piece) -> Run:
        style = Style.REMARK if piece.remark and piece.style is not Style.UNKNOWN else piece.style
        if piece.ref is None:
            return Run(piece.text, style)
        if self._dossier.withholds(piece.ref):
            return Run(self._phrases("withheld"), Style.SOFT)
        record = self._dossier.find(piece.ref)
        if record is None:
            return Run(piece.text, style)
        return Run(piece.text or record.label, style, shows=piece.ref)


def _uncited(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces but for citations; where one stood before a stop, or at the end, the space before it goes too."""
    held, dropped = None, False
    for piece in pieces:
        if piece.targets:
            dropped = True
            continue
        if held is not None:
            yield _closed_up(held) if dropped and _JOINED.match(piece.text) else held
        held, dropped = piece, False
    if held is not None:
        yield _closed_up(held) if dropped else held


def _closed_up(piece: Piece) -> Piece:
    return replace(piece, text=piece.text.rstrip())
