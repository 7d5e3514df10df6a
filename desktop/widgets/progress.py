"""Running work in one line: its name, a thin bar and Cancel; and the gauge of a brief's length."""

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.button import Button, Kind
from desktop.widgets.layout import column, row
from desktop.widgets.painting import Artist
from desktop.widgets.text import line_text

_STEP = 40
"""Milliseconds between two pictures of a bar whose end is unknown."""


class Bar(QProgressBar):
    """A thin bar; a range of 0 to 0 means that the end is unknown."""

    def __init__(self, theme: Theme, *, thickness: int = 2) -> None:
        super().__init__()
        self._theme, self._thickness, self._phase = theme, thickness, 0.0
        self._role = Role.ACCENT
        self.setTextVisible(False)
        self.setAccessibleName(self.tr("Progress"))
        self._timer = QTimer(self)
        self._timer.setInterval(_STEP)
        self._timer.timeout.connect(self._on_tick)
        theme.changed.connect(self.update)

    def set_role(self, role: Role) -> None:
        """Fill the bar with another colour."""
        self._role = role
        self.update()

    def set_busy(self, *, busy: bool) -> None:
        """Move, or rest, a bar whose end is unknown."""
        if busy and self._theme.duration(1):
            self._timer.start()
        else:
            self._timer.stop()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(112), max(8, self._thickness + 4))

    def minimumSizeHint(self) -> QSize:
        return QSize(24, self.sizeHint().height())

    def _on_tick(self) -> None:
        self._phase = (self._phase + 0.02) % 1.0
        self.update()

    def _share(self) -> tuple[float, float]:
        """Return where the filled part starts and how long it is, as shares of the whole."""
        span = self.maximum() - self.minimum()
        if span <= 0:
            return self._phase * 0.75, 0.25
        return 0.0, (self.value() - self.minimum()) / span

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            top, tall = (self.height() - self._thickness) / 2, float(self._thickness)
            art.fill(art.place(0, self.width(), top, tall), Role.CONTROL, tall / 2, 90)
            start, share = self._share()
            filled = art.place(self.width() * start, self.width() * share, top, tall)
            art.fill(filled, self._role, tall / 2)


class ProgressLine(QWidget):
    """A task in one line. Start it, advance it, end it; `cancelled` says that the user wants it to stop."""

    cancelled = Signal()
    """The user pressed Cancel."""
    running_changed = Signal(bool)
    """A task started or ended."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._name = line_text(theme, "", TypeRole.SMALL, Role.INK2, elide=True)
        self._bar = Bar(theme)
        self._cancel = Button(theme, self.tr("Cancel"), kind=Kind.LINK)
        head = row(self._name, self._cancel, gap=8)
        head.setStretch(0, 1)
        self.setLayout(column(head, self._bar, margins=(11, 0, 8, 0)))
        self._cancel.clicked.connect(self._on_cancel_clicked)

    def start(self, name: str, *, steps: int = 0) -> None:
        """Show a task by name; without a number of steps its end is unknown."""
        self._name.set_text(name)
        self._bar.setAccessibleName(name)
        self._bar.setRange(0, steps)
        self._bar.setValue(0)
        self._bar.set_busy(busy=steps == 0)
        self._cancel.setEnabled(True)
        self.running_changed.emit(True)

    def advance(self, step: int) -> None:
        """Say how many steps are done."""
        self._bar.setValue(step)

    def end(self) -> None:
        """Say that the task is over."""
        self._bar.set_busy(busy=False)
        self.running_changed.emit(False)

    def _on_cancel_clicked(self) -> None:
        self._cancel.setEnabled(False)
        self.cancelled.emit()


class PageGauge(QWidget):
    """How long a brief is against how long it may be: "1.8 of 2 pages" over a bar."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._text = line_text(theme, "", TypeRole.STRONG)
        self._bar = Bar(theme, thickness=4)
        self._theme = theme
        self._fit()
        self.setLayout(column(self._text, self._bar))
        self.set_length(0.0, 0)
        theme.changed.connect(self._fit)

    def set_length(self, pages: float, limit: int) -> None:
        """Show a length in pages; a limit of 0 means that there is none. Above the limit the bar turns to danger."""
        shown = self.locale().toString(pages, "f", 1)
        sentence = self._sentence(limit).format(pages=shown, limit=limit)
        over = bool(limit) and pages > limit
        self._text.set_text(sentence)
        self._text.set_role(Role.DANGER if over else Role.INK)
        self._bar.set_role(Role.DANGER if over else Role.ACCENT)
        self._bar.setRange(0, 100)
        self._bar.setValue(min(100, round(100 * pages / limit)) if limit else 0)
        self._bar.setVisible(bool(limit))
        self._bar.setAccessibleName(sentence)

    def _fit(self) -> None:
        self._bar.setFixedWidth(self._theme.px(112))

    def _sentence(self, limit: int) -> str:
        if not limit:
            return self.tr("{pages} pages")
        return self.tr("{pages} of 1 page") if limit == 1 else self.tr("{pages} of {limit} pages")
