"""The form of every dialog: heading, a few lines, what is asked, and the buttons at the end."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.button import Button, Kind
from desktop.widgets.layout import Item, column, row
from desktop.widgets.text import Prose

_WIDTH = 480
_SIDE, _TOP = 28, 24


class Dialog(QDialog):
    """A dialog in the product's look. Fill `body`, then call `finish` with the buttons."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        text: str = "",
        parent: QWidget | None = None,
        *,
        width: int = _WIDTH,
        gutter: int = 0,
    ) -> None:
        """`gutter` is by how many px `body` reaches into the margin, with a bar that scrolls it."""
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(title)
        self.setModal(True)
        self.setMinimumWidth(theme.px(width))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        head: list[Item] = [Prose(theme, title, TypeRole.HEADING)]
        if text:
            head += [4, Prose(theme, text, TypeRole.BODY, Role.INK2)]
        self._gutter = gutter
        margins = (_SIDE, _TOP, _SIDE - gutter, _TOP)
        self._whole = column(column(*head, margins=(0, 0, gutter, 0)), 20, self.body, margins=margins)
        self.setLayout(self._whole)
        self._problem = Prose(theme, "", TypeRole.BODY, Role.DANGER)
        self._problem.setVisible(False)
        theme.changed.connect(self.update)

    def finish(self, *buttons: QWidget) -> None:
        """Set the buttons below, the main one last."""
        self._whole.addSpacing(8)
        end = column(self._problem, 16, row(None, *buttons, gap=8), margins=(0, 0, self._gutter, 0))
        self._whole.addLayout(end)

    def say_wrong(self, sentence: str) -> None:
        """Show above the buttons what is wrong and what to do."""
        self._problem.set_text(sentence)
        self._problem.setVisible(bool(sentence))
        self._fit()

    def closer(self, words: str, kind: Kind = Kind.QUIET) -> Button:
        """A button that closes the dialog and changes nothing."""
        button = Button(self._theme, words, kind=kind)
        button.setAutoDefault(False)
        button.clicked.connect(self.reject)
        return button

    def doer(self, words: str, icon: str = "") -> Button:
        """The main button: accepts the dialog, also on Enter. Override `accept` to check first."""
        button = Button(self._theme, words, icon, Kind.PRIMARY)
        button.setDefault(True)
        button.clicked.connect(self.accept)
        return button

    def scroller(self, inside: QWidget, *, height: int = 420) -> QScrollArea:
        """An area for what may be long; `height` in px at the base text size."""
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setMinimumHeight(min(self._theme.px(height), self.screen().availableSize().height() * 2 // 3))
        area.setWidget(inside)
        return area

    def _fit(self) -> None:
        """Take the height that the lines need at this width: a layout's own minimum counts one line for each text."""
        self.ensurePolished()
        self._whole.activate()
        wanted = self._whole.totalHeightForWidth(max(self.width(), self.minimumWidth()))
        self.setMinimumHeight(min(max(wanted, self._whole.totalMinimumSize().height()), self._room()))
        self.resize(self.width(), self.minimumHeight())
        self._stay_on_screen()

    def _room(self) -> int:
        """The height in px that the screen has for the dialog inside its frame."""
        frame = self.frameGeometry().height() - self.height()
        return self.screen().availableSize().height() - frame

    def _stay_on_screen(self) -> None:
        """Move up where the lower end, with the buttons, would lie below the screen."""
        screen, frame = self.screen().availableGeometry(), self.frameGeometry()
        if self.isVisible() and frame.bottom() > screen.bottom():
            self.move(frame.left(), max(screen.top(), frame.top() + screen.bottom() - frame.bottom()))

    def showEvent(self, event: QShowEvent) -> None:
        self._fit()
        super().showEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour(Role.SHEET))
        painter.end()
