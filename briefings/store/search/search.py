"""Search over everything in a dossier: a question in, a page of results out."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from briefings.folding import fold, other_layouts, words
from briefings.store.search.finding import Finder, knows, longer
from briefings.store.search.hits import Highlighter, Match, Results
from briefings.store.search.query import Query, Term, read_query
from briefings.store.search.question import question
from briefings.store.search.spellings import near

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from briefings.domain.dossier import Record
    from briefings.domain.markings import Marking
    from briefings.domain.records import Kind, Ref
    from briefings.store.connection import Connection
    from briefings.store.search.finding import Entry
    from briefings.store.search.hits import Hit
    from briefings.store.search.question import Question
    from briefings.store.search.spellings import Near

FEW = 3
"""With fewer answers than these, names that are spelt otherwise are looked for."""


class Order(StrEnum):
    """Best: names, titles, then texts. Newest: what was written last. Date: by the days of records, latest first."""

    BEST = "best"
    NEWEST = "newest"
    DATE = "date"


class Search:
    """The search of one file. `show` gives records as a reader may see them, `keep` as they are kept."""

    def __init__(
        self,
        connection: Connection,
        *,
        show: Callable[[Kind, list[int]], Iterable[Record]],
        keep: Callable[[Kind, list[int]], Iterable[Record]],
        hidden: Callable[[], Collection[Ref]],
        default: Callable[[], Marking | None],
    ) -> None:
        self._connection = connection
        self._show = show
        self._keep = keep
        self._hidden = hidden
        self._default = default

    def find(
        self, text: str, *, kinds: Collection[Kind] | None, limit: int, offset: int = 0, order: Order = Order.BEST
    ) -> Results:
        """One page of what answers a question; nothing that is typed is refused."""
        query = read_query(text)
        asked = self._question(query, kinds, ranked=order is Order.BEST)
        if not asked.match:
            return Results(unread=query.unread)
        finder = Finder(self._connection, asked, self._hidden(), in_trash=query.filters.in_trash)
        ask = {Order.BEST: finder.best, Order.NEWEST: finder.newest, Order.DATE: finder.by_date}[order]
        entries = ask(offset + limit + 1)
        total, more = (len(entries), False) if len(entries) <= offset + limit else finder.count()
        hits = self._hits(entries[offset : offset + limit], asked, query)
        results = Results(hits=hits, total=total, more=more, unread=query.unread)
        if total >= FEW or not query.plain:
            return results
        layout = None if total else self._layout(text, kinds)
        return replace(self._with_names(results, text, query, kinds, limit), layout=layout)

    def refs(self, text: str, *, kinds: Collection[Kind] | None, limit: int) -> list[Ref]:
        """What answers a question, what was written last first, and nothing of it read; where little does, names that
        are spelt otherwise after it.
        """
        query = read_query(text)
        asked = self._question(query, kinds, ranked=False)
        if not asked.match:
            return []
        finder = Finder(self._connection, asked, self._hidden(), in_trash=query.filters.in_trash)
        found = [entry.ref for entry in finder.newest(limit)]
        if len(found) >= FEW or not query.plain:
            return found
        return [hit.ref for hit in self.find(text, kinds=kinds, limit=limit).hits]

    def _question(
        self,
        query: Query,
        kinds: Collection[Kind] | None,
        others: Mapping[str, Sequence[str]] | None = None,
        *,
        ranked: bool = True,
    ) -> Question:
        return question(
            query,
            kinds=kinds,
            default=self._default() if query.filters.markings else None,
            others=others,
            longer=lambda beginning: longer(self._connection, beginning),
            ranked=ranked,
        )

    def _hits(
        self, entries: Sequence[Entry], asked: Question, query: Query, match: Match = Match.WORDS
    ) -> tuple[Hit, ...]:
        by_kind: dict[Kind, list[int]] = defaultdict(list)
        for entry in entries:
            by_kind[entry.ref.kind].append(entry.ref.id)
        read = self._keep if query.filters.in_trash else self._show
        found = {record.ref: record for kind, ids in by_kind.items() for record in read(kind, ids)}
        highlighter = Highlighter(asked.asked)
        return tuple(highlighter.hit(found[entry.ref], match) for entry in entries if entry.ref in found)

    # Little was found.

    def _with_names(
        self, results: Results, text: str, query: Query, kinds: Collection[Kind] | None, limit: int
    ) -> Results:
        """The same, with names that are spelt otherwise after it, and the question with these."""
        spellings = self._spellings(query)
        if not spellings:
            return results
        entries = self._near(query, kinds, spellings)
        known = {one.ref for one in results.hits}
        others = {typed: _forms(found) for typed, found in spellings.items()}
        new = [entry for entry in entries if entry.ref not in known][: max(0, limit - len(known))]
        by_sound = all(found[0].sounds for found in spellings.values())
        match = Match.SOUND if by_sound else Match.SPELLING
        more = self._hits(new, self._question(query, kinds, others), query, match)
        return replace(
            results,
            hits=(*results.hits, *more),
            total=results.total + len(more),
            corrected=_corrected(text, spellings) if more else None,
        )

    def _near(
        self, query: Query, kinds: Collection[Kind] | None, spellings: Mapping[str, Sequence[Near]]
    ) -> list[Entry]:
        """Records with names near the words, the nearest first."""
        found: dict[int, Entry] = {}
        for count in (1, None):
            others = {typed: _forms(close[:count]) for typed, close in spellings.items()}
            asked = self._question(query, kinds, others)
            finder = Finder(self._connection, asked, self._hidden(), in_trash=query.filters.in_trash)
            for entry in finder.named():
                found.setdefault(entry.number, entry)
            if all(count is None or len(close) <= count for close in spellings.values()):
                break
        return list(found.values())

    def _layout(self, text: str, kinds: Collection[Kind] | None) -> str | None:
        """The question as another keyboard would have written it, where that finds something."""
        for other in other_layouts(text):
            if knows(self._connection, self._question(read_query(other), kinds, ranked=False)):
                return other
        return None

    def _spellings(self, query: Query) -> dict[str, list[Near]]:
        """For each word that no record holds, by its folded form, the words of names near it."""
        found: dict[str, list[Near]] = {}
        for term in query.terms:
            for word in words(term.text, asked=True):
                typed = term.text[word.start : word.end]
                alone = question(Query(words=Term(typed), filters=query.filters), ranked=False)
                if not knows(self._connection, alone) and (close := near(self._connection, typed)):
                    found[word.folded] = close
        return found


def _forms(found: Iterable[Near]) -> list[str]:
    return [form for one in found for form in (fold(one.word), one.key)]


def _corrected(text: str, spellings: Mapping[str, Sequence[Near]]) -> str | None:
    """The text with each word that is unknown as the nearest name is spelt."""
    made, end = "", 0
    for word in words(text, asked=True):
        close = spellings.get(word.folded)
        if close and word.start >= end:
            made += text[end : word.start] + close[0].word
            end = word.end
    corrected = made + text[end:]
    return corrected if corrected != text else None
