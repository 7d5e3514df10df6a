"""A question as the index is asked: an expression of FTS5 for its words and its filters. Every word stands in quotation
marks and comes from the folding, so nothing that is typed can be taken for syntax."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefings.domain.records import Kind
from briefings.folding import Word, also_called, words
from briefings.store.search.facets import EARLIEST, LATEST, of_days, of_kinds, of_marking
from briefings.store.search.query import Not, Some, Term
from briefings.store.search.rows import atoms, joined, telling

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from briefings.domain.markings import Marking
    from briefings.store.search.query import Filters, Node, Query

_MOST_PHRASES = 60
_TITLES = "{title title_also facets}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One word that is asked for: its forms, and what a longer word must begin with (nothing where it is whole)."""

    forms: tuple[str, ...]
    begun: tuple[str, ...] = ()

    def answered_by(self, held: Iterable[str]) -> bool:
        """Whether a word of a text is this one, by one of its forms."""
        return any(form in self.forms or form.startswith(self.begun) for form in held)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Expressions for `words` and `names`; empty where nothing is asked. `called` is the whole text as one name, each
    form of it, and `said` the text in its order; both only where it is plain words."""

    match: str
    in_titles: str = ""
    in_names: str = ""
    called: tuple[str, ...] = ()
    said: str = ""
    narrow: str = ""
    begun: bool = False
    asked: tuple[Asked, ...] = ()
    days: tuple[int, int] | None = None

    def named(self, *, begun: bool) -> str:
        """What asks for a name that is the whole text, or that begins with it."""
        forms = " OR ".join(_quoted(form, begun=begun) for form in self.called)
        return _both(f"whole : ({forms})", self.narrow) if forms else ""

    def first_in_title(self) -> str:
        """What asks for a title that begins with the text."""
        return _both(f"title : {self.said}", self.narrow) if self.said else ""


def question(
    query: Query,
    *,
    kinds: Collection[Kind] | None = None,
    default: Marking | None = None,
    others: Mapping[str, Sequence[str]] | None = None,
    longer: Callable[[str], Sequence[str]] = lambda _beginning: (),
    ranked: bool = True,
) -> Question:
    """What to ask for. `kinds` narrows it further, `default` is the marking of records without one, `others` gives
    words by their folded form that will do as well, `longer` all words with a beginning, or nothing if there are many:
    to look for each is faster than for what begins so. What only ranks is left out unless `ranked`."""
    builder = _Builder(others or {}, longer)
    match = _any((builder.expression(query.words) if query.words else "", *builder.called(query)))
    narrow = _narrow(query.filters, kinds, default)
    if not match and (query.terms or not narrow):
        return Question(match="")
    asked = Question(match=_both(match, narrow), asked=tuple(builder.asked), days=_days(query.filters))
    if not ranked or not match:
        return asked
    names = _Builder(others or {}, lambda _beginning: ())
    called, said = _plainly(query, longer)
    titled = f"({_TITLES} : {match})"
    return replace(
        asked,
        in_titles=_both(_both(titled, match) if builder.excludes else titled, narrow),
        in_names=_both(_any((names.expression(query.words) if query.words else "", *names.called(query))), narrow),
        called=called,
        said=said,
        narrow=narrow,
        begun=bool(query.terms) and query.terms[-1].begun,
    )


def _days(filters: Filters) -> tuple[int, int] | None:
    if filters.first is None and filters.last is None:
        return None
    return filters.first or EARLIEST, filters.last or LATEST


def _narrow(filters: Filters, kinds: Collection[Kind] | None, default: Marking | None) -> str:
    parts = [of_marking(wanted, default) for wanted in filters.markings]
    wanted = (filters.kinds or frozenset(Kind)) - filters.without
    wanted &= frozenset(Kind if kinds is None else kinds)
    if len(wanted) < len(Kind) or filters.in_trash:
        parts.append(of_kinds(wanted) or '("")')
    if filters.first is not None or filters.last is not None:
        parts.append(of_days(filters.first or EARLIEST, filters.last or LATEST))
    return " AND ".join(parts)


def _plainly(query: Query, longer: Callable[[str], Sequence[str]]) -> tuple[tuple[str, ...], str]:
    """The text as one name, and as the beginning of a title."""
    if not query.plain:
        return (), ""
    text = " ".join(term.text for term in query.terms)
    return joined(text), _phrase(text, longer if query.terms[-1].begun else None, mark="^ ")


def _both(one: str, other: str) -> str:
    return f"{one} AND {other}" if one and other else one or other


def _quoted(form: str, *, begun: bool = False) -> str:
    return f'"{form.replace(chr(34), "")}"' + ("*" if begun else "")


def _phrase(text: str, longer: Callable[[str], Sequence[str]] | None = None, mark: str = "") -> str:
    """The words one after the other, literally but for case and marks; with `longer` the last is only begun. `mark`
    stands before it."""
    found = [word.folded for word in atoms(text) if telling([word.folded])]
    if not found:
        return ""
    start = mark + "".join(f"{_quoted(form)} + " for form in found[:-1])
    lasts = longer(found[-1])[: _MOST_PHRASES + 1] if longer else [found[-1]]
    if not lasts or len(lasts) > _MOST_PHRASES:
        return start + _quoted(found[-1], begun=True)
    return _any(start + _quoted(last) for last in lasts)


class _Builder:
    """Makes the expression, and notes the words that hits will hold."""

    def __init__(self, others: Mapping[str, Sequence[str]], longer: Callable[[str], Sequence[str]]) -> None:
        self._others = others
        self._longer = longer
        self.asked: list[Asked] = []
        self.excludes = False

    def expression(self, node: Node) -> str:
        """The expression of one node; empty where no word is in it."""
        if isinstance(node, Term):
            return self._term(node)
        if isinstance(node, Not):
            return self._without("", [node.part])
        if isinstance(node, Some):
            return _any(self.expression(part) for part in node.parts)
        wanted = [self.expression(part) for part in _runs(node.parts) if not isinstance(part, Not)]
        return self._without(_every(wanted), [part.part for part in node.parts if isinstance(part, Not)])

    def called(self, query: Query) -> Iterator[str]:
        """One expression for each other name of a country, where the whole text is a name of it."""
        text = " ".join(term.text for term in query.terms) if query.plain else ""
        phrases = dict.fromkeys(map(_phrase, also_called(text))) if text else {}
        for phrase in filter(None, phrases):
            forms = tuple(phrase.split('"')[1::2])
            self.asked.append(Asked(forms=forms))
            yield f"({phrase})"

    def _without(self, wanted: str, parts: list[Node]) -> str:
        before = len(self.asked)
        unwanted = _any(self.expression(part) for part in parts)
        del self.asked[before:]
        if not unwanted:
            return wanted
        self.excludes = True
        return f"({wanted or of_kinds(Kind)} NOT {unwanted})"

    def _term(self, term: Term) -> str:
        if not term.phrase:
            return _every(self._words(list(words(term.text, asked=True)), begun=term.begun))
        for word in words(term.text):
            self.asked.append(Asked(forms=(word.folded,), begun=(word.folded,) if term.begun else ()))
        phrase = _phrase(term.text, self._longer if term.begun else None)
        return f"({phrase})" if phrase else ""

    def _words(self, found: list[Word], *, begun: bool) -> Iterator[str]:
        """One expression for each word. One that holds others (with an apostrophe, or two words of a name) will do as
        it is or in its parts."""
        place = 0
        while place < len(found):
            word, place = found[place], place + 1
            inner: list[Word] = []
            while place < len(found) and word.start <= found[place].start and found[place].end <= word.end:
                inner.append(found[place])
                place += 1
            last = begun and place == len(found)
            yield _any((self._word(word, begun=last), _every(self._words(inner, begun=last))))

    def _word(self, word: Word, *, begun: bool) -> str:
        others = self._others.get(word.folded, ())
        forms, starts = telling(word.forms), telling(word.begun if begun else ())
        if not forms:
            return ""
        self.asked.append(Asked(forms=(*forms, *others), begun=starts))
        longer = [part for form in starts for part in self._begun(form)]
        return _any(dict.fromkeys((*longer, *(_quoted(form) for form in (*forms, *others)))))

    def _begun(self, form: str) -> list[str]:
        """What asks for the words that begin so."""
        return [_quoted(word) for word in self._longer(form)] or [_quoted(form, begun=True)]


def _runs(parts: Iterable[Node]) -> Iterator[Node]:
    """Words that were typed one after the other are read as one text: a name may be two words."""
    run: list[Term] = []
    for part in parts:
        if isinstance(part, Term) and not part.phrase:
            run.append(part)
            if not part.begun:
                continue
        if run:
            yield Term(" ".join(term.text for term in run), begun=run[-1].begun)
            run = []
        if not (isinstance(part, Term) and not part.phrase):
            yield part
    if run:
        yield Term(" ".join(term.text for term in run))


def _every(parts: Iterable[str]) -> str:
    return _group(" AND ", parts)


def _any(parts: Iterable[str]) -> str:
    return _group(" OR ", parts)


def _group(operator: str, parts: Iterable[str]) -> str:
    there = [part for part in parts if part]
    return f"({operator.join(there)})" if len(there) > 1 else there[0] if there else ""
