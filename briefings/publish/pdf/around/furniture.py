"""Running heads and feet: marking top and bottom on each page, reference, number of the copy, "Page x of y". What is in
the margins of a draft is made in `drafts`.

Nothing is ever cut from a marking; running titles and references give way where there is no room for all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.measures import MM
from briefings.errors import BadInputError
from briefings.publish.house.wording import page_words
from briefings.publish.pdf.file.tree import Element
from briefings.publish.pdf.painting.marks import Mark, Words, panel
from briefings.publish.spoken import copy_words, is_traffic_light
from briefings.typography.lines import Line, set_lines
from briefings.typography.scripts import strong_ways
from briefings.typography.words import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefings.compose.document import Document
    from briefings.publish.house.style import Role, Style
    from briefings.publish.pdf.around.sheets import Sheet
    from briefings.publish.setting import Setting

_DROP = 2.6  # from the centre of the line to its baseline
_MARKING_DROP = 0.4  # more for the larger marking
_BANNER_PAD, _BANNER_RISE = 5.0, 3.0
_BETWEEN = 10.0  # points between cells
_BESIDE = 0.5  # of the measure: a wider marking stands on lines of its own
_SMALLER = (1.0, 0.85, 0.7)  # of its size, for a marking that takes too many lines
_MOST_LINES = 3
_NEAR = 10.0  # from the text block to the baseline of a running line that gave way to the marking
_ANY = 100_000.0
_ANNOUNCED = 3  # paragraphs: the marking, the number of the copy, the recipient
_KEPT = "\u00a0"


def announce(root: Element) -> None:
    """Make room in the tree for what is read first, see `Furniture.announced`; what stays empty is not written."""
    for _ in range(_ANNOUNCED):
        root.add("P")


def recipient(root: Element) -> Element | None:
    """Where in the tree the name across the first page is read: after the marking and the number of the copy."""
    place = root.kids[_ANNOUNCED - 1]
    return place if isinstance(place, Element) else None


class Furniture:
    """What stands around the text of one document."""

    def __init__(self, document: Document, style: Style, setting: Setting) -> None:
        self._document = document
        self._style = style
        self._words = page_words(document.language)
        self._copy = copy_words(setting, self._words)
        self._base = int(style.mirrored)
        running = style.roles["running"]
        self._running = running._replace(look=running.look._replace(digits=style.digits))
        self._heads: dict[tuple[Sheet, bool], Sequence[Mark]] = {}

    def head(self, sheet: Sheet, *, first: bool) -> Sequence[Mark]:
        """The head of a page; the first has the marking and the number of the copy only."""
        known = self._heads.get((sheet, first))
        if known is None:
            known = self._heads[sheet, first] = self._head(sheet, first=first)
        return known

    def _head(self, sheet: Sheet, *, first: bool) -> Sequence[Mark]:
        document = self._document
        title = "" if first else document.running_title
        return self._cells(sheet, title, "" if first else document.reference, self._copy, top=True)

    def announced(self, sheet: Sheet, root: Element) -> list[Mark]:
        """The head of the first page as what is read first: the marking, then the number of the copy."""
        marking, copy, _ = root.kids[:_ANNOUNCED]
        marks: list[Mark] = []
        for mark in self.head(sheet, first=True):
            if isinstance(mark, Words):
                owner = copy if mark.line.text.replace(_KEPT, " ") == self._copy.replace(_KEPT, " ") else marking
                marks.append(mark._replace(owner=owner if isinstance(owner, Element) else None))
            else:
                marks.append(mark)
        # A banner's ground stays below its words.
        return sorted(marks, key=lambda mark: isinstance(mark, Words) and mark.owner is copy)

    def foot(self, sheet: Sheet, number: int, count: int) -> Sequence[Mark]:
        """The foot of one page."""
        page = self._words["page"].format(number=number, count=count)
        return self._cells(sheet, self._document.foot, "", page, top=False)

    def _line(self, text: str, role: Role) -> Line:
        return set_lines((Span(text, role.look),), _ANY, self._base)[0]

    def _cells(self, sheet: Sheet, start: str, end: str, kept: str, *, top: bool) -> list[Mark]:
        """Start, marking, end; of the end `kept` is never shortened. A traffic-light marking is always at the right;
        what stood there moves to the centre."""
        marking = self._document.marking
        inch = self._style.page
        y = inch["head"] * MM if top else sheet.height - inch["foot"] * MM
        if is_traffic_light(marking):
            banner, width = self._banner(marking, sheet.right, y)
            return [*banner, *self._beside_banner(sheet, width, (start, end, kept), y + _DROP)]
        for share in _SMALLER:
            lines = self._marking(marking, sheet.measure, share)
            if len(lines) <= _MOST_LINES:
                break
        else:
            summary = f"The marking of {len(marking)} characters does not fit on a page."
            raise BadInputError(summary, remedy="Shorten it, or put its second part into the text.")
        if len(lines) == 1 and _inked(lines[0]) <= _BESIDE * sheet.measure:
            room = (sheet.measure - _inked(lines[0])) / 2 - _BETWEEN
            placed = self._ends(sheet, (start, end, kept), room, y + _DROP)
            return [*placed, *_centred(lines, sheet, [y + _DROP + _MARKING_DROP])]
        return self._stacked(sheet, lines, (start, end, kept), top=top)

    def _marking(self, marking: str, measure: float, share: float) -> Sequence[Line]:
        look = self._style.roles["marking"].look
        # Letters that join must not be driven apart, and only scripts without capitals have such letters.
        tracking = look.tracking * share if marking.upper() != marking.lower() else 0.0
        span = Span(marking, look._replace(size=look.size * share, tracking=tracking))
        return set_lines((span,), measure, next(strong_ways(marking), 0)) if marking else ()

    def _stacked(self, sheet: Sheet, lines: Sequence[Line], cells: tuple[str, str, str], *, top: bool) -> list[Mark]:
        """The marking on lines of its own at the edge of the sheet, the others between it and the text."""
        room = sheet.measure / 2 - _BETWEEN
        role = self._running
        if not lines:
            y = sheet.height - self._style.page["foot"] * MM if not top else self._style.page["head"] * MM
            return self._ends(sheet, cells, room, y + _DROP)
        line = lines[0].runs[0].look.size * 1.25
        if top:
            y = sheet.top - _NEAR
            first = y - role.line - (len(lines) - 1) * line
        else:
            y = sheet.foot + _NEAR + role.size / 2
            first = y + line
        return [
            *self._ends(sheet, cells, room, y),
            *_centred(lines, sheet, [first + at * line for at in range(len(lines))]),
        ]

    def _ends(self, sheet: Sheet, cells: tuple[str, str, str], room: float, y: float) -> list[Mark]:
        """What stands at both ends of a line, each in as much room."""
        start, end, kept = cells
        marks: list[Mark] = []
        for line, at_right in (
            (self._fitted(start, "", room), self._style.mirrored),
            (self._fitted(end, kept, room), not self._style.mirrored),
        ):
            if line is not None:
                marks.append(Words(sheet.right - line.width if at_right else sheet.left, y, line, None))
        return marks

    def _beside_banner(self, sheet: Sheet, banner: float, cells: tuple[str, str, str], y: float) -> list[Mark]:
        """At the left and in the centre, the banner being at the right."""
        start, end, kept = cells
        marks: list[Mark] = []
        centre = self._fitted(end, kept, max(sheet.measure - 2 * banner - 2 * _BETWEEN, 0.0))
        half = centre.width / 2 if centre is not None else 0.0
        middle = (sheet.left + sheet.right) / 2
        ends_at = middle - half if centre is not None else sheet.right - banner
        line = self._fitted(start, "", ends_at - sheet.left - _BETWEEN)
        if line is not None:
            marks.append(Words(sheet.left, y, line, None))
        if centre is not None:
            marks.append(Words(middle - half, y, centre, None))
        return marks

    def _banner(self, marking: str, right: float, y: float) -> tuple[list[Mark], float]:
        role = self._style.roles["banner"]
        line = set_lines((Span(marking, role.look),), _ANY)[0]
        cap = 0.66 * role.size
        width, height = line.width + 2 * _BANNER_PAD, cap + 2 * _BANNER_RISE
        ground = panel(right - width, y - height / 2, width, height, fill=self._style.colours["banner"])
        return [ground, Words(right - width + _BANNER_PAD, y + cap / 2, line, None)], width

    def _fitted(self, text: str, kept: str, room: float) -> Line | None:
        """The text and what is kept in any case, the text shortened where both do not fit."""

        def joined(part: str) -> Line:
            return self._line(" · ".join(filter(None, (part, kept))), self._running)

        if not text and not kept:
            return None
        line = joined(text)
        return line if line.width <= room else _shortened(text, joined, room)


def _shortened(text: str, joined: Callable[[str], Line], room: float) -> Line:
    """As much of the text as there is room for, found by halving."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if joined(f"{text[:middle].rstrip()}…").width <= room:
            low = middle
        else:
            high = middle - 1
    return joined(f"{text[:low].rstrip()}…" if low else "")


def _centred(lines: Sequence[Line], sheet: Sheet, baselines: Sequence[float]) -> list[Mark]:
    middle = (sheet.left + sheet.right) / 2
    return [Words(middle - _inked(line) / 2, y, line, None) for line, y in zip(lines, baselines, strict=True)]


def _inked(line: Line) -> float:
    """Without the tracking after the last letter."""
    return line.width - (line.runs[-1].look.tracking if line.runs else 0.0)
