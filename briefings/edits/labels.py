"""Words for the Undo menu and for History."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefings.domain.dossier import Record

LONGEST = 60


def named(deed: str, record: Record) -> str:
    """Deed, kind and title, cut to a menu's width: "Change event Arrests in Baku"."""
    return f"{deed} {record.kind.value.replace('_', ' ')} {shortened(record.label)}".strip()


def shortened(text: str) -> str:
    """One line, cut at a word."""
    line = " ".join(text.split())
    if len(line) <= LONGEST:
        return line
    cut = line[:LONGEST].rsplit(" ", 1)[0]
    return f"{cut} …"
