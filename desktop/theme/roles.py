"""The names by which a widget asks for a colour, a face or a radius. Their values are data in resources/themes."""

from enum import IntEnum, StrEnum


class Scheme(StrEnum):
    """The looks a user can choose; SYSTEM follows the desktop's own setting while the window is open."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"
    SYSTEM = "system"


class Role(StrEnum):
    """What a colour is for. Text on any ground reaches 4.5:1, a shape that means something 3:1."""

    WINDOW = "window"
    """Rail and top bar."""
    SHEET = "sheet"
    """The page and the inspector."""
    RAISED = "raised"
    """Palette, menus, discs."""
    DESK = "desk"
    """Behind the preview of a page."""
    HOVER = "hover"
    """Under the pointer; note chip."""
    PRESS = "press"
    """Pressed, toggled, field, grade chip."""
    SELECT = "select"
    """Chosen row, mention."""
    LINE = "line"
    """Hairlines: ornament, carries nothing."""
    CONTROL = "control"
    """Outlines of discs and blocs, track of the slider."""
    INK = "ink"
    """Text."""
    INK2 = "ink2"
    """Second text, icons."""
    INK3 = "ink3"
    """Labels, counts, hints."""
    ACCENT = "accent"
    """Chosen, links, primary: never ornament."""
    ACCENT_STRONG = "accent_strong"
    """Primary under the pointer."""
    ON_ACCENT = "on_accent"
    """Text on accent."""
    CAUTION = "caution"
    """Contested, stale, open check."""
    CAUTION_BG = "caution_bg"
    """Ground of contested and stale."""
    DANGER = "danger"
    """Errors and deletion only."""
    FRIENDLY = "friendly"
    """Ties, drawn solid."""
    HOSTILE = "hostile"
    """Ties, drawn dashed."""


class TypeRole(StrEnum):
    """What a line of text is for; size, weight, line height and tracking follow from it."""

    DISPLAY = "display"
    """First run."""
    TITLE = "title"
    """Page, brief."""
    HEADING = "heading"
    """Inspector, heading in the editor, field of the palette."""
    READING = "reading"
    """Editor, empty states."""
    SUBHEAD = "subhead"
    """Sections."""
    STRONG = "strong"
    """Names, buttons."""
    BODY = "body"
    """Everything else."""
    SMALL = "small"
    """Detail, column heads."""
    SMALL_STRONG = "small_strong"
    """Group heads."""
    MICRO = "micro"
    """Chips, counts, keys, axis."""
    MARK = "mark"
    """The handling marking."""


class Radius(IntEnum):
    """Corner radii in px. Inner is outer less the gap."""

    CHIP = 4
    CONTROL = 6
    SHEET = 10
    PANEL = 12
