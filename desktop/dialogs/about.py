"""What Chancery is, that it is offline, and whose work it stands on."""

from importlib import metadata

from PySide6.QtWidgets import QWidget

from desktop.context import Context
from desktop.dialogs.dialog import Dialog
from desktop.theme import Role, TypeRole
from desktop.widgets.button import Kind
from desktop.widgets.empty_state import Seal
from desktop.widgets.facts import fact
from desktop.widgets.layout import row
from desktop.widgets.text import Prose

_PARTS = (
    ("PySide6 and Qt", "PySide6-Essentials", "LGPL-3.0; replaceable shared libraries"),
    ("SQLite, encrypted", "apsw-sqlite3mc", "MIT and public domain"),
    ("sqlite-utils", "sqlite-utils", "Apache-2.0"),
    ("networkx", "networkx", "BSD-3-Clause"),
    ("numpy", "numpy", "BSD-3-Clause"),
    ("reportlab", "reportlab", "BSD-3-Clause"),
    ("HarfBuzz", "uharfbuzz", "Apache-2.0; HarfBuzz MIT"),
    ("PDFium", "pypdfium2", "BSD-3-Clause, Apache-2.0"),
    ("platformdirs", "platformdirs", "MIT"),
)


class AboutDialog(Dialog):
    """Versions come from what is installed."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        words = (
            "Scenario briefings for diplomats. Everything stays on this device: Chancery opens no network connection."
        )
        super().__init__(context.theme, "Chancery", words, parent, width=520)
        theme = context.theme
        seal = Seal(theme)
        seal.setFixedSize(seal.sizeHint())
        self.body.insertLayout(0, row(seal, None))
        self.body.addWidget(Prose(theme, self.tr("Apache License 2.0. It stands on:"), TypeRole.BODY, Role.INK2))
        for name, package, licence in _PARTS:
            self.body.addLayout(fact(theme, version_of(package), f"{name}. {licence}."))
        fonts = self.tr("Inter, Source Serif 4, Source Sans 3 and Noto: SIL Open Font License. Icons: Lucide, ISC.")
        self.body.addWidget(Prose(theme, fonts, TypeRole.SMALL, Role.INK3))
        self.finish(self.closer(self.tr("Close"), Kind.PRIMARY))


def version_of(package: str) -> str:
    """The version of an installed package; a dash where it is not installed."""
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "–"
