"""The palette and the one style sheet for Qt's stock controls, both made from the roles of a look.

Everything particular to Chancery is painted by its widget instead.
"""

from string import Template

from PySide6.QtGui import QColor, QPalette

from desktop.theme.roles import Role
from desktop.theme.tokens import Look

_PALETTE = {
    QPalette.ColorRole.Window: Role.SHEET,
    QPalette.ColorRole.Base: Role.SHEET,
    QPalette.ColorRole.AlternateBase: Role.HOVER,
    QPalette.ColorRole.Button: Role.SHEET,
    QPalette.ColorRole.WindowText: Role.INK,
    QPalette.ColorRole.Text: Role.INK,
    QPalette.ColorRole.ButtonText: Role.INK,
    QPalette.ColorRole.BrightText: Role.DANGER,
    QPalette.ColorRole.PlaceholderText: Role.INK3,
    QPalette.ColorRole.Highlight: Role.SELECT,
    QPalette.ColorRole.HighlightedText: Role.INK,
    QPalette.ColorRole.Link: Role.ACCENT,
    QPalette.ColorRole.LinkVisited: Role.ACCENT,
    QPalette.ColorRole.Accent: Role.ACCENT,
    QPalette.ColorRole.ToolTipBase: Role.RAISED,
    QPalette.ColorRole.ToolTipText: Role.INK,
    QPalette.ColorRole.Light: Role.RAISED,
    QPalette.ColorRole.Mid: Role.LINE,
    QPalette.ColorRole.Midlight: Role.LINE,
    QPalette.ColorRole.Dark: Role.CONTROL,
    QPalette.ColorRole.Shadow: Role.CONTROL,
}
_FADED = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)

_SHEET = Template("""
QPushButton { border: none; border-radius: 6px; padding: 0 14px; min-height: ${control}px;
              color: $ink; background: $press; }
QPushButton:hover { background: $select; }
QPushButton:default { background: $accent; color: $on_accent; }
QPushButton:default:hover { background: $accent_strong; }
QPushButton:disabled { color: $ink3; background: transparent; }
QPushButton:focus { border: 2px solid $accent; padding: 0 12px; }
QLineEdit, QTextEdit, QPlainTextEdit { border: none; background: transparent; }
QScrollArea, QScrollArea > QWidget > QWidget { border: none; background: transparent; }
QAbstractItemView { selection-background-color: transparent; selection-color: $ink; border: none;
                    background: transparent; outline: none; }
QListView[frameShape="6"] { background: $raised; } /* with a frame: the list that completes a path */
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: transparent; color: $ink3; border: none; padding: 4px 8px; }
QScrollBar:vertical { width: 10px; background: transparent; margin: 2px; border: none; }
QScrollBar:horizontal { height: 10px; background: transparent; margin: 2px; border: none; }
QScrollBar::handle { background: $handle; border-radius: 3px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: $control_line; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
QMenu { background: $raised; color: $ink; border: 1px solid $line; border-radius: 8px; padding: 4px; }
QMenu::item { padding: ${item}px 20px ${item}px 12px; border-radius: 5px; background: transparent; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { width: 0; height: 0; }
QMenu::item:selected { background: $select; color: $ink; }
QMenu::item:disabled { color: $ink3; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QToolTip { background: $raised; color: $ink; border: 1px solid $edge; padding: 4px 6px; }
QSplitter::handle { background: transparent; }
""")


def palette(look: Look) -> QPalette:
    """Fill a QPalette from the roles; disabled text takes the ink of labels."""
    filled = QPalette()
    for slot, role in _PALETTE.items():
        filled.setColor(slot, QColor(look.colours[role]))
    for slot in _FADED:
        filled.setColor(QPalette.ColorGroup.Disabled, slot, QColor(look.colours[Role.INK3]))
    return filled


def style_sheet(look: Look, factor: float = 1.0) -> str:
    """Write the style sheet of the stock controls, measures enlarged by the text size factor."""
    values: dict[str, object] = {str(role): colour for role, colour in look.colours.items()}
    values["control_line"] = look.colours[Role.CONTROL]
    values["handle"] = look.colours[Role.CONTROL if look.outlined else Role.PRESS]
    values["edge"] = look.colours[Role.CONTROL]
    values["control"] = round(28 * factor)
    values["item"] = round(5 * factor)
    return _SHEET.substitute(values)
