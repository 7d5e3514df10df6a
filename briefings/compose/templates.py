"""Templates as data: what a kind of brief is called, its length and header, and the outline that a new one starts with.

The files are `resources/templates/*.toml`. Which words a block holds is the brief's own business once it is made.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

import resources
from briefings.compose.phrases import phrases
from briefings.domain.briefs import Block, BlockKind, Brief, HeaderLine
from briefings.domain.dates import UNKNOWN_DATE, UncertainDate
from briefings.errors import NotFoundError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from briefings.domain.dossier import Dossier
    from briefings.domain.records import BriefId

_FOLDER = "templates"
FOOTNOTES = "page"
"""Where the notes of a template stand that has them on the pages of their marks."""

CLEARANCE = "clearance"
LAST_MET = "last met"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A line of the header. `role` "clearance" fills an empty value by itself, "last met" is checked; an `optional`
    line is left out where it is empty."""

    label: str
    help: str = ""
    role: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A block of the outline that a new brief starts with, and the help for whoever fills it."""

    block: Block
    help: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """One kind of brief. `name` is its file's; `title` stands in lists, `kind` above the title of a page. `notes` stand
    at the "end" of the brief, or each at the foot of the "page" of its mark."""

    name: str
    title: str
    kind: str
    purpose: str = ""
    size: str = "brief"
    pages: int = 2
    numbering: bool = False
    source_summary: bool = False
    notes: str = "end"
    header: tuple[Field, ...] = ()
    slots: tuple[Slot, ...] = ()

    def field(self, label: str) -> Field:
        """The header line with this label; a plain one where the template knows none."""
        return next((field for field in self.header if field.label == label), Field(label=label))

    def help(self, block: Block) -> str:
        """What to write in a block: of the slot with its key, else of the first of its kind."""
        slots = [slot for slot in self.slots if slot.block.block_kind is block.block_kind]
        exact = (slot for slot in slots if slot.block.key == block.key)
        found = next(exact, slots[0] if slots else None)
        return found.help if found else ""


def template_names() -> tuple[str, ...]:
    """The names of all templates, sorted."""
    return tuple(sorted(file.stem for file in resources.path(_FOLDER).glob("*.toml")))


def templates() -> tuple[Template, ...]:
    """All templates, by name."""
    return tuple(template(name) for name in template_names())


@cache
def template(name: str) -> Template:
    """One template. Raises NotFoundError."""
    if name not in template_names():
        raise NotFoundError(
            f"There is no template “{name}”.", remedy=f"Choose one of these: {', '.join(template_names())}."
        )
    return _read(resources.path(_FOLDER, f"{name}.toml"))


def new_brief(
    name: str, title: str, dossier: Dossier, brief_id: BriefId, *, as_of: UncertainDate = UNKNOWN_DATE
) -> Brief:
    """Return a brief with the outline of a template, marked as the dossier is. Raises NotFoundError for the name."""
    chosen = template(name)
    return Brief(
        id=brief_id,
        template=chosen.name,
        title=title,
        running_title=title,
        as_of=as_of,
        pages=chosen.pages,
        header=tuple(HeaderLine(label=field.label) for field in chosen.header),
        blocks=tuple(slot.block for slot in chosen.slots),
        audience=dossier.about.marking,
        marking=dossier.about.marking,
    )


def clearance_words(brief: Brief) -> str:
    """How far a brief has come, in its own language: what an empty line for its clearance says."""
    return phrases(brief.language)(f"clearance.{clearance_key(brief)}")


def clearance_key(brief: Brief) -> str:
    """How far a brief has come, as phrases are called."""
    return brief.clearance.value.replace(" ", "-")


def _read(file: Path) -> Template:
    table = resources.read(file)
    fields = tuple(Field(**field) for field in table.pop("header", ()))
    slots = tuple(_slot(block) for block in table.pop("block", ()))
    return Template(name=file.stem, header=fields, slots=slots, **table)


def _slot(table: Mapping[str, Any]) -> Slot:
    values = dict(table)
    kind, text = BlockKind(values.pop("kind")), values.pop("text", "").strip()
    advice = values.pop("help", "")
    return Slot(block=Block(block_kind=kind, text=text, **values), help=advice)
