"""Checks before export: what is open first, each with its remedy, then what is met."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.context import Context
from desktop.pages.briefs.remedies import is_open, remedy_of, state_of
from desktop.theme import Role, TypeRole
from desktop.widgets.layout import box, clear, column, row
from desktop.widgets.rows import CheckRow
from desktop.widgets.text import line_text

if TYPE_CHECKING:
    from briefings.compose.checks import Finding

_LEAST = 96


class ChecksPanel(QWidget):
    """Shows findings; doing something about them is the page's part."""

    remedy_wanted = Signal(object)
    """The user pressed the remedy of this Finding."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._found: Sequence[Finding] = ()
        theme = context.theme
        self._most = _LEAST
        self._count = line_text(theme, "", TypeRole.SMALL, Role.CAUTION)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(self.tr("Checks before export"))
        self._area.viewport().setAutoFillBackground(False)
        self._held = box(column(self._rows, None))
        self._area.setWidget(self._held)
        self._held.setAutoFillBackground(False)
        head = row(line_text(theme, self.tr("Checks before export"), TypeRole.SUBHEAD), None, self._count)
        self.setLayout(column(head, 6, self._area))

    def show_findings(self, findings: Sequence["Finding"]) -> None:
        """Show what the checks say now."""
        if findings == self._found:
            return
        self._found = findings
        ordered = sorted(findings, key=lambda finding: not is_open(finding))
        waiting = sum(is_open(finding) for finding in findings)
        self._count.set_text(self.tr("{count} open").format(count=waiting) if waiting else self.tr("All met"))
        self._count.set_role(Role.CAUTION if waiting else Role.INK3)
        clear(self._rows)
        for finding in ordered:
            self._rows.addWidget(self._row(finding))
        # A layout does not count rows that have not been shown yet.
        QTimer.singleShot(0, self, self._fit)

    def set_most(self, height: int) -> None:
        """Take at most so many px; what does not fit scrolls."""
        self._most = height
        self._fit()

    def _fit(self) -> None:
        width = max(self._area.viewport().width(), 200)
        layout = self._held.layout()
        tall = layout is not None and layout.hasHeightForWidth()
        wanted = layout.totalHeightForWidth(width) if tall and layout is not None else self._held.sizeHint().height()
        self._area.setFixedHeight(max(40, min(wanted + 2, max(self._most, _LEAST))))

    def _row(self, finding: "Finding") -> CheckRow:
        remedy = remedy_of(finding) if is_open(finding) else None
        action = self.tr(remedy.words) if remedy is not None else ""
        line = CheckRow(self._context.theme, state_of(finding), finding.sentence, action=action)
        line.setToolTip(finding.remedy)
        line.acted.connect(lambda: self.remedy_wanted.emit(finding))
        return line
