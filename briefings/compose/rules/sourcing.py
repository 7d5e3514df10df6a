"""Every statement of fact has a source: what is written cites one, what is shown rests on one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.compose.citations import supports
from briefings.compose.labels import short, short_label
from briefings.domain.actors import Actor
from briefings.domain.briefs import Block, BlockKind
from briefings.domain.claims import Claim
from briefings.domain.events import Event
from briefings.domain.sources import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.compose.rules.case import Case, Finding, Line
    from briefings.domain.dossier import Record

_WRITTEN = (BlockKind.PROSE, BlockKind.LIST)
_MADE = (BlockKind.TIMELINE_TABLE, BlockKind.TIMELINE_FIGURE, BlockKind.CONTESTED)
_LONG_NUMBER = re.compile(r"[0-9]{2,}")


def sourced(case: Case) -> Iterator[Finding]:
    """Yield lines that state a fact without a citation, and records cited or shown that rest on nothing."""
    telling = _telling(case)
    for line in case.lines(*_WRITTEN):
        cited = any(piece.targets for piece in line.pieces)
        if not cited and _states_fact(line, telling, case):
            yield case.open("sourced", text=short(line.text), block=line.block, place=line.place)
    for line in case.lines():
        yield from _unsupported(line, case)
    for block in case.blocks(*_MADE):
        yield from _unsourced(block, case)


def _telling(case: Case) -> re.Pattern[str] | None:
    """Words that make a sentence one about the world: names of actors, and months."""
    names = {name.text for actor in case.seen.all(Actor) for name in actor.names if len(name.text) > 2}
    words = sorted(names | set(case.phrases.each("months")), key=lambda word: (-len(word), word))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b")


def _states_fact(line: Line, telling: re.Pattern[str] | None, case: Case) -> bool:
    """Advice, gaps and questions are no statements of fact; what names an actor, a month or a large number is."""
    text = line.text.strip()
    first = text.split(maxsplit=1)[0].casefold() if text else ""
    if not text or text.endswith("?") or first in case.phrases.each("lint.questions"):
        return False
    mentions = any(piece.ref is not None for piece in line.pieces)
    return mentions or bool(_LONG_NUMBER.search(text)) or bool(telling and telling.search(text))


def _unsupported(line: Line, case: Case) -> Iterator[Finding]:
    for piece in line.pieces:
        for target in piece.targets:
            record = case.seen.find(target.ref)
            if record is None or isinstance(record, Source) or supports(record, case.seen):
                continue
            name = short_label(record, case.seen, case.phrases)
            yield case.open(
                "sourced", "unsupported", "unsupported-remedy", text=short(line.text, 40), record=name,
                block=line.block, ref=target.ref, place=(piece.start, piece.end),
            )  # fmt: skip


def _unsourced(block: Block, case: Case) -> Iterator[Finding]:
    for ref in case.shown(block):
        record: Record | None = case.seen.find(ref)
        if isinstance(record, Event | Claim) and not supports(record, case.seen):
            name = short_label(record, case.seen, case.phrases)
            yield case.open("sourced", remedy="unsupported-remedy", text=name, block=block, ref=ref)
