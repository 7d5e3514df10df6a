"""Full-text search over a folded copy of every text: as you type, titles first, with the place of each hit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.domain.records import Kind, Ref
from briefings.store.fields import reference
from briefings.store.folding import Word, indexed, words
from briefings.store.texts import bodies, titles

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from briefings.domain.dossier import Record
    from briefings.store.connection import Connection

Ranges = tuple[tuple[int, int], ...]
CONTEXT = 140


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One record that was found. Ranges are start and end of the hits, in `title` and in `context`."""

    ref: Ref
    title: str
    title_ranges: Ranges
    context: str
    ranges: Ranges


def update_search(connection: Connection, refs: Iterable[Ref], records: Iterable[Record]) -> None:
    """Forget the words of `refs` and take those of `records`."""
    keys = [(ref.kind.value, ref.id) for ref in refs]
    of_entry = "(select id from entry where kind = ? and record = ?)"
    connection.many(f"delete from words where rowid in {of_entry}", keys)  # noqa: S608 - constant
    connection.many("delete from entry where kind = ? and record = ?", keys)
    for record in records:
        connection.run("insert into entry (kind, record) values (?, ?)", (record.kind.value, record.id))
        row = (" ".join(map(indexed, titles(record))), " ".join(map(indexed, bodies(record))))
        connection.run("insert into words (rowid, title, body) values (last_insert_rowid(), ?, ?)", row)


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


def hit(record: Record, wanted: str) -> Hit:
    """Where the words stand in a record that was found."""
    asked = list(words(wanted))
    label_ranges = _ranges(record.label, asked)
    others = [text for text in (*titles(record), *bodies(record)) if text != record.label]
    best = max(others, key=lambda text: len(_ranges(text, asked)), default="")
    context, ranges = _excerpt(best, _ranges(best, asked))
    return Hit(ref=record.ref, title=record.label, title_ranges=label_ranges, context=context, ranges=ranges)


def _question(wanted: str) -> str:
    """The words as FTS5 asks for them: each folded or by its key, all of them, the last as a beginning."""
    asked = list(words(wanted))
    # A word with an apostrophe is asked for whole; its parts follow it.
    whole = [word for place, word in enumerate(asked) if not _inside(word, asked[:place])]
    parts = []
    for word in whole:
        star = "*" if word is whole[-1] else ""
        forms = dict.fromkeys(form for form in (word.folded, word.key) if form)
        if forms:
            parts.append("(" + " OR ".join(f'"{form}"{star}' for form in forms) + ")")
    return " AND ".join(parts)


def _inside(word: Word, others: Iterable[Word]) -> bool:
    return any(other.start <= word.start and word.end <= other.end for other in others)


def _ranges(text: str, asked: Sequence[Word]) -> Ranges:
    """The words of the text that answer one of those asked; overlapping ones are joined."""
    found: list[tuple[int, int]] = []
    for word in words(text):
        if any(_answers(word, other, begun=other is asked[-1]) for other in asked):
            if found and word.start < found[-1][1]:
                continue
            found.append((word.start, word.end))
    return tuple(found)


def _answers(word: Word, asked: Word, *, begun: bool) -> bool:
    if begun:
        forms = (word.folded, word.key)
        return any(form.startswith(part) for form in forms for part in (asked.folded, asked.key) if part)
    return bool({word.folded, word.key} & {asked.folded, asked.key})


def _excerpt(text: str, ranges: Ranges) -> tuple[str, Ranges]:
    """A stretch of the text around the first hit, cut at words, and the hits within it."""
    start = max(0, ranges[0][0] - CONTEXT // 3) if ranges else 0
    if start:
        start = text.find(" ", start, ranges[0][0]) + 1 or start
    end = min(len(text), start + CONTEXT)
    if end < len(text):
        end = max(text.rfind(" ", start, end), ranges[0][1] if ranges else start) or end
    before, after = "… " if start else "", " …" if end < len(text) else ""
    stretch = text[start:end].replace("\n", " ")
    shift = len(before) - start
    kept = tuple((first + shift, last + shift) for first, last in ranges if start <= first and last <= end)
    return before + stretch + after, kept
