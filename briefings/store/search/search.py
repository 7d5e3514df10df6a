"""Full-text search over a folded copy of every text: as you type, titles first, with the place of each hit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.domain.records import Kind, Ref
from briefings.folding import Word, words
from briefings.store.fields import reference
from briefings.store.texts import bodies, titles

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from briefings.domain.dossier import Record
    from briefings.store.connection import Connection

_ORDER = {kind: place for place, kind in enumerate(Kind)}
Ranges = tuple[tuple[int, int], ...]
CONTEXT = 140
SHORTEST = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One record that was found. Ranges are start and end of the hits, in `title` and in `context`."""

    ref: Ref
    title: str
    title_ranges: Ranges
    context: str
    ranges: Ranges


def find(connection: Connection, wanted: str, *, kinds: Collection[Kind] | None = None, limit: int = 50) -> list[Ref]:
    """The records that hold every word (the last may be only begun), those with the words in a title first."""
    question = _question(wanted)
    if not question:
        return []
    among = sorted(kind.value for kind in (Kind if kinds is None else kinds))
    query = f"""select entry.kind, entry.record from words join entry on entry.id = words.rowid
        where words match ? and entry.kind in ({", ".join("?" * len(among))})
        order by bm25(words, 20.0, 1.0), entry.id limit ?"""  # noqa: S608 - only question marks
    rows = connection.query(query, (question, *among, limit))
    return [reference(row) for row in rows]


def rank(record: Record, wanted: str) -> tuple[int, int]:
    """The order of hits, best first: what is called so, what begins so, what has the words in a title; actors first."""
    asked = _whole(list(words(wanted, asked=True)))
    best = min(_fit(title, asked) for title in titles(record))
    # The second part of a name is as good as its first.
    return 1 if best == 2 and record.kind is Kind.ACTOR else best, _ORDER[record.kind]


def hit(record: Record, wanted: str) -> Hit:
    """Where the words stand in a record that was found: in its title, and in the first other text with one of them."""
    asked = tuple(words(wanted, asked=True))
    others = [text for text in (*titles(record), *bodies(record)) if text != record.label]
    context, first = next(((text, word) for text in others for word in _answers(text, asked)), ("", None))
    if first is None:  # the words stand in the title; a date or a page number beside it would say nothing
        context = next((text for text in others if len(text) >= SHORTEST), "")
    excerpt = _excerpt(context, 0 if first is None else first.start, 0 if first is None else first.end)
    title_ranges = _ranges(record.label, asked)
    return Hit(
        ref=record.ref, title=record.label, title_ranges=title_ranges, context=excerpt, ranges=_ranges(excerpt, asked)
    )


def _question(wanted: str) -> str:
    """The words as FTS5 asks for them: each folded or by its key, all of them, the last as a beginning."""
    whole = _whole(list(words(wanted, asked=True)))
    parts = []
    for word in whole:
        star = "*" if word is whole[-1] else ""
        if word.forms:
            parts.append("(" + " OR ".join(f'"{form}"{star}' for form in word.forms) + ")")
    return " AND ".join(parts)


def _whole(found: Sequence[Word]) -> list[Word]:
    """Words with an apostrophe come whole, followed by their parts; these are left out."""
    return [word for place, word in enumerate(found) if not _inside(word, found[:place])]


def _fit(title: str, asked: Sequence[Word]) -> int:
    """0: the title itself; 1: its beginning; 2: somewhere in it; 3: not all of it."""
    held = _whole(list(words(title)))
    pairs = list(zip(held, asked, strict=False))
    if len(pairs) == len(asked) and all(_answers_one(word, other, begun=other is asked[-1]) for word, other in pairs):
        exact = len(held) == len(asked) and _answers_one(held[-1], asked[-1], begun=False)
        return 0 if exact else 1
    within = all(any(_answers_one(word, other, begun=other is asked[-1]) for word in held) for other in asked)
    return 2 if within else 3


def _answers_one(word: Word, asked: Word, *, begun: bool) -> bool:
    if begun:
        return word.folded.startswith(asked.forms) or word.key.startswith(asked.forms)
    return bool({word.folded, word.key} & {*asked.forms})


def _inside(word: Word, others: Iterable[Word]) -> bool:
    return any(other.start <= word.start and word.end <= other.end for other in others)


def _answers(text: str, asked: Sequence[Word]) -> Iterator[Word]:
    """The words of a text that answer one of those asked; the last may be only begun."""
    whole = {form for word in asked for form in word.forms}
    begun = asked[-1].forms if asked else ()
    for word in words(text):
        if word.folded in whole or word.key in whole or word.folded.startswith(begun) or word.key.startswith(begun):
            yield word


def _ranges(text: str, asked: Sequence[Word]) -> Ranges:
    """Where the words stand that answer; a part of a word that answers whole is left out."""
    found: list[tuple[int, int]] = []
    for word in _answers(text, asked):
        if not found or word.start >= found[-1][1]:
            found.append((word.start, word.end))
    return tuple(found)


def _excerpt(text: str, start: int, end: int) -> str:
    """One line of the text around a hit, cut at words, with dots where something is left out."""
    first = max(0, start - CONTEXT // 3)
    if first:
        first = text.find(" ", first, start) + 1 or start
    last = min(len(text), first + CONTEXT)
    if last < len(text):
        last = max(text.rfind(" ", first, last), end)
    before, after = "… " if first else "", " …" if last < len(text) else ""
    return before + " ".join(text[first:last].split()) + after
