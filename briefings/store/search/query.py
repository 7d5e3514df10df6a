"""The language of a question, read into a tree. Whatever is typed means something: nothing here is ever refused.

Words are all asked for unless OR stands between them; NOT or a hyphen before a word excludes it; quotation marks keep
words together; a star, or being typed last, makes a word a beginning; brackets group. `kind:`, `after:`, `before:`,
`marking:` and `in:` narrow the whole question wherever they stand. What cannot be read as a filter is read as words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefings.domain.dates_text import read_date
from briefings.domain.records import Kind
from briefings.errors import BadInputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefings.domain.dates import UncertainDate

MOST_WORDS = 60
_DEEPEST = 20
_QUOTES = '"“”„«»'
_TOKEN = re.compile(
    rf"""(?P<name>[^\W\d_]+):[{_QUOTES}](?P<quoted>[^{_QUOTES}]*)(?:[{_QUOTES}]|$)
    | (?P<bracket>[()])
    | [{_QUOTES}](?P<phrase>[^{_QUOTES}]*)(?P<closed>[{_QUOTES}]|$)
    | (?P<minus>-(?=[^\s-]))
    | (?P<word>[^\s(){_QUOTES}]+)""",
    re.VERBOSE,
)
_KINDS = {kind.value.replace("_", ""): kind for kind in Kind} | {
    "person": Kind.ACTOR, "people": Kind.ACTOR, "state": Kind.ACTOR, "country": Kind.ACTOR, "name": Kind.ACTOR,
    "tie": Kind.RELATION, "document": Kind.SOURCE, "set": Kind.SCENARIO_SET, "sign": Kind.INDICATOR,
    "future": Kind.SCENARIO, "note": Kind.BRIEF, "briefing": Kind.BRIEF, "judgment": Kind.JUDGEMENT,
    "assessment": Kind.JUDGEMENT,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Term:
    """Words as they were typed: one, or a phrase that must stand together. `begun`: the last is only a beginning."""

    text: str
    phrase: bool = False
    begun: bool = False


@dataclass(frozen=True, slots=True)
class Not:
    """What must not be there."""

    part: Node


@dataclass(frozen=True, slots=True)
class All:
    """What must all be there."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Some:
    """Of which one is enough."""

    parts: tuple[Node, ...]


Node = Term | Not | All | Some


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What narrows a question. Days are ordinals, both within; an empty set of kinds asks for all of them."""

    kinds: frozenset[Kind] = frozenset()
    without: frozenset[Kind] = frozenset()
    first: int | None = None
    last: int | None = None
    markings: tuple[str, ...] = ()
    in_trash: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A question as it was understood. `unread` are filters that are not finished yet, or beyond what is read."""

    words: Node | None
    filters: Filters
    unread: tuple[str, ...] = ()

    @property
    def terms(self) -> tuple[Term, ...]:
        """The words that a hit should hold, in order."""
        return tuple(_terms(self.words))

    @property
    def plain(self) -> bool:
        """Whether the words are only words, each asked for."""
        return all(not term.phrase for term in self.terms) and (
            isinstance(self.words, Term)
            or (isinstance(self.words, All) and all(isinstance(part, Term) for part in self.words.parts))
        )


def read_query(text: str) -> Query:
    """What a text asks for. The last word counts as a beginning unless a space, a sign or a quotation mark ends it."""
    reader = _Reader(text)
    words = reader.either(0)
    while reader.more:  # a bracket too many
        reader.skip()
        rest = reader.either(0)
        words = _all([part for part in (words, rest) if part is not None])
    if words is None and reader.operators:
        words = _all([Term(word, begun=False) for word in reader.operators])
    return Query(words=words, filters=reader.filters(), unread=tuple(reader.unread))


@dataclass(slots=True)
class _Found:
    """Filters while they are read."""

    kinds: set[Kind] = field(default_factory=set)
    without: set[Kind] = field(default_factory=set)
    first: list[int] = field(default_factory=list)
    last: list[int] = field(default_factory=list)
    markings: list[str] = field(default_factory=list)
    in_trash: bool = False


