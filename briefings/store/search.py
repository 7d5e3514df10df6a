"""Full-text search over a folded copy of every text: as you type, titles first, with the place of each hit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from briefings.domain.records import Kind, Ref
from briefings.store.fields import reference
from briefings.store.folding import Word, indexed, words
from briefings.store.texts import bodies, titles

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

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
    last = cast("int", connection.value("select coalesce(max(id), 0) from entry"))
    numbered = list(enumerate(records, start=last + 1))
    entries = [(number, record.kind.value, record.id) for number, record in numbered]
    connection.many("insert into entry (id, kind, record) values (?, ?, ?)", entries)
    connection.many(
        "insert into words (rowid, title, body) values (?, ?, ?)",
        ((number, _folded(titles(record)), _folded(bodies(record))) for number, record in numbered),
    )


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
    """Where the words stand in a record that was found: in its title, and in the first other text with one of them."""
    asked = tuple(words(wanted, asked=True))
    others = [text for text in (*titles(record), *bodies(record)) if text != record.label]
    context, first = next(((text, word) for text in others for word in _answers(text, asked)), ("", None))
    if first is None:
        context = others[0] if others else ""
    excerpt = _excerpt(context, 0 if first is None else first.start, 0 if first is None else first.end)
    title_ranges = _ranges(record.label, asked)
    return Hit(
        ref=record.ref, title=record.label, title_ranges=title_ranges, context=excerpt, ranges=_ranges(excerpt, asked)
    )


def _folded(texts: Iterable[str]) -> str:
    return " ".join(map(indexed, texts))


def _question(wanted: str) -> str:
    """The words as FTS5 asks for them: each folded or by its key, all of them, the last as a beginning."""
    asked = list(words(wanted, asked=True))
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


def _answers(text: str, asked: Sequence[Word]) -> Iterator[Word]:
    """The words of a text that answer one of those asked; the last may be only begun."""
    whole = {form for word in asked for form in (word.folded, word.key)}
    begun = tuple(form for form in (asked[-1].folded, asked[-1].key) if form) if asked else ()
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
