"""Records as rows of the search tables: folded words, signs of their facets, spellings of names. No SQL runs here."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from briefings.domain.actors import Actor
from briefings.domain.records import Kind
from briefings.folding import words
from briefings.store.connection import Row
from briefings.store.search.facets import days, facets
from briefings.store.search.spellings import name_words, neighbours
from briefings.store.texts import bodies, titles

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefings.domain.dossier import Record

NAMED = frozenset({Kind.ACTOR, Kind.QUESTION, Kind.LEVER, Kind.SCENARIO_SET, Kind.SCENARIO, Kind.BRIEF})
"""Kinds of which there are few, whose titles are names: they are ranked, the others come newest first."""

_LONGEST_KEPT = 40


@dataclass(frozen=True, slots=True)
class IndexRows:
    """Rows for each table of the search, in the order of its columns (`STATEMENTS` writes them)."""

    entry: list[Row] = field(default_factory=list)
    words: list[Row] = field(default_factory=list)
    names: list[Row] = field(default_factory=list)
    name_word: list[Row] = field(default_factory=list)
    spelling: list[Row] = field(default_factory=list)

    def tables(self) -> Mapping[str, list[Row]]:
        """The rows by their statement."""
        return {STATEMENTS[name]: getattr(self, name) for name in STATEMENTS}


STATEMENTS = {
    "entry": "insert into entry (id, kind, record, first, last) values (?, ?, ?, ?, ?)",
    "words": "insert into words (rowid, title, title_also, body, body_also, facets) values (?, ?, ?, ?, ?, ?)",
    "names": "insert into names (rowid, whole, name, also, facets) values (?, ?, ?, ?, ?)",
    "name_word": "insert or ignore into name_word (folded, key, shown) values (?, ?, ?)",
    "spelling": "insert or ignore into spelling (variant, key) values (?, ?)",
}


def index_rows(records: Iterable[Record], first: int) -> IndexRows:
    """The rows of some records that are not in the index yet. Their entries are numbered from `first` upwards; the
    highest number is the newest."""
    rows = IndexRows()
    for number, record in enumerate(records, start=first):
        within = days(record) or (None, None)
        rows.entry.append((number, record.kind.value, record.id, *within))
        called, signs = titles(record), facets(record)
        rows.words.append((number, *_folded(called), *_folded(bodies(record)), signs))
        if record.kind in NAMED:
            rows.names.append((number, _whole(called), *_folded(called), signs))
        if isinstance(record, Actor):
            _spell(rows, called)
    return rows


def joined(text: str) -> tuple[str, ...]:
    """A whole name as one word: folded, and by its key; nothing for a name without letters."""
    outer = list(_outer(text))
    whole = ("".join(folded for folded, _ in outer), "".join(key for _, key in outer))
    return tuple(dict.fromkeys(form for form in whole if form))


def _whole(called: Iterable[str]) -> str:
    return " ".join(form for name in called for form in joined(name))


def _spell(rows: IndexRows, called: Iterable[str]) -> None:
    for word, shown in name_words(called):
        rows.name_word.append((word.folded, word.key, shown))
        rows.spelling.extend((variant, word.key) for variant in neighbours(word.key))


def _folded(texts: Iterable[str]) -> tuple[str, str]:
    """The words in their order, so that phrases stand, and apart from them their keys and parts."""
    found = [_piece(piece) for text in texts for piece in text.split()]
    return " ".join(main for main, _ in found), " ".join(also for _, also in found if also)


def _piece(text: str) -> tuple[str, str]:
    """What stands between two spaces; mostly one word, which comes again and again."""
    return _kept(text) if len(text) <= _LONGEST_KEPT else _read(text)


def _read(text: str) -> tuple[str, str]:
    end = 0
    main: list[str] = []
    also: list[str] = []
    for word in words(text):
        if word.end <= end:  # a part of the word before
            also += dict.fromkeys((word.folded, word.key))
            continue
        end = word.end
        main.append(word.folded)
        also += [word.key] if word.key != word.folded else []
    return " ".join(main), " ".join(also)


_kept = lru_cache(maxsize=50_000)(_read)


def _outer(text: str) -> Iterable[tuple[str, str]]:
    end = 0
    for word in words(text, asked=True):
        if word.end > end:
            end = word.end
            yield word.folded, word.key
