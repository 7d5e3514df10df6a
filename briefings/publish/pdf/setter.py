"""Runs to lines in a role of the house style: strong, unknown, remarks, the raised numbers of notes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from briefings.compose.document import Run, Runs, Style
from briefings.publish.pdf.boxes import NEVER, SPLIT_PROSE, Box, Stack
from briefings.publish.pdf.marks import Words
from briefings.publish.pdf.style import Role, Rule
from briefings.publish.pdf.style import Style as House
from briefings.publish.pdf.tree import Element
from briefings.typography.lines import Line, set_lines
from briefings.typography.words import Look, Span

SEMIBOLD = 600


Owned = tuple[Span, Element]
"""A piece of text and the element that it belongs to."""


class Said(NamedTuple):
    """Lines, and the element of each span that they were made from."""

    lines: tuple[Line, ...]
    owners: tuple[Element, ...]


def said(spans: Sequence[Owned], width: float) -> Said:
    """Set spans into lines of at most `width` points."""
    return Said(set_lines(tuple(span for span, _ in spans), width), tuple(owner for _, owner in spans))


@dataclass(eq=False)
class Setter:
    """Sets text in one house style and one language. `marked` are the notes whose first mark has been set."""

    house: House
    words: Mapping[str, str]
    language: str
    marked: set[int] = field(default_factory=set)

    @property
    def unit(self) -> float:
        """The unit of gaps in points."""
        return self.house.unit

    def role(self, name: str) -> Role:
        """A role by name."""
        return self.house.roles[name]

    def rule(self, name: str) -> Rule:
        """A kind of line by name."""
        return self.house.rules[name]

    def spans(self, runs: Runs, role: Role, owner: Element, **changes: object) -> list[Owned]:
        """Runs in a role, each piece with its element; `changes` go to the look of the role (weight, colour)."""
        look = role.look._replace(**changes) if changes else role.look  # type: ignore[arg-type]  # names of fields
        spans: list[Owned] = []
        for before, run in zip((None, *runs), runs, strict=False):
            text = run.text.upper() if role.caps else run.text
            # "unknown" inside a remark is as small as the remark.
            inside = run.style is Style.UNKNOWN and before is not None and before.style is Style.REMARK
            its_look = self._look(run, self.role("label").look if inside else look)
            spans.append((Span(text, its_look), self._owner(run, owner)))
            spans += self._note_marks(run, look, owner)
        return spans

    def _look(self, run: Run, look: Look) -> Look:
        soft = self.house.colours["soft"]
        match run.style:
            case Style.STRONG:
                return look._replace(weight=max(look.weight, SEMIBOLD))
            case Style.EMPHASIS:
                return look._replace(italic=True)
            case Style.UNKNOWN:
                return look._replace(italic=True, colour=soft, weight=400)
            case Style.REMARK:
                small = self.role("label").look
                return small._replace(size=min(small.size, look.size))
            case Style.SOFT:
                return look._replace(colour=soft)
            case _:
                return look

    def _owner(self, run: Run, owner: Element) -> Element:
        if run.language and run.language.split("-")[0] != self.language.split("-")[0]:
            return owner.inline("Span", language=run.language)
        return owner

    def _note_marks(self, run: Run, look: Look, owner: Element) -> list[Owned]:
        mark = self.house.mark
        raised = Look(
            family="sans",
            size=round(look.size * mark.size, 2),
            weight=mark.weight,
            features=("lnum",),
            colour=mark.colour,
            rise=round(look.size * mark.rise, 2),
        )
        spans = []
        for at, number in enumerate(run.notes):
            anchor = "" if number in self.marked else f"mark-{number}"
            self.marked.add(number)
            link = owner.inline("Reference").inline(
                "Link", target=f"note-{number}", anchor=anchor, alt=self.words["to-note"].format(number=number)
            )
            spans.append((Span(str(number) if at == len(run.notes) - 1 else f"{number},", raised), link))
        return spans

    def lines(self, runs: Runs, role: Role, width: float, owner: Element, **changes: object) -> Said:
        """Runs as lines of at most `width` points."""
        return said(self.spans(runs, role, owner, **changes), width)

    def text(
        self,
        runs: Runs,
        name: str,
        width: float,
        owner: Element | None,
        *,
        base: float | None = None,
        **changes: object,
    ) -> Stack:
        """Runs as one stack, its first baseline `base` points down. Without an owner it is an artifact."""
        role = self.role(name)
        lines = self.lines(runs, role, width, owner or Element("Artifact"), **changes)
        return self.stacked(lines, role, owner, base=base)

    def stacked(self, text: Said, role: Role, owner: Element | None, *, base: float | None = None) -> Stack:
        """Lines below one another."""
        lines = text.lines
        first = role.base if base is None else base
        marks = tuple(Words(0.0, first + at * role.line, line, owner, text.owners) for at, line in enumerate(lines))
        return Stack(role.size + max(len(lines) - 1, 0) * role.line if lines else 0.0, marks)

    def prose(self, runs: Runs, name: str, width: float, owner: Element, *, whole: bool = False) -> list[Box]:
        """A paragraph as one box a line, with at least two lines on each side of a page end, three-liners whole."""
        role = self.role(name)
        text = self.lines(runs, role, width, owner)
        return [
            Box(
                role.size,
                (Words(0.0, role.base, line, owner, text.owners),),
                above=role.line - role.size,
                cost=0.0 if at == 0 else NEVER if whole or _forbidden(at, len(text.lines)) else SPLIT_PROSE,
            )
            for at, line in enumerate(text.lines)
        ]

    def one_line(self, text: str, name: str, owner: Element | None, **changes: object) -> Line:
        """A short text as one line, however long."""
        role = self.role(name)
        return self.lines((Run(text),), role, 10_000.0, owner or Element("Artifact"), **changes).lines[0]


def _forbidden(at: int, count: int) -> bool:
    return count < 4 or at < 2 or at > count - 2
