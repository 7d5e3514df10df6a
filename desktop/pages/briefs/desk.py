"""The last column: the gauge, the way out, the pages, the checks."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.actions import Command
from desktop.context import Context
from desktop.pages.briefs.checks_panel import ChecksPanel
from desktop.pages.briefs.preview import PagesView
from desktop.theme import Radius, Role, TypeRole
from desktop.widgets.button import Button, Kind
from desktop.widgets.layout import box, column, row
from desktop.widgets.painting import Artist, is_mirrored
from desktop.widgets.progress import PageGauge
from desktop.widgets.text import Prose, line_text

if TYPE_CHECKING:
    from briefings.compose.checks import Finding
    from desktop.pages.briefs.rendering import Pages

_CHECKS_SHARE = 4
"""The list of checks takes at most this part of the desk's height."""


class Desk(QWidget):
    """Shows a rendering; exporting is the page's part."""

    export_wanted = Signal()
    """The user wants the PDF as a file."""

    options_wanted = Signal()
    """The user wants to choose first in which form."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        theme = context.theme
        self.gauge = PageGauge(theme)
        self.gauge.setVisible(False)
        self._waiting = line_text(theme, self.tr("Laying out…"), TypeRole.BODY, Role.INK3)
        self._over = Prose(theme, "", TypeRole.SMALL, Role.CAUTION)
        self._over.setVisible(False)
        key = context.actions.key(Command.EXPORT_PDF)
        self._export = Button(theme, self.tr("Export PDF"), "download", Kind.PRIMARY, shortcut_text=key)
        self._export.clicked.connect(self.export_wanted)
        words = self.tr("Export in another form, under a lock or for recipients")
        options = context.actions.key(Command.EXPORT_BRIEF)
        self._options = Button(theme, self.tr("Export as …"), label=words, shortcut_text=options)
        self._options.clicked.connect(self.options_wanted)
        self.pages = PagesView(context)
        self.checks = ChecksPanel(context)
        self._foot = box(row(self.checks, gap=0, margins=(24, 12, 24, 20)))
        self._foot.setVisible(False)
        top = row(self.gauge, self._waiting, None, self._options, 8, self._export, gap=0)
        inside = column(
            16,
            box(column(top, self._over, margins=(24, 0, 24, 0))),
            10,
            box(row(self.pages, gap=0, margins=(8, 0, 8, 0))),
            self._foot,
        )
        inside.setStretch(3, 1)
        self.setLayout(inside)
        theme.changed.connect(self.update)

    def clear(self) -> None:
        """Show nothing of another brief; say that the pages are being made."""
        self._show_made(made=False)
        self._over.setVisible(False)
        self.pages.clear()

    def give_up(self) -> None:
        """Wait for pages no longer: none can be made."""
        self._waiting.setVisible(False)

    def show_pages(self, pages: "Pages") -> None:
        """Show the pages and how long they are; where they are too many, name what to cut."""
        brief, preview = pages.brief, pages.preview
        self._show_made(made=True)
        self.gauge.set_length(preview.fill, brief.pages)
        self._over.setVisible(not preview.fit.fits)
        if not preview.fit.fits:
            heads = {block.key: block.heading for block in brief.blocks}
            named = ", ".join(heads[key] for key in preview.fit.longest[:2] if heads.get(key))
            words = self.tr("About {lines} lines too long, even set closer. Longest: {blocks}.")
            plain = self.tr("About {lines} lines too long, even set closer.")
            self._over.set_text((words if named else plain).format(lines=preview.fit.lines_over, blocks=named))
        self.pages.show_pages(preview, pages.sheets)

    def show_findings(self, findings: Sequence["Finding"]) -> None:
        """Show what the checks say."""
        self._foot.setVisible(True)
        self.checks.show_findings(findings)

    def _show_made(self, *, made: bool) -> None:
        self._waiting.setVisible(not made)
        self.gauge.setVisible(made)
        if not made:
            self._foot.setVisible(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.checks.set_most(self.height() // _CHECKS_SHARE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._context.theme) as art:
            radius = float(Radius.SHEET) - 1
            area = QRectF(self.rect())
            # Round only where the sheet is: at the end of the window.
            beyond = area.adjusted(0, 0, 20, 0) if is_mirrored(self) else area.adjusted(-20, 0, 0, 0)
            path = QPainterPath()
            path.addRoundedRect(beyond, radius, radius)
            art.painter.setClipRect(area)
            art.painter.fillPath(path, self._context.theme.colour(Role.DESK))
