"""The attributes of one vertex or line, taken one by one by name; what nobody takes stays an attribute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.domain.dates import Span
from briefings.domain.relations import RelationKind, Sign
from briefings.errors import BadInputError
from briefings.graphfiles import words
from briefings.graphfiles.limits import read_limit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefings.graphfiles.given import Given


class Fields:
    """Attributes as text. Names are compared without case. Readers raise BadInputError naming file and line."""

    def __init__(self, values: Mapping[str, str], *, given: Given, line: int) -> None:
        self._values = dict(values)
        self._names = {name.casefold(): name for name in reversed(self._values)}
        self.given = given
        self.line = line

    def rest(self) -> dict[str, str]:
        """What has not been taken."""
        return dict(self._values)

    def has(self, name: str) -> bool:
        """Whether there is such an attribute, be it empty."""
        return name in self._names

    def says(self, name: str) -> bool:
        """Whether it says anything."""
        return bool(self._look(name).strip())

    def take(self, *names: str) -> str:
        """The first of these that says anything, taken away; empty where none does."""
        for name in names:
            if text := self._look(name).strip():
                self._drop(name)
                return text
        return ""

    def sign(self, weight: float | None) -> Sign:
        """The attribute `sign`, else the sign of the weight, else friendly."""
        text = self.take("sign")
        if not text:
            return Sign.FRIENDLY if weight is None else words.sign_of(weight)
        found = words.sign(text)
        if found is None:
            raise self.given.bad(self.line, f"the sign “{text}” is neither 1, -1 nor 0.")
        return found

    def number(self, name: str) -> float | None:
        """A number that has to be one where it is given."""
        text = self.take(name)
        if not text:
            return None
        value = words.number(text)
        if value is None:
            raise self.given.bad(self.line, f"the {name} “{text}” is no number.")
        return value

    def perhaps_number(self, name: str) -> float | None:
        """A number, or None where it is something else, which then stays."""
        value = words.number(self._look(name))
        if value is not None:
            self._drop(name)
        return value

    def flag(self, name: str) -> bool:
        """Yes or no; what says neither stays."""
        value = words.flag(self._look(name))
        if value is not None:
            self._drop(name)
        return bool(value)

    def member(self, name: str, of: type[words.E]) -> words.E | None:
        """A member by its value; another word stays."""
        found = words.member(self._look(name), of)
        if found is not None:
            self._drop(name)
        return found

    def relation_kind(self) -> RelationKind | None:
        """What ties; another word stays."""
        found = words.relation_kind(self._look("kind"))
        if found is not None:
            self._drop("kind")
        return found

    def span(self) -> Span | None:
        """From `start` to `end`; None where neither is given. Words that are no dates stay."""
        first, last = self._look("start"), self._look("end")
        if not (first.strip() or last.strip()):
            return None
        try:
            span = Span(start=read_limit(first, start=True), end=read_limit(last, start=False))
        except BadInputError:
            return None
        self._drop("start")
        self._drop("end")
        return span

    def _look(self, name: str) -> str:
        return self._values.get(self._names.get(name, name), "")

    def _drop(self, name: str) -> None:
        self._values.pop(self._names.get(name, name), None)
