"""Checks before export: what is open, each with its remedy; below it, folded into one row, what is met."""

from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.context import Context
from desktop.pages.briefs.remedies import is_open, remedy_of, state_of
from desktop.theme import Role, TypeRole
from desktop.widgets.button import Button, Kind
from desktop.widgets.layout import box, clear, column, row
from desktop.widgets.rows import CheckRow
from desktop.widgets.text import Icon, line_text

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
        self._most, self._unfolded = _LEAST, False
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
        waiting = sum(is_open(finding) for finding in findings)
        self._count.set_text(self.tr("{count} open").format(count=waiting) if waiting else self.tr("All met"))
        self._count.set_role(Role.CAUTION if waiting else Role.INK3)
        self._build_rows()

    def set_most(self, height: int) -> None:
        """Take at most so many px; what does not fit scrolls."""
        self._most = height
        self._fit()

    def _build_rows(self) -> None:
        clear(self._rows)
        for finding in self._found:
            if is_open(finding):
                self._rows.addWidget(self._row(finding))
        met = [finding for finding in self._found if not is_open(finding)]
        if met:
            self._rows.addWidget(self._fold(len(met)))
        for finding in met if self._unfolded else ():
            self._rows.addWidget(self._row(finding))
        # A layout does not count rows that have not been shown yet.
        QTimer.singleShot(0, self, self._fit)

    def _fold(self, count: int) -> QWidget:
        theme = self._context.theme
        words = self.tr("1 check met") if count == 1 else self.tr("{count} checks met").format(count=count)
        icon = "chevron-up" if self._unfolded else "chevron-down"
        fold = Button(theme, words, icon, Kind.LINK, ink=Role.INK2)
        fold.clicked.connect(self._on_fold)
        return box(row(Icon(theme, "circle-check", Role.ACCENT), 10, fold, None))

    def _on_fold(self) -> None:
        self._unfolded = not self._unfolded
        self._build_rows()

    def _fit(self) -> None:
        """Be as high as the rows; where there is no room for all, as high as those that fit whole."""
        most, width = max(self._most, self._context.theme.px(_LEAST)), self._area.viewport().width()
        items = [self._rows.itemAt(place) for place in range(self._rows.count())]
        held = [line for item in items if item is not None and (line := item.widget()) is not None]
        ends = list(accumulate(_height(line, width) + self._rows.spacing() for line in held))
        whole = [end for end in ends if end <= most] or ends[:1]
        self._area.setFixedHeight(max(whole, default=0))

    def _row(self, finding: "Finding") -> CheckRow:
        remedy = remedy_of(finding) if is_open(finding) else None
        action = self.tr(remedy.words) if remedy is not None else ""
        line = CheckRow(self._context.theme, state_of(finding), finding.sentence, action=action)
        line.setToolTip(finding.remedy)
        line.acted.connect(lambda: self.remedy_wanted.emit(finding))
        return line


def _height(line: QWidget, width: int) -> int:
    return line.heightForWidth(width) if line.hasHeightForWidth() else line.sizeHint().height()
