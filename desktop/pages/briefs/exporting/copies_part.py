"""Whose copies they are, and whether they are numbered."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.check_box import CheckBox
from desktop.widgets.facts import labelled
from desktop.widgets.layout import box, column, row
from desktop.widgets.line_field import LineField
from desktop.widgets.text import Prose
from desktop.widgets.text_field import TextField

_MOST = 200


class CopiesPart(QWidget):
    """Names one to a line; a copy for each of them. Nothing of it is kept."""

    resized = Signal()
    """The part needs another height."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._names = TextField(theme, label=self.tr("Recipients"), hint=self.tr("One name to a line"), lines=2)
        self._numbered = CheckBox(theme, self.tr("Number the copies"))
        self._count = LineField(theme, "1", label=self.tr("How many copies"))
        self._count.setFixedWidth(theme.px(64))
        self._words = Prose(theme, "", TypeRole.SMALL, Role.INK3)
        across = row(self._numbered, 8, self._count, None)
        self.setLayout(
            column(
                labelled(theme, self.tr("For"), self._told(theme), top=6),
                labelled(theme, self.tr("Numbers"), self._held(across), top=4),
                gap=8,
            )
        )
        self._names.changed.connect(self._show)
        self._numbered.toggled.connect(self._show)
        self._count.changed.connect(self._show)
        self._show()

    @property
    def recipients(self) -> tuple[str, ...]:
        """The names, each once."""
        names = (" ".join(line.split()) for line in self._names.value().splitlines())
        return tuple(dict.fromkeys(name for name in names if name))

    @property
    def copies(self) -> int:
        """How many numbered copies; 0 for none."""
        if not self._numbered.isChecked():
            return 0
        return len(self.recipients) or self._typed()

    def check(self) -> bool:
        """Say what is wrong, and return whether nothing is."""
        if self._numbered.isChecked() and not self.copies:
            self._count.set_wrong(wrong=True)
            self._words.set_text(self.tr("Type a number from 1 to {most}.").format(most=_MOST))
            self._words.setVisible(True)
            self._count.setFocus()
            self.resized.emit()
            return False
        return True

    def _told(self, theme: Theme) -> QWidget:
        words = self.tr("Each gets a file of its own, with the name across every page.")
        held = box(column(self._names, Prose(theme, words, TypeRole.SMALL, Role.INK3), gap=4))
        held.setFocusProxy(self._names)
        return held

    def _held(self, across: object) -> QWidget:
        held = QWidget()
        held.setLayout(column(across, self._words, gap=4))  # type: ignore[arg-type]  # a layout
        held.setFocusProxy(self._numbered)
        return held

    def _typed(self) -> int:
        text = self._count.value().strip()
        number = int(text) if text.isascii() and text.isdigit() else 0
        return number if number <= _MOST else 0

    def _show(self) -> None:
        names = len(self.recipients)
        self._count.set_wrong(wrong=False)
        self._count.setVisible(self._numbered.isChecked() and not names)
        several = max(names, self.copies) > 1
        self._words.set_text(self.tr("One file for each number.") if several and not names else "")
        self._words.setVisible(several and not names)
        self.resized.emit()
