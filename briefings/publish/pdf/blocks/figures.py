"""Figures: caption, the scenes, legend, source. The shapes of a scene become marks in `scenes`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefings.compose.document import Figure, Run
from briefings.compose.measures import MM
from briefings.publish.pdf.blocks.captions import captioned
from briefings.publish.pdf.galley.boxes import Box, Stack
from briefings.publish.pdf.painting.marks import Group, Mark, Words, all_moved
from briefings.publish.pdf.painting.scenes import is_timeline, scaled, scene_marks, shape_marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.figures.scene import Key, Scene
    from briefings.publish.pdf.file.tree import Element
    from briefings.publish.pdf.galley.setter import Setter
    from briefings.typography.lines import Line

_PANEL_GAP = 7.0 * MM
_LEGEND_ABOVE = 4.0
_KEY_GAP, _KEY_SPACE = 3.4, 9.0
_SAMPLE_HIGH, _X_MIDDLE = 8.0, 2.5  # of a sample's box; half the x-height of the words
_TIMELINE_FOOT = 16.0  # what a timeline has below its rows
_NAME_MIDDLE = 0.33  # of the size: from the middle of a row to the baseline


def figure(block: Figure, setter: Setter, owner: Element, width: float) -> list[Box]:
    """One figure, never split: title, body with legend and source."""
    made = owner.add("Sect")
    full = setter.house.width if block.wide else width
    body = _several(block, setter, made, full) if len(block.scenes) > 1 else _single(block, setter, made, full)
    marks, y = list(body.marks), body.height
    keys = legend(_merged(block.scenes), setter, made.add("P", language=_spoken(block.scenes, setter)), full)
    if keys.marks:
        marks += keys.moved(0.0, y + _LEGEND_ABOVE)
        y += _LEGEND_ABOVE + keys.height
    if block.source:
        stack = setter.text(block.source, "source", full, made.add("P"))
        gap = 0.7 * setter.unit
        marks += stack.moved(0.0, y + gap)
        y += gap + stack.height
    boxes = [Box(y, tuple(marks))]
    return captioned(block.caption, boxes, setter, made, wide=block.wide, width=width)


def _single(block: Figure, setter: Setter, owner: Element, width: float) -> Stack:
    """One scene; a timeline has its rows' names in the side column."""
    if not block.scenes:
        return Stack(0.0)
    house = setter.house
    left = house.main_left if block.row_names and block.wide else 0.0
    names = owner.add("L", numbering="None") if block.row_names else None
    scene = _fitted(block.scenes[0], width - left, setter)
    element = picture_of(scene, setter, owner, _plain(block.caption.title))
    marks = all_moved(scene_marks(scene, element, house.colours["accent"]), left, 0.0)
    if names is not None:
        row = (scene.height - _TIMELINE_FOOT) / len(block.row_names)
        marks += _names(block, row, setter, names)
    return Stack(scene.height, tuple(marks))


def picture_of(scene: Scene, setter: Setter, owner: Element, title: str = "") -> Element:
    """The element of a picture, told in the language of its description; by its title where it has none."""
    return owner.add("Figure", alt=scene.alt or title, language=_spoken([scene], setter) if scene.alt else "")


def _spoken(scenes: Sequence[Scene], setter: Setter) -> str:
    """The language of the words of pictures, where it is another than that of the text around them."""
    around = setter.language.split("-")[0]
    return next((scene.language for scene in scenes if scene.language.split("-")[0] != around), "")


def _plain(runs: Sequence[Run]) -> str:
    return "".join(run.text for run in runs)


def _names(block: Figure, row: float, setter: Setter, owner: Element) -> list[Mark]:
    marks: list[Mark] = []
    role = setter.role("table")
    for at, name in enumerate(block.row_names):
        stack = setter.text(name, "table", setter.house.measures.side, owner.add("LI").add("LBody"))
        lines = len(stack.marks)
        middle = row * (at + 0.5) - (lines - 1) * role.line / 2
        marks += stack.moved(0.0, middle + _NAME_MIDDLE * role.size - role.base)
    return marks


