"""What the index answers to a question: entries in an order, some at a time. No records are read here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from briefings.domain.records import Kind, Ref
from briefings.store.fields import reference

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from briefings.store.connection import Connection, SqlValue
    from briefings.store.search.question import Question

COUNTED = 1000
"""So many answers are counted; more are only said to be more."""

_MOST_WORDS = 600
_SHORTEST = 4
_LAST_LETTER = "\U0010ffff"
_MOST_NAMES = 200


class Entry(NamedTuple):
    """One record in the index; the number says how new it is."""

    number: int
    ref: Ref


def longer(connection: Connection, beginning: str) -> tuple[str, ...]:
    """All words that begin so; nothing where there are very many, or for the few letters that the index knows. A single
    letter is only itself: too much begins with it."""
    if len(beginning) < _SHORTEST:
        return (beginning,) if len(beginning) == 1 else ()
    query = "select word from vocabulary where word >= ? and word < ? limit ?"
    rows = connection.query(query, (beginning, beginning + _LAST_LETTER, _MOST_WORDS + 1))
    return tuple(str(word) for (word,) in rows) if len(rows) <= _MOST_WORDS else ()


def knows(connection: Connection, question: Question) -> bool:
    """Whether anything answers."""
    query = "select 1 from words where words match ? limit 1"
    return bool(question.match) and connection.value(query, (question.match,)) is not None


class Finder:
    """Asks one question. `trash` are the records that are hidden: left out, or all that is wanted."""

    def __init__(
        self, connection: Connection, question: Question, hidden: Collection[Ref], *, in_trash: bool = False
    ) -> None:
        self._connection = connection
        self._question = question
        self._hidden = hidden
        self._in_trash = in_trash

    def best(self, end: int) -> list[Entry]:
        """The first so many: what is called so, what begins so, names, titles, then all; each newest first."""
        asked = self._question
        tiers = [
            ("names", asked.named(begun=False)),
            ("names", asked.named(begun=True) if asked.begun else ""),
            ("names", asked.in_names),
            ("words", asked.first_in_title()),
            ("words", asked.in_titles),
            ("words", asked.match),
        ]
        found: dict[int, Entry] = {}
        for table, match in tiers:
            if match and len(found) < end:
                entries = self._named(match) if table == "names" else self._newest(match)
                for entry in entries:
                    found.setdefault(entry.number, entry)
                    if len(found) >= end:
                        break
        return list(found.values())

    def named(self) -> list[Entry]:
        """Names that hold the words, those first that say least besides."""
        return self._named(self._question.in_names)

    def newest(self, end: int) -> list[Entry]:
        """The first so many, those first that were written last."""
        found = []
        for entry in self._newest(self._question.match):
            found.append(entry)
            if len(found) >= end:
                break
        return found

    def by_date(self, end: int) -> list[Entry]:
        """The first so many by their last day, the latest first; those without a date last."""
        query = f"""{_ENTRIES.format(table="words")} {{days}} order by coalesce(entry.last, 0) desc, words.rowid desc"""
        found = []
        for entry in self._shown(self._rows(query, self._question.match, limit=end + len(self._hidden))):
            found.append(entry)
            if len(found) >= end:
                break
        return found

    def count(self) -> tuple[int, bool]:
        """How many there are, and whether there are more than could be counted."""
        if self._hidden:
            number = len(self.newest(COUNTED + 1))
        else:
            rows = _ENTRIES.format(table="words") if self._question.days else _MATCHES
            query = f"select count(*) from ({rows} {{days}} limit ?)"  # noqa: S608 - constant
            number = cast("int", self._connection.value(*self._bound(query, self._question.match, COUNTED + 1)))
        return min(number, COUNTED), number > COUNTED

    def _named(self, match: str) -> list[Entry]:
        """Names by how much of them was asked for, actors before the rest."""
        query = f"""{_ENTRIES.format(table="names")} {{days}} order by names.rank, names.rowid"""
        found = list(self._shown(self._rows(query, match, limit=_MOST_NAMES + len(self._hidden))))
        return sorted(found, key=lambda entry: entry.ref.kind is not Kind.ACTOR)

    def _newest(self, match: str) -> Iterator[Entry]:
        """All answers from the newest on, read a few and then more at a time."""
        query = f"""{_ENTRIES.format(table="words")} and words.rowid < ? {{days}} order by words.rowid desc"""
        size, last = 50, 1 << 62
        while True:
            entries = self._rows(query, match, last, limit=size)
            yield from self._shown(entries)
            if len(entries) < size:
                return
            last, size = entries[-1].number, min(2 * size, 2000)

    def _rows(self, query: str, *values: SqlValue, limit: int) -> list[Entry]:
        rows = self._connection.query(*self._bound(f"{query} limit ?", *values, limit))
        return [Entry(cast("int", row[0]), reference(row[1:])) for row in rows]

    def _bound(self, query: str, *values: SqlValue) -> tuple[str, tuple[SqlValue, ...]]:
        """A query with the days that are asked for, which are bound before its limit."""
        days = self._question.days
        within = "and entry.last >= ? and entry.first <= ?" if days else ""
        return query.format(days=within), (*values[:-1], *(days or ()), values[-1])

    def _shown(self, entries: list[Entry]) -> Iterator[Entry]:
        hidden = self._hidden
        return (entry for entry in entries if (entry.ref in hidden) == self._in_trash)


_MATCHES = "select rowid from words where words match ?"
_ENTRIES = """select entry.id, entry.kind, entry.record from {table} cross join entry on entry.id = {table}.rowid
    where {table} match ?"""
