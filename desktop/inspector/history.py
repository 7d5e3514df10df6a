"""The versions of the record that is shown: who did what to it and when, the latest first. Each leads to the dialog in
which versions are seen, compared and restored.
"""

from datetime import UTC, datetime
from functools import partial
from importlib import import_module

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from briefings.domain.records import Ref
from briefings.session import Step
from desktop.context import Context
from desktop.models.moments import moment_words
from desktop.past.words import changed_words, step_words
from desktop.theme import Radius, Role, TypeRole
from desktop.widgets.base import PaintedButton
from desktop.widgets.button import Button, Kind
from desktop.widgets.layout import clear, row
from desktop.widgets.painting import Artist

_SHOWN = 20
_TOLD = 8
"""The latest versions say what changed in them; that of older ones the dialog says."""


class VersionRow(PaintedButton):
    """One version: what changed in the record or what was done to it, when and by whom."""

    def __init__(self, context: Context, step: Step, changed: str) -> None:
        super().__init__(context.theme, changed if step.deed == "edit" and changed else step_words(step))
        self._undone = step.undone
        when = moment_words(step.when, datetime.now(UTC))
        taken = self.tr("taken back") if step.undone else ""
        self._detail = ", ".join(part for part in (when, step.who, taken) if part)
        self.setAccessibleName(". ".join(part for part in (self.text(), self._detail) if part))
        self.setToolTip(self.text())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(46))

    def paintEvent(self, _event: QPaintEvent) -> None:
        px = self._theme.px
        with Artist.on(self, self._theme) as art:
            if self.underMouse() or self.isDown():
                art.fill(art.area.adjusted(-4, 0, 4, 0), Role.HOVER, Radius.CONTROL)
            ink = Role.INK3 if self._undone else Role.INK
            art.text(art.place(0, self.width(), px(4), px(20)), self.text(), TypeRole.BODY, ink)
            art.text(art.place(0, self.width(), px(23), px(18)), self._detail, TypeRole.SMALL, Role.INK3)


class History(QWidget):
    """The steps that touched one record."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._ref: Ref | None = None
        self._steps = QVBoxLayout()
        self._steps.setSpacing(4)
        self._steps.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._steps)

    def show_record(self, ref: Ref) -> int:
        """Show the versions of a record; say how many there are, as far as they are listed."""
        self._ref = ref
        past = self._context.session.past
        steps = past.steps(ref, limit=_SHOWN)
        clear(self._steps)
        for place, step in enumerate(steps):
            changes = past.changes(step.number, ref=ref, limit=1) if place < _TOLD else ()
            version = VersionRow(self._context, step, changed_words(changes[0]) if changes else "")
            version.clicked.connect(partial(self._open, step.number))
            self._steps.addWidget(version)
        if steps:
            every = Button(self._context.theme, self.tr("All versions, compare and restore"), kind=Kind.LINK)
            every.clicked.connect(partial(self._open, None))
            self._steps.addLayout(row(every, None))
        return len(steps)

    def _open(self, number: int | None, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - the signal's signature
        if self._ref is not None:
            module = import_module("desktop.dialogs.versions")
            module.VersionsDialog(self._context, self._ref, self.window(), number=number).open()