def _several(block: Figure, setter: Setter, owner: Element, width: float) -> Stack:
    """Small multiples: title above, verdict below, the same scale in each."""
    count = len(block.scenes)
    column = (width - (count - 1) * _PANEL_GAP) / count
    titles, pictures, verdicts = [], [], []
    for at, scene in enumerate(block.scenes):
        made = owner.add("Div")
        title = block.titles[at] if at < len(block.titles) else ""
        titles.append(setter.text((Run(title),), "panel-title", column, made.add("P")))
        fitted = _fitted(scene, column, setter)
        element = picture_of(scene, setter, made, title)
        marks = scene_marks(fitted, element, setter.house.colours["accent"])
        pictures.append(Stack(fitted.height, tuple(marks)))
        verdict = block.verdicts[at] if at < len(block.verdicts) else ()
        verdicts.append(setter.text(verdict, "verdict", column, made.add("P")) if verdict else Stack(0.0))
    placed: list[Mark] = []
    y = 0.0
    for row, gap in ((titles, 2.0), (pictures, 5.0), (verdicts, 0.0)):
        for at, stack in enumerate(row):
            placed += stack.moved(at * (column + _PANEL_GAP), y)
        y += max(stack.height for stack in row) + gap
    return Stack(y, tuple(placed))


def _fitted(scene: Scene, width: float, setter: Setter) -> Scene:
    """The scene at the height that the ladder allows; a timeline keeps its rows."""
    across = min(1.0, width / scene.width) if scene.width > 0 else 1.0
    down = across if is_timeline(scene) else setter.house.measures.figure_scale
    return scaled(scene, across, down) if (across, down) != (1.0, 1.0) else scene


def _merged(scenes: Sequence[Scene]) -> list[list[Key]]:
    """One legend for all panels: every entry once, in the order of the first that has it."""
    rows: list[list[Key]] = []
    for scene in scenes:
        for at, row in enumerate(scene.legend):
            while len(rows) <= at:
                rows.append([])
            rows[at] += [key for key in row if key.words not in {known.words for known in rows[at]}]
    return [row for row in rows if row]


def legend(rows: Sequence[Sequence[Key]], setter: Setter, owner: Element, width: float) -> Stack:
    """Samples with their words: a line for each row. Where a row is too long, the next one shares its last line if it
    has room for all of it."""
    role = setter.role("key")
    said = [[_Entry(key, setter.one_line(f"{key.words} ", "key", owner)) for key in row] for row in rows]
    marks: list[Mark] = []
    y = 0.0
    for at, line in enumerate(_in_lines(said, width)):
        y += role.line if at else 0.0
        for x, entry in line:
            sample = tuple(shape_marks(entry.key.sample, None, accent=setter.house.colours["accent"]))
            top = y + role.base - _X_MIDDLE - _SAMPLE_HIGH / 2
            marks.append(Group(x, top, sample, fixed=entry.key.width))
            marks.append(Words(x + entry.key.width + _KEY_GAP, y + role.base, entry.words, owner))
    return Stack(y + role.size + 2.0 if marks else 0.0, tuple(marks))


class _Entry(NamedTuple):
    key: Key
    words: Line

    @property
    def width(self) -> float:
        return self.key.width + _KEY_GAP + self.words.width


def _in_lines(rows: Sequence[Sequence[_Entry]], width: float) -> list[list[tuple[float, _Entry]]]:
    """The entries of each line and where they start."""
    lines: list[list[tuple[float, _Entry]]] = [[]]
    x, broken = 0.0, False
    for row in rows:
        whole = sum(entry.width for entry in row) + _KEY_SPACE * (len(row) - 1)
        if lines[-1] and not (broken and x + whole <= width):
            lines.append([])
            x = 0.0
        broken = False
        for entry in row:
            if x and x + entry.width > width:
                lines.append([])
                x, broken = 0.0, True
            lines[-1].append((x, entry))
            x += entry.width + _KEY_SPACE
    return lines
