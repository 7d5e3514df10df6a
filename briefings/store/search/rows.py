"""Records as rows of the search tables: folded words, signs of their facets, spellings of names. No SQL runs here."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from briefings.domain.actors import Actor
from briefings.domain.records import Kind
from briefings.folding import Word, words
from briefings.store.connection import Row
from briefings.store.search.facets import days, facets
from briefings.store.search.spellings import name_words, variants
from briefings.store.texts import bodies, titles

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefings.domain.dossier import Record

NAMED = frozenset({Kind.ACTOR, Kind.QUESTION, Kind.LEVER, Kind.SCENARIO_SET, Kind.SCENARIO, Kind.BRIEF})
"""Kinds of which there are few, whose titles are names: they are ranked, the others come newest first."""

_LONGEST_KEPT = 40
_MOST_KNOWN = 300_000
_SIGNS_OF_TWO = ("abd", "ebd", "llah", "абд", "عبد", "الله", "עבד")
"""Where none of these stands, no name of two words is written as one."""


@dataclass(frozen=True, slots=True)
class IndexRows:
    """Rows for each table of the search, in the order of its columns (`STATEMENTS` writes them)."""

    entry: list[Row] = field(default_factory=list)
    words: list[Row] = field(default_factory=list)
    names: list[Row] = field(default_factory=list)
    vocabulary: list[Row] = field(default_factory=list)
    name_word: list[Row] = field(default_factory=list)
    spelling: list[Row] = field(default_factory=list)

    def tables(self) -> Mapping[str, list[Row]]:
        """The rows by their statement."""
        return {STATEMENTS[name]: getattr(self, name) for name in STATEMENTS}


STATEMENTS = {
    "entry": "insert into entry (id, kind, record, first, last) values (?, ?, ?, ?, ?)",
    "words": "insert into words (rowid, title, title_also, body, body_also, facets) values (?, ?, ?, ?, ?, ?)",
    "names": "insert into names (rowid, whole, name, also, facets) values (?, ?, ?, ?, ?)",
    "vocabulary": "insert or ignore into vocabulary (word) values (?)",
    "name_word": "insert or ignore into name_word (word, key) values (?, ?)",
    "spelling": "insert or ignore into spelling (variant, word) values (?, ?)",
}


def index_rows(records: Iterable[Record], first: int, known: set[str] | None = None) -> IndexRows:
    """The rows of some records that are not in the index yet. Their entries are numbered from `first` upwards; the
    highest number is the newest.

    `known` are pieces of text whose words the vocabulary has already; it grows by the new ones.
    """
    rows, folding = IndexRows(), _Folding(set() if known is None else known)
    for number, record in enumerate(records, start=first):
        rows.entry.append((number, record.kind.value, record.id, *(days(record) or (None, None))))
        called, signs = titles(record), facets(record)
        folded = folding.of(called)
        rows.words.append((number, *folded, *folding.of(bodies(record)), signs))
        if record.kind in NAMED:
            rows.names.append((number, _whole(called), *folded, signs))
        if isinstance(record, Actor):
            _spell(rows, called)
    rows.vocabulary.extend((word,) for word in folding.vocabulary())
    return rows


def joined(text: str) -> tuple[str, ...]:
    """A whole name as one word: folded, and by its key; nothing for a name without letters."""
    outer = [forms for word in _outer(text) if (forms := telling(word.forms))]
    whole = ("".join(forms[0] for forms in outer), "".join(forms[-1] for forms in outer))
    return tuple(dict.fromkeys(form for form in whole if form))


def telling(forms: Iterable[str]) -> tuple[str, ...]:
    """Forms with a letter or a digit; a lone mark tells nothing."""
    return tuple(form for form in forms if any(map(str.isalnum, form)))


def atoms(text: str) -> list[Word]:
    """The words of a text in order without those that hold others: what phrases are made of."""
    shortest: dict[int, Word] = {}
    for word in words(text):
        kept = shortest.get(word.start)
        if kept is None or word.end < kept.end:
            shortest[word.start] = word
    return [shortest[start] for start in sorted(shortest)]


@lru_cache(maxsize=20_000)
def forms_of(piece: str) -> str:
    """Every form by which what stands between two spaces is found, with a space around each."""
    return f" {' '.join(_piece(piece))} "


def _whole(called: Iterable[str]) -> str:
    return " ".join(form for name in called for form in joined(name))


def _spell(rows: IndexRows, called: Iterable[str]) -> None:
    for word, shown in name_words(called):
        rows.name_word.append((shown, word.key))
        rows.spelling.extend((variant, shown) for variant in variants(shown, word.key))


class _Folding:
    """Folds texts and remembers the words in them."""

    def __init__(self, known: set[str]) -> None:
        self._known = known
        self._pieces: set[str] = set()
        self._others: set[str] = set()

    def of(self, texts: Iterable[str]) -> tuple[str, str]:
        """The words in their order, so that phrases stand, and apart from them all other forms of theirs."""
        whole = " ".join(texts)
        pieces = whole.split()
        self._pieces.update(pieces)
        found = [_kept(piece) if len(piece) <= _LONGEST_KEPT else _read(piece) for piece in pieces]
        main, also = " ".join([main for main, _ in found]), " ".join([also for _, also in found if also])
        if not _may_join(whole.lower()):
            return main, also
        together = _together(texts)
        self._others.update(together)
        return main, " ".join((also, *together))

    def vocabulary(self) -> list[str]:
        """Every word in the texts, folded, those of known pieces apart."""
        fresh = self._pieces - self._known
        if len(self._known) > _MOST_KNOWN:
            self._known.clear()
        self._known |= fresh
        found = (form for piece in fresh for forms in _piece(piece) for form in forms.split())
        return sorted({*found, *self._others})


def _may_join(lowered: str) -> bool:
    return any(map(lowered.__contains__, _SIGNS_OF_TWO))


def _together(texts: Iterable[str]) -> list[str]:
    """Names of two words as one word, which no single piece shows."""
    found = (word for text in texts for word in words(text) if " " in text[word.start : word.end])
    return [form for word in found for form in dict.fromkeys((word.folded, word.key))]


def _piece(text: str) -> tuple[str, str]:
    """What stands between two spaces: mostly one word, which comes again and again."""
    return _kept(text) if len(text) <= _LONGEST_KEPT else _read(text)


def _read(text: str) -> tuple[str, str]:
    main = atoms(text)
    order = [word.folded for word in main]
    also = {form for word in words(text) for form in (word.folded, word.key)}
    return " ".join(order), " ".join(sorted(also.difference(order)))


_kept = lru_cache(maxsize=50_000)(_read)


def _outer(text: str) -> Iterable[Word]:
    end = -1
    for word in words(text, asked=True):
        if word.end > end:
            end = word.end
            yield word
