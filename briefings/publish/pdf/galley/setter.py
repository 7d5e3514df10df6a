"""Runs to lines in a role of the house style: strong, unknown, remarks, the raised numbers of notes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import NamedTuple

from briefings.compose.document import Run, Runs, Style
from briefings.publish.capitals import capitals
from briefings.publish.house.style import Role, Rule
from briefings.publish.house.style import Style as House
from briefings.publish.pdf.file.tree import Element
from briefings.publish.pdf.galley.boxes import AT_HYPHEN, NEVER, SPLIT_PROSE, Box, Stack
from briefings.publish.pdf.painting.marks import Words
from briefings.typography.digits import own_digits
from briefings.typography.ink import between, may_be_tall, reach
from briefings.typography.lines import RAGGED, Line, Manner, set_lines
from briefings.typography.scripts import direction, has_italics
from briefings.typography.words import Look, Span

SEMIBOLD = 600
"""The weight of lead-ins."""

CODE_SIZE = 0.92
"""Of the text around it, beside which letters of one width look large."""

_WITH_CODES = frozenset({"marking", "banner", "grade"})
_CODE = ("lnum", "-liga", "-clig")  # to be read letter by letter


Owned = tuple[Span, Element]
"""A piece of text and the element that it belongs to."""


class Said(NamedTuple):
    """Lines, and the element of each span that they were made from. `across` is the measure where the text starts at
    the other edge than what is around it. `tall` says that ink may reach beyond an ordinary line, of text that stands
    at its right ends where `from_right`."""

    lines: tuple[Line, ...]
    owners: tuple[Element, ...]
    across: float = 0.0
    tall: bool = False
    from_right: bool = False

    def more(self, role: Role) -> list[float]:
        """For each line by how much more it must stand below the one before it than its role says, and for the place
        below the last one, in points, so that ink overprints no ink."""
        if not self.tall or not self.lines:
            return [0.0] * (len(self.lines) + 1)
        gap = role.line - role.size
        between_them = [between(*pair, from_right=self.from_right) - role.line for pair in pairwise(self.lines)]
        first, last = reach(self.lines[0])[0] - role.base, reach(self.lines[-1])[1] - (role.size - role.base)
        return [max(0.0, over) for over in (first - gap, *between_them, last - gap)]

    def marks(self, owner: Element | None, first: float, pitch: float) -> list[Words]:
        """The lines below one another, the first baseline `first` and each next one `pitch` points down."""
        alone = owner is None or all(each is owner for each in self.owners)
        owners = () if alone else self.owners
        if self.across:
            width = self.across
            return [Words(width - line.width, first + at * pitch, line, owner, owners)
                    for at, line in enumerate(self.lines)]  # fmt: skip
        return [Words(0.0, first + at * pitch, line, owner, owners) for at, line in enumerate(self.lines)]


def spans_in(line: Line) -> set[int]:
    """The places of the spans that stand on a line."""
    return {run.span for run in line.runs}


def said(spans: Sequence[Owned], width: float, base: int = 0, *, across: bool = False, manner: Manner = RAGGED) -> Said:
    """Set spans into lines of at most `width` points; `base` is 1 for text from right to left, which starts `across`
    where the text around it runs the other way."""
    lines = set_lines(tuple([span for span, _ in spans]), width, base, manner)
    tall = any(may_be_tall(span.text) for span, _ in spans)
    return Said(lines, tuple([owner for _, owner in spans]), width if across else 0.0, tall, base == 1)


@dataclass(eq=False)
class Setter:
    """Sets text in one house style and one language. `marked` are the notes whose first mark has been set; `base` is
    the direction of the text, 1 from right to left; numbers of lists hang only where something is beside the text."""

    house: House
    words: Mapping[str, str]
    language: str
    marked: set[int] = field(default_factory=set)
    base: int = 0
    hangs: bool = True
    columns: dict[tuple[int, int], tuple[object, list[float]]] = field(default_factory=dict, init=False)
    """The least widths of the columns of tables, with what they were measured from, by its identity."""

    _marks: dict[float, Look] = field(default_factory=dict, init=False)
    _roles: dict[str, Role] = field(default_factory=dict, init=False)

    @property
    def unit(self) -> float:
        """The unit of gaps in points."""
        return self.house.unit

    def role(self, name: str) -> Role:
        """A role by name, in the language of the text."""
        role = self._roles.get(name)
        if role is None:
            role = self.house.roles[name]
            if not self.language.startswith("en"):
                digits = own_digits(self.language) if self.house.digits and name not in _WITH_CODES else ""
                role = role._replace(look=role.look._replace(language=self.language, digits=digits))
            self._roles[name] = role
        return role

    def rule(self, name: str) -> Rule:
        """A kind of line by name."""
        return self.house.rules[name]

    def spans(self, runs: Runs, role: Role, owner: Element, **changes: object) -> list[Owned]:
        """Runs in a role, each piece with its element; `changes` go to the look of the role (weight, colour)."""
        look = role.look._replace(**changes) if changes else role.look  # type: ignore[arg-type]  # names of fields
        spans: list[Owned] = []
        before: Run | None = None
        for run in runs:
            text = capitals(run.text, run.language or self.language) if role.caps else run.text
            if run.style is Style.PLAIN and not (run.language or run.link):
                spans.append((Span(text, look), owner))
            else:
                # "unknown" inside a remark is as small as the remark.
                inside = run.style is Style.UNKNOWN and before is not None and before.style is Style.REMARK
                its_look = self._look(run, self.role("label").look if inside else look)
                spans.append((Span(text, its_look), self._owner(run, owner)))
            if run.notes:
                spans += self._note_marks(run, look, owner)
            before = run
        return spans

    def _look(self, run: Run, look: Look) -> Look:
        if run.language:
            look = look._replace(language=run.language, digits=own_digits(run.language) if look.digits else "")
        if run.link:
            look = look._replace(digits="", colour=self.house.colours["accent"])
        if run.style is Style.PLAIN:
            return look
        if run.style is Style.REMARK:
            small = self.role("label").look
            return small._replace(size=min(small.size, look.size))
        return self._styled(run.style, look)

    def _styled(self, style: Style, look: Look) -> Look:
        soft = self.house.colours["soft"]
        match style:
            case Style.STRONG:
                return look._replace(weight=max(look.weight, SEMIBOLD))
            case Style.EMPHASIS:
                return look._replace(italic=True) if has_italics(look.language) else self._styled(Style.STRONG, look)
            case Style.STRONG_EMPHASIS:
                return look._replace(weight=max(look.weight, SEMIBOLD), italic=has_italics(look.language))
            case Style.UNKNOWN:
                return look._replace(italic=True, colour=soft, weight=400)
            case Style.CODE:
                size = round(look.size * CODE_SIZE, 2)
                return look._replace(family="mono", size=size, features=_CODE, digits="")
            case _:
                return look._replace(colour=soft)

    def _owner(self, run: Run, owner: Element) -> Element:
        if run.language and run.language.split("-")[0] != self.language.split("-")[0]:
            owner = owner.inline("Span", language=run.language)
        if run.style is Style.CODE:
            owner = owner.inline("Code")
        return owner.inline("Link", link=run.link, alt=run.link) if run.link else owner

    def _note_marks(self, run: Run, look: Look, owner: Element) -> list[Owned]:
        raised = self._raised(look.size)
        spans = []
        for at, number in enumerate(run.notes):
            anchor = "" if number in self.marked else f"mark-{number}"
            self.marked.add(number)
            link = owner.inline("Reference").inline(
                "Link", target=f"note-{number}", anchor=anchor, alt=self.words["to-note"].format(number=number)
            )
            spans.append((Span(str(number) if at == len(run.notes) - 1 else f"{number},", raised), link))
        return spans

    def _raised(self, size: float) -> Look:
        """The look of the number of a note in text of some size."""
        found = self._marks.get(size)
        if found is None:
            mark = self.house.mark
            found = self._marks[size] = Look(
                family="sans",
                size=round(size * mark.size, 2),
                weight=mark.weight,
                features=("lnum",),
                colour=mark.colour,
                rise=round(size * mark.rise, 2),
                digits=self.house.digits,
            )
        return found

    def lines(self, runs: Runs, role: Role, width: float, owner: Element, **changes: object) -> Said:
        """Runs as lines of at most `width` points; a text in a language of the other direction starts at its edge.

        Words that are wider are divided as in their language."""
        base = self._base(runs)
        manner = Manner(language=self.language, sparing=True)
        return said(self.spans(runs, role, owner, **changes), width, base, across=base != self.base, manner=manner)

    def _base(self, runs: Runs) -> int:
        language = runs[0].language if runs else None
        return direction(language) if language and all(run.language == language for run in runs) else self.base

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
        marks = text.marks(owner, first, role.line)
        *more, below = accumulate(text.more(role))
        if below:
            marks = [mark._replace(y=mark.y + down) for mark, down in zip(marks, more, strict=True)]
        return Stack(role.size + (len(lines) - 1) * role.line + below if lines else 0.0, tuple(marks))

    def prose(
        self,
        runs: Runs,
        name: str,
        width: float,
        owner: Element,
        *,
        whole: bool = False,
        divided: bool = False,
        way: int | None = None,
    ) -> list[Box]:
        """A paragraph as one box a line, with at least two lines on each side of a page end, three-liners whole.

        Words are `divided` only where the lines would be too uneven without. A text that stands beside its number has
        its own `way`, 1 from right to left, and where that is not the setter's it keeps to the number: its lines begin
        where the longest of them does, not at the far edge."""
        role = self.role(name)
        manner = Manner(language=self.language if divided else "", hanging=True)
        base = self._base(runs) if way is None else way
        text = said(self.spans(runs, role, owner), width, base, across=base != self.base, manner=manner)
        if text.across and way is not None:
            text = text._replace(across=max((line.width for line in text.lines), default=0.0))
        gap, count = role.line - role.size, len(text.lines)
        before = (None, *text.lines)
        *more, below = text.more(role)
        heights = [role.size + over for over in more]
        if count:
            heights[-1] += below
        return [
            Box(height, (mark._replace(y=mark.y + over),), gap, NEVER if whole else _cost(at, count, before[at]))
            for at, (mark, height, over) in enumerate(
                zip(text.marks(owner, role.base, 0.0), heights, more, strict=True)
            )
        ]

    def one_line(self, text: str, name: str, owner: Element | None, **changes: object) -> Line:
        """A short text as one line, however long; nothing gives an empty line."""
        role = self.role(name)
        made = self.lines((Run(text),), role, 10_000.0, owner or Element("Artifact"), **changes).lines
        return made[0] if made else Line((), 0.0)


def _cost(at: int, count: int, before: Line | None) -> float:
    """Of ending a page before a line of a paragraph."""
    if before is None:
        return 0.0
    if count < 4 or at < 2 or at > count - 2:
        return NEVER
    return SPLIT_PROSE + (AT_HYPHEN if before.divided else 0.0)