class _Reader:
    """Reads a question from left to right."""

    def __init__(self, text: str) -> None:
        self._tokens = list(_TOKEN.finditer(text.replace("\0", " ")))
        self._place = 0
        self._open_end = not text[-1:].isspace()
        self._found = _Found()
        self._words = 0
        self.operators: list[str] = []
        self.unread: list[str] = []

    @property
    def more(self) -> bool:
        """Whether something is left."""
        return self._place < len(self._tokens)

    def skip(self) -> None:
        """Pass over one token."""
        self._place += 1

    def filters(self) -> Filters:
        """The filters that were read; of several days the narrowest."""
        found = self._found
        return Filters(
            kinds=frozenset(found.kinds),
            without=frozenset(found.without),
            first=max(found.first, default=None),
            last=min(found.last, default=None),
            markings=tuple(found.markings),
            in_trash=found.in_trash,
        )

    def either(self, depth: int) -> Node | None:
        """Alternatives, with OR between them."""
        parts = [self._every(depth)]
        while self._takes("OR"):
            parts.append(self._every(depth))
        there = tuple(part for part in parts if part is not None)
        return Some(there) if len(there) > 1 else there[0] if there else None

    def _every(self, depth: int) -> Node | None:
        parts: list[Node] = []
        while self.more and not self._is("OR") and self._token("bracket") != ")":
            if self._takes("AND"):
                continue
            part = self._one(depth)
            if part is not None:
                parts.append(part)
        return _all(parts)

    def _one(self, depth: int) -> Node | None:
        negative = False
        while self._takes("NOT") or self._token("minus"):
            negative = not negative
            if self._token("minus"):
                self.skip()
        if not self.more:
            return None
        part = self._bracket(depth) if self._token("bracket") else self._term(negative=negative)
        return Not(part) if negative and part is not None else part

    def _bracket(self, depth: int) -> Node | None:
        opened = self._token("bracket") == "("
        if not opened and depth:
            return None  # after a NOT: it closes what is open
        self.skip()
        if not opened or depth >= _DEEPEST:
            return None
        part = self.either(depth + 1)
        if self._token("bracket") == ")":
            self.skip()
        return part

    def _term(self, *, negative: bool) -> Node | None:
        token = self._tokens[self._place]
        self.skip()
        last = not self.more and self._open_end
        if token["phrase"] is not None:
            return self._words_of(Term(token["phrase"], phrase=True, begun=last and not token["closed"]))
        whole = token["word"] or token[0]
        name, colon, value = whole.partition(":")
        if colon and name.casefold() in _FILTERS:
            value = token["quoted"] if token["name"] else value
            if _FILTERS[name.casefold()](self._found, value, negative, last):
                return None
            if last or not value:
                self.unread.append(whole)
                return None
        bare = whole.rstrip("*")
        return self._words_of(Term(bare, begun=last or bare != whole))

    def _words_of(self, term: Term) -> Term | None:
        self._words += 1 + term.text.count(" ")
        if self._words > MOST_WORDS:
            self.unread.append(term.text)
            return None
        return term

    def _token(self, group: str) -> str:
        return (self._tokens[self._place][group] or "") if self.more else ""

    def _is(self, operator: str) -> bool:
        return self._token("word") == operator

    def _takes(self, operator: str) -> bool:
        if not self._is(operator):
            return False
        self.operators.append(operator)
        self.skip()
        return True


def _all(parts: list[Node]) -> Node | None:
    return All(tuple(parts)) if len(parts) > 1 else parts[0] if parts else None


def _terms(node: Node | None) -> Iterator[Term]:
    if isinstance(node, Term):
        yield node
    elif isinstance(node, All | Some):
        for part in node.parts:
            yield from _terms(part)


def _kind(found: _Found, value: str, negative: bool, last: bool) -> bool:  # noqa: FBT001 - all filters are called alike
    """A kind by its word, in the plural too; while it is typed by its beginning."""
    word = re.sub(r"[\W_]", "", value.casefold())
    word = word if word in _KINDS else re.sub(r"(?<=.)s$", "", re.sub(r"ies$", "y", word))
    kinds = {_KINDS[word]} if word in _KINDS else set()
    if not kinds and last and word:
        kinds = {kind for name, kind in _KINDS.items() if name.startswith(word)}
    (found.without if negative else found.kinds).update(kinds)
    return bool(kinds)


def _after(found: _Found, value: str, negative: bool, _last: bool) -> bool:  # noqa: FBT001 - the same
    """From the first day that is named."""
    return _bound(found, value, before=negative)


def _before(found: _Found, value: str, negative: bool, _last: bool) -> bool:  # noqa: FBT001 - the same
    """Until the day before the first that is named."""
    return _bound(found, value, before=not negative)


def _bound(found: _Found, value: str, *, before: bool) -> bool:
    known = _read(value)
    if known is None or known.earliest is None:
        return False
    if before:
        found.last.append(known.earliest - 1)
    else:
        found.first.append(known.earliest)
    return True


def _read(value: str) -> UncertainDate | None:
    try:
        return read_date(value)
    except BadInputError:
        return None


def _marking(found: _Found, value: str, _negative: bool, _last: bool) -> bool:  # noqa: FBT001 - the same
    if any(letter.isalnum() for letter in value):
        found.markings.append(value)
        return True
    return False


def _in(found: _Found, value: str, negative: bool, _last: bool) -> bool:  # noqa: FBT001 - the same
    if value.casefold() not in {"trash", "bin"}:
        return False
    found.in_trash = not negative
    return True


_FILTERS: dict[str, Callable[[_Found, str, bool, bool], bool]] = {
    "kind": _kind, "kinds": _kind, "type": _kind, "after": _after, "since": _after, "before": _before,
    "marking": _marking, "marked": _marking, "in": _in, "is": _in,
}  # fmt: skip
