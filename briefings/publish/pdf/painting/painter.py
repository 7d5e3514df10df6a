"""Marks to operators: text with its fonts and tags, paths, links. The page's origin is at the bottom left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.publish.house.style import Rule
from briefings.publish.pdf.file.objects import ink, number
from briefings.publish.pdf.painting.marks import Group, Mark, PageNumber, Shape, Words, panel, rule
from briefings.publish.pdf.painting.outlines import halo
from briefings.publish.pdf.painting.textobjects import TextObjects
from briefings.typography.lines import Line, Run, set_lines
from briefings.typography.words import Look, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefings.publish.pdf.file.tree import Element
    from briefings.publish.pdf.painting.canvas import TaggedCanvas

_LINK_UP, _LINK_DOWN = 0.9, 0.3  # of the size: how far a link reaches around its text
_FIGURE_EDGE = 1.0
_LINE_DOWN, _LINE_WIDTH = 0.16, 0.045  # of the size: the line below what leads out of the document
_GROUND_UP, _GROUND_DOWN, _GROUND_OUT = 0.92, 0.3, 0.08  # of the size: the ground of code


class Painter:
    """Paints marks on the page that the canvas is at. `left` and `top` are the text block's corner, y downwards; `tint`
    is the ground of code."""

    def __init__(
        self, canvas: TaggedCanvas, *, height: float, left: float, top: float, paper: str, tint: str = ""
    ) -> None:
        self._canvas = canvas
        self._height = height
        self._left = left
        self._top = top
        self._paper = paper
        self._tint = tint
        self._text = TextObjects(canvas.fonts)
        self._stroke = ""
        self._width = ""
        self._dash = ""
        self._met: set[Element] = set()

    def paint(self, marks: Iterable[Mark], page_numbers: Mapping[str, int]) -> None:
        """Paint marks in their order."""
        for mark in marks:
            match mark:
                case Group():
                    self._moved(mark.x, mark.y)
                    self.paint(mark.marks, page_numbers)
                    self._moved(-mark.x, -mark.y)
                case Words():
                    self._words(mark)
                case Shape():
                    self._canvas.within(mark.owner)
                    self.shape(mark)
                case PageNumber():
                    self._page_number(mark, page_numbers)

    def furniture(self, kind: str, marks: Iterable[Mark]) -> None:
        """Paint a running head or foot."""
        self._canvas.within_furniture(kind)
        for mark in marks:
            if isinstance(mark, Words):
                self._show(mark.line.runs, mark)
            elif isinstance(mark, Shape):
                self.shape(mark)

    def _moved(self, dx: float, dy: float) -> None:
        self._left += dx
        self._top += dy

    def forget(self) -> None:
        """A new page starts with nothing set."""
        self._text.forget()
        self._stroke = self._width = self._dash = ""

    def _at(self, x: float, y: float) -> str:
        return f"{self._left + x:.2f} {self._height - self._top - y:.2f}"

    def _fill(self, value: str) -> None:
        if self._text.ink != value:
            self._text.ink = value
            self._canvas.op(ink(value, "rg"))

    def _pen_colour(self, value: str) -> None:
        if self._stroke != value:
            self._stroke = value
            self._canvas.op(ink(value, "RG"))

    def _words(self, mark: Words) -> None:
        if mark.halo:
            self._canvas.within(mark.owner)
            self._halo(mark)
        if mark.owners and mark.owner is not None:
            parts = _by_owner(mark)
            self._grounds(parts, mark)
            for owner, runs in parts:
                self._owned(owner, runs, mark)
            self._underline(parts, mark)
        else:
            self._owned(mark.owner, mark.line.runs, mark)

    def _owned(self, owner: Element | None, runs: Sequence[Run], mark: Words) -> None:
        self._canvas.within(owner)
        self._show(runs, mark)
        if owner is not None and runs:
            self._note(owner, runs, mark)

    def _grounds(self, parts: Sequence[tuple[Element, list[Run]]], mark: Words) -> None:
        """A tint behind each piece of code in a line."""
        for owner, runs in parts:
            if self._tint and "Code" in (owner.tag, owner.parent and owner.parent.tag):  # the link of code is in it
                size = runs[0].look.size
                left, right = _ends(runs, mark)
                out, height = _GROUND_OUT * size, (_GROUND_UP + _GROUND_DOWN) * size
                self._canvas.within(None)
                top = mark.y - _GROUND_UP * size
                self.shape(panel(left - out, top, right - left + 2 * out, height, fill=self._tint))

    def _underline(self, parts: Sequence[tuple[Element, list[Run]]], mark: Words) -> None:
        """A thin line below each piece that leads out of the document."""
        for owner, runs in parts:
            if owner.link:
                look = runs[0].look
                y = mark.y - look.rise + _LINE_DOWN * look.size
                self._canvas.within(None)
                self.shape(rule(*_ends(runs, mark), y, Rule(width=_LINE_WIDTH * look.size, colour=look.colour)))

    def _show(self, runs: Sequence[Run], mark: Words) -> None:
        """One text object: runs that follow one another."""
        if runs:
            ends = mark.from_right and runs[0] is mark.line.runs[0]
            self._canvas.op(self._text.line(runs, self._matrix(mark, runs[0].x), from_right=ends))

    def _halo(self, mark: Words) -> None:
        """The outline of the letters in the paper's colour: a path, so that no text is there twice."""
        self._pen_colour(self._paper)
        self._pen(mark.halo, None)
        for run in mark.line.runs:
            x = run.x
            for word in run.words:
                self._canvas.op(halo(word, self._left + mark.x + x, self._height - self._top - mark.y, mark.halo))
                x += word.advance + (run.gap if word.space else 0.0)

    def _note(self, owner: Element, runs: Sequence[Run], mark: Words) -> None:
        """Remember anchors, lay links, and grow the boxes of figures."""
        leads = owner.target or owner.link
        if owner in self._met and not leads and owner.tag != "Figure":
            return
        first, last = runs[0], runs[-1]
        size = max([run.look.size for run in runs])
        left, right = self._left + mark.x + first.x, self._left + mark.x + last.x + last.width
        base = self._height - self._top - mark.y + first.look.rise
        self._meet(owner, left, base + 1.5 * size)
        if leads:
            self._canvas.link(owner, (left, base - _LINK_DOWN * size, right, base + _LINK_UP * size))
        if owner.tag == "Figure":
            _grow(owner, (left, base - _LINK_DOWN * size, right, base + size))

    def _meet(self, owner: Element, left: float, top: float) -> None:
        """The place of an element, and of all around it, is where it is first met."""
        place: Element | None = owner
        while place is not None and place not in self._met:
            self._met.add(place)
            self._canvas.anchor(place, 0.0 if place.tag != "Note" else left, top)
            place = place.parent

    def _matrix(self, mark: Words, x: float) -> str:
        if mark.turned:
            return f"0 1 -1 0 {self._at(mark.x, mark.y - x)}"
        return f"1 0 0 1 {self._left + mark.x + x:.2f} {self._height - self._top - mark.y:.2f}"

    def _page_number(self, mark: PageNumber, page_numbers: Mapping[str, int]) -> None:
        line = line_of(str(page_numbers[mark.key]), mark.look)
        self._words(Words(mark.x - (0.0 if mark.starts else line.width), mark.y, line, mark.owner))

    def _pen(self, width: float, dash: tuple[float, float] | None) -> None:
        ops = []
        if self._width != number(width):
            self._width = number(width)
            ops.append(f"{self._width} w")
        wanted = f"[{number(dash[0])} {number(dash[1])}] 0 d" if dash else "[] 0 d"
        if self._dash != wanted and (dash or self._dash):
            self._dash = wanted
            ops.append(wanted)
        if ops:
            self._canvas.op(" ".join(ops))

    def shape(self, mark: Shape) -> None:
        """Paint a path."""
        if mark.fill:
            self._fill(mark.fill)
        if mark.stroke:
            self._pen_colour(mark.stroke)
            self._pen(mark.width, mark.dash)
        left, base = self._left, self._height - self._top
        ops, xs, ys = list[str](), list[float](), list[float]()
        for op, args in mark.steps:
            across, down = [left + value for value in args[0::2]], [base - value for value in args[1::2]]
            ops += [f"{x:.2f} {y:.2f}" for x, y in zip(across, down, strict=True)]
            ops.append(op)
            xs += across
            ys += down
        ops.append(_PAINT[bool(mark.fill), bool(mark.stroke)] + ("*" if mark.even_odd and mark.fill else ""))
        self._canvas.op(" ".join(ops))
        if mark.owner is not None and mark.owner.tag == "Figure":
            edge = _FIGURE_EDGE
            _grow(mark.owner, (min(xs) - edge, min(ys) - edge, max(xs) + edge, max(ys) + edge))


_PAINT = {(True, True): "B", (True, False): "f", (False, True): "S", (False, False): "n"}


def line_of(text: str, look: Look) -> Line:
    """A short text as one line."""
    return set_lines((Span(text, look),), 100_000.0)[0]


def _ends(runs: Sequence[Run], mark: Words) -> tuple[float, float]:
    """From where to where runs that follow one another stand."""
    return mark.x + runs[0].x, mark.x + runs[-1].x + runs[-1].width


def _by_owner(mark: Words) -> list[tuple[Element, list[Run]]]:
    """Runs that follow one another and belong to the same element, as they are read: where a line runs from right to
    left, the mark of a note stands before the words that it belongs to."""
    parts: list[tuple[Element, list[Run]]] = []
    for run in mark.line.runs:
        own = mark.owners[run.span]
        if parts and parts[-1][0] is own:
            parts[-1][1].append(run)
        else:
            parts.append((own, [run]))
    return sorted(parts, key=lambda part: min(run.span for run in part[1]))


def _grow(element: Element, box: tuple[float, float, float, float]) -> None:
    old = element.box
    if old is not None:
        box = (min(old[0], box[0]), min(old[1], box[1]), max(old[2], box[2]), max(old[3], box[3]))
    element.box = box
