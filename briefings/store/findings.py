"""What a check or a repair says of a dossier: sentences for its owner, each with its weight."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefings.domain.records import Ref


class Severity(StrEnum):
    """How much a finding matters."""

    DAMAGE = "damage"
    """A part of the file cannot be read: something is lost, or may be."""
    FAULT = "fault"
    """Two things in the file contradict each other."""
    DERIVED = "derived"
    """Only what is made from the records is wrong, and can be made anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is wrong. `ref` is the record, where it is one record."""

    severity: Severity
    sentence: str
    ref: Ref | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """The outcome of a check: everything that is wrong, the worst first. `complete` is false where it was stopped."""

    found: tuple[Finding, ...]
    records: int
    complete: bool

    @property
    def sound(self) -> bool:
        """Whether everything was looked at and nothing is wrong."""
        return self.complete and not self.found
