"""One table of a file: its fields by name and type, and errors that say where. A field nobody asked for is an error."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar

from briefings.domain.dates import OPEN_LIMIT, UNKNOWN_DATE, UNKNOWN_LIMIT, Limit, LimitStatus, Span, UncertainDate
from briefings.domain.dates_text import parse_day, read_date
from briefings.domain.gradings import Credibility
from briefings.domain.markings import Marking, parse
from briefings.domain.records import Kind, Ref, SourceId
from briefings.domain.sources import Citation
from briefings.errors import BadInputError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from enum import Enum

    from briefings.domain.dates import Day
    from briefings.intake.textfiles.keys import Keys

_CITATION = re.compile(r"(?P<source>[a-z][a-z0-9-]*)(?:\s+(?P<place>[^|]*?))?\s*(?:\|\s*(?P<digit>[1-6]))?")

E = TypeVar("E", bound="Enum")
V = TypeVar("V")


class Row:
    """A table with its file and key. Every reader raises BadInputError naming both and the field."""

    def __init__(self, fields: Mapping[str, Any], *, where: str, key: str, keys: Keys, scheme: str) -> None:
        self._fields = fields
        self._asked: set[str] = set()
        self._scheme = scheme
        self.where = where
        self.key = key
        self.keys = keys

    def finish(self) -> None:
        """Refuse fields that nobody asked for: a misspelt one would be lost in silence."""
        if strange := [name for name in self._fields if name not in self._asked]:
            known = ", ".join(sorted(self._asked))
            raise BadInputError(
                f"{self.where}: there is no field “{strange[0]}”.", remedy=f"Use one of these: {known}."
            )

    def text(self, name: str, default: str = "") -> str:
        """A text as it stands."""
        text: str = self._typed(name, str, default, "a text in quotes")
        return text.strip()

    def needed(self, name: str) -> str:
        """A text that must be there."""
        if not (text := self.text(name)):
            raise BadInputError(f"{self.where}: “{name}” is missing.", remedy=f'Add a line {name} = "…".')
        return text

    def prose(self, name: str) -> str:
        """A text with mentions and citations, ids for keys."""
        return self.keys.prose(self.text(name), f"{self.where}, {name}")

    def flag(self, name: str, *, default: bool = False) -> bool:
        """A true or false."""
        value: bool = self._typed(name, bool, default, "true or false")
        return value

    def number(self, name: str) -> float | None:
        """A number, or None."""
        value: float | int | None = self._typed(name, (int, float), None, "a number")
        return None if value is None else float(value)

    def whole(self, name: str, default: int) -> int:
        """A whole number."""
        value: int = self._typed(name, int, default, "a whole number")
        return value

    def choice(self, name: str, options: type[E], default: E | None = None) -> E:
        """A word that stands for a member of an enumeration, by its value or, where values are numbers, its name."""
        word = self.text(name) if default is not None else self.needed(name)
        words = {_word(member): member for member in options}
        if not word and default is not None:
            return default
        if word not in words:
            raise BadInputError(
                f"{self.where}, {name}: “{word}” is not known.", remedy=f"Use one of these: {', '.join(words)}."
            )
        return words[word]

    def date(self, name: str) -> UncertainDate:
        """A date in words; unknown where there is none."""
        return self._read(name, read_date) if self.text(name) else UNKNOWN_DATE

    def day(self, name: str) -> Day | None:
        """One certain day, or None."""
        return self._read(name, parse_day) if self.text(name) else None

    def span(self, start: str = "start", end: str = "end") -> Span:
        """From one field to another; a start that is not given is unknown, an end that is not given is open."""
        return Span(start=self._limit(start, UNKNOWN_LIMIT), end=self._limit(end, OPEN_LIMIT))

    def marking(self) -> Marking | None:
        """The record's own marking, or None where the dossier's stands."""
        return self._read("marking", lambda text: parse(text, self._scheme)) if self.text("marking") else None

    def id(self, name: str, kind: Kind) -> int | None:
        """The id of the record whose key a field holds, or None."""
        key = self.text(name)
        return self.keys.id(kind, key, f"{self.where}, {name}") if key else None

    def ids(self, name: str, kind: Kind) -> tuple[int, ...]:
        """The ids of the records whose keys a list holds."""
        return tuple(self.keys.id(kind, key, f"{self.where}, {name}") for key in self.texts(name))

    def refs(self, name: str) -> tuple[Ref, ...]:
        """References from a list of "kind:key"."""
        return tuple(self.keys.ref(text, f"{self.where}, {name}") for text in self.texts(name))

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts."""
        return tuple(self._list(name, str, "a list of texts"))

    def citations(self, name: str = "cites") -> tuple[Citation, ...]:
        """Citations, each "source place | digit"."""
        return tuple(self._citation(text, name) for text in self.texts(name))

    def rows(self, name: str) -> tuple[Row, ...]:
        """A list of tables inside this one."""
        tables = self._list(name, dict, "a list of tables")
        return tuple(
            Row(table, where=f"{self.where}, {name} {number}", key=str(number), keys=self.keys, scheme=self._scheme)
            for number, table in enumerate(tables, 1)
        )

    def table(self, name: str) -> dict[str, Any]:
        """A table whose fields are names of the writer's own choice."""
        fields: dict[str, Any] = self._typed(name, dict, {}, "a table")
        return fields

    def _citation(self, text: str, name: str) -> Citation:
        where = f"{self.where}, {name}"
        match = _CITATION.fullmatch(text.strip())
        if match is None:
            raise BadInputError(f"{where}: “{text}” is no citation.", remedy='Write, for example, "article ¶ 2 | 3".')
        return Citation(
            source=SourceId(self.keys.id(Kind.SOURCE, match["source"], where)),
            locator=match["place"] or "",
            credibility=Credibility(match["digit"] or Credibility.CANNOT_BE_JUDGED),
        )

    def _limit(self, name: str, default: Limit) -> Limit:
        text = self.text(name)
        if not text:
            return default
        if text == "open":
            return OPEN_LIMIT
        known = self._read(name, read_date)
        if not known.is_known:
            return UNKNOWN_LIMIT
        return Limit(status=LimitStatus.APPROXIMATE if known.approximate else LimitStatus.KNOWN, date=known)

    def _read(self, name: str, reader: Callable[[str], V]) -> V:
        try:
            return reader(self.text(name))
        except BadInputError as wrong:
            raise BadInputError(f"{self.where}, {name}: {wrong.summary}", remedy=wrong.remedy) from None

    def _list(self, name: str, of: type[V], words: str) -> list[V]:
        items: list[V] = self._typed(name, list, [], words)
        if not all(isinstance(item, of) for item in items):
            raise self._mistyped(name, words)
        return items

    def _typed(self, name: str, kind: type | tuple[type, ...], default: Any, words: str) -> Any:  # noqa: ANN401 - TOML
        self._asked.add(name)
        value = self._fields.get(name, default)
        if name in self._fields and (not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool)):
            raise self._mistyped(name, words)
        return value

    def _mistyped(self, name: str, words: str) -> BadInputError:
        return BadInputError(f"{self.where}: “{name}” must be {words}.", remedy="Correct it and read the folder again.")


def _word(member: Enum) -> str:
    return member.value if isinstance(member.value, str) else member.name.lower()
