"""What Chancery is, that it is offline, and whose work it stands on."""

from importlib import metadata

from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.context import Context
from desktop.dialogs.dialog import Dialog
from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.button import Kind
from desktop.widgets.empty_state import Seal
from desktop.widgets.layout import box, column, row
from desktop.widgets.text import Prose, line_text

_PARTS = (
    ("PySide6 and Qt", "PySide6-Essentials", "LGPL-3.0, replaceable shared libraries"),
    ("SQLite, encrypted", "apsw-sqlite3mc", "MIT and public domain"),
    ("sqlite-utils", "sqlite-utils", "Apache-2.0"),
    ("networkx", "networkx", "BSD-3-Clause"),
    ("numpy", "numpy", "BSD-3-Clause"),
    ("reportlab", "reportlab", "BSD-3-Clause"),
    ("HarfBuzz", "uharfbuzz", "Apache-2.0, HarfBuzz itself MIT"),
    ("PDFium", "pypdfium2", "BSD-3-Clause, Apache-2.0"),
    ("platformdirs", "platformdirs", "MIT"),
)
_UNKNOWN = "–"
_TABLE = 300
"""Height in px of the table and the line below it, at the base text size."""


class AboutDialog(Dialog):
    """Versions come from what is installed."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        words = (
            "Scenario briefings for diplomats. Everything stays on this device: Chancery opens no network connection."
        )
        version = version_of("chancery")
        title = f"Chancery {version}" if version != _UNKNOWN else "Chancery"
        super().__init__(context.theme, title, words, parent, width=520)
        theme = context.theme
        self.body.addLayout(row(Seal(theme), None))
        self.body.addSpacing(4)
        self.body.addWidget(Prose(theme, self.tr("Under the Apache License 2.0. It stands on:"), role=Role.INK2))
        fonts = self.tr(
            "Inter, Source Serif 4, Source Sans 3, Source Code Pro and Noto: SIL Open Font License. Icons: Lucide, ISC."
        )
        parts = column(_table(theme), 12, Prose(theme, fonts, TypeRole.SMALL, Role.INK3), None)
        area = self.scroller(box(parts), height=_TABLE)
        # In large type on a small screen the table scrolls, and nothing is cut.
        area.setMinimumHeight(min(theme.px(_TABLE), self.screen().availableSize().height() * 2 // 5))
        self.body.addWidget(area, 1)
        self.finish(self.closer(self.tr("Close"), Kind.PRIMARY))


def _table(theme: Theme) -> QGridLayout:
    """One line for each part: its name, its version, its licence."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.px(24))
    grid.setVerticalSpacing(theme.px(6))
    grid.setColumnStretch(2, 1)
    for number, (name, package, licence) in enumerate(_PARTS):
        grid.addWidget(line_text(theme, name, TypeRole.BODY), number, 0)
        grid.addWidget(line_text(theme, version_of(package), TypeRole.BODY, Role.INK2), number, 1)
        grid.addWidget(Prose(theme, licence, TypeRole.BODY, Role.INK2), number, 2)
    return grid


def version_of(package: str) -> str:
    """The version of an installed package; a dash where it is not installed."""
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return _UNKNOWN
