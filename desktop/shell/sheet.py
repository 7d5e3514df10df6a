"""The one sheet on the window: the page, and beside or over it the inspector. Which page it is, the window says."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from desktop.theme import Radius, Role, Theme
from desktop.widgets.layout import column
from desktop.widgets.painting import Artist, is_mirrored

INSPECTOR = 352
"""Width of the inspector in px at the base text size."""
OVERLAY_BELOW = 1280
"""Windows narrower than this have the inspector laid over the page."""


class Cover(QWidget):
    """What carries the inspector: a hairline towards the page, and a ground of its own where it lies over it."""

    def __init__(self, theme: Theme, inside: QWidget) -> None:
        super().__init__()
        self._theme, self._over = theme, False
        self.setLayout(column(inside))
        theme.changed.connect(self.update)

    def set_over(self, *, over: bool) -> None:
        """Say whether it lies over the page."""
        self._over = over
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            if self._over:
                art.fill(art.area, Role.SHEET, Radius.SHEET - 1)
                # Towards the page its corners are square.
                art.painter.fillRect(art.place(0, Radius.SHEET), self._theme.colour(Role.SHEET))
            art.hairline(art.place(0, 1))


class Sheet(QWidget):
    """Page and inspector. The inspector keeps the width it was dragged to."""

    inspector_moved = Signal()
    """The inspector was opened, closed or dragged to another width."""

    def __init__(self, theme: Theme, inspector: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self.pages = QStackedWidget()
        self.inspector = inspector
        self._cover = Cover(theme, inspector)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.pages)
        self._splitter.addWidget(self._cover)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self.setLayout(column(self._splitter, margins=(1, 1, 1, 1)))
        self._wanted, self._allowed, self._over = True, True, False
        self._wanted_over = False
        self._width = theme.px(INSPECTOR)
        self._splitter.splitterMoved.connect(self._on_splitter_moved)
        self.installEventFilter(self)
        theme.changed.connect(self._on_theme_changed)
        self._arrange()

    @property
    def keeps_inspector(self) -> bool:
        """Whether the inspector stands beside the page in windows that are wide enough."""
        return self._wanted

    @property
    def is_inspector_open(self) -> bool:
        """Whether the user wants the inspector; a page without one hides it all the same.

        Where it would cover the page it stays away until it is asked for.
        """
        return self._wanted_over if self._over else self._wanted

    @property
    def is_over(self) -> bool:
        """Whether the inspector lies open over the page just now."""
        return self._over and self._wanted_over

    @property
    def inspector_width(self) -> int:
        """Width in px."""
        return self._width

    def restore_inspector(self, *, wanted: bool, width: int | None) -> None:
        """Take over how the inspector stood when the window was closed."""
        self._wanted = wanted
        if width is not None:
            self._width = max(width, self._theme.px(280))
        self._arrange()

    def set_inspector(self, *, wanted: bool) -> None:
        """Open or close the inspector."""
        if self._over:
            self._wanted_over = wanted
        else:
            self._wanted = wanted
        self._arrange()
        self.inspector_moved.emit()

    def allow_inspector(self, *, allowed: bool) -> None:
        """Say whether the page shown has room for an inspector."""
        self._allowed = allowed
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _is_narrow(self) -> bool:
        return self.window().width() < OVERLAY_BELOW * min(self._theme.factor, 1.25)

    def _arrange(self) -> None:
        over = self._is_narrow()
        if over != self._over:
            self._over, self._wanted_over = over, False
            self._cover.set_over(over=over)
            if over:
                self._cover.setParent(self)
            else:
                self._splitter.addWidget(self._cover)
        self._cover.setVisible(self.is_inspector_open and self._allowed)
        if self._over:
            self._cover.setGeometry(self._overlay_place())
            self._cover.raise_()
        elif self._cover.isVisibleTo(self):
            rest = max(self._splitter.width() - self._width, 1)
            self._splitter.setSizes([rest, self._width])

    def _overlay_place(self) -> QRect:
        width = min(self._width, self.width() - 2)
        left = 1 if is_mirrored(self) else self.width() - width - 1
        return QRect(left, 1, width, self.height() - 2)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._arrange()
        return super().eventFilter(watched, event)

    def _on_splitter_moved(self) -> None:
        sizes = self._splitter.sizes()
        if len(sizes) > 1 and sizes[1]:
            self._width = sizes[1]
            self.inspector_moved.emit()

    def _on_theme_changed(self) -> None:
        self._width = max(self._width, self._theme.px(INSPECTOR))
        self._arrange()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            area = QRectF(self.rect())
            art.fill(area, Role.SHEET, Radius.SHEET)
            art.outline(area, Role.LINE, Radius.SHEET)
