"""Whether a sentence tells what is or what would be."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mood:
    """The verbs of a sentence; `would` is whether what it says is only supposed."""

    would: bool

    def now(self, plain: str, *, many: bool) -> str:
        """Return a regular verb: "would explain", or "explains" and "explain"."""
        if self.would:
            return f"would {plain}"
        return plain if many else f"{plain}s"

    def done(self, base: str, participle: str, *, many: bool) -> str:
        """Return "would turn", or "has turned" and "have turned"."""
        return f"would {base}" if self.would else f"{self.have(many=many)} {participle}"

    def be(self, *, many: bool) -> str:
        """Return "would be", or "is" and "are"."""
        if self.would:
            return "would be"
        return "are" if many else "is"

    def have(self, *, many: bool = False) -> str:
        """Return "would have", or "has" and "have"."""
        if self.would:
            return "would have"
        return "have" if many else "has"
