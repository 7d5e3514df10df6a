"""The head of the network page: title and figures, what-if, compare, picture or table, new tie."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from desktop.actions import Actions, Command
from desktop.theme import Theme, TypeRole
from desktop.widgets.button import Button, Kind
from desktop.widgets.flow import FlowLayout
from desktop.widgets.layout import box
from desktop.widgets.segments import Segments
from desktop.widgets.text import Heading

CANVAS, TABLE = range(2)
_APART = 6
_FEWEST = 96
"""So many px of its figures are seen beside a title: where there is no room for them, the tools go below."""


class NetworkHead(QWidget):
    """Says what the user asks for; the page decides."""

    what_if_wanted = Signal()
    """The user pressed What if."""
    compare_wanted = Signal()
    """The user pressed Compare."""
    view_chosen = Signal(int)
    """The user chose the picture (0) or the table (1)."""
    exchange_wanted = Signal()
    """The user asked what can be exported, copied or imported."""
    tie_wanted = Signal()
    """The user asked for a new tie."""

    def __init__(self, theme: Theme, actions: Actions, title: str) -> None:
        super().__init__()
        key = actions.key
        self._theme, self._title = theme, title
        self._heading = Heading(theme, title)
        self.what_if = Button(
            theme, self.tr("What if"), "flask-conical", Kind.TOGGLE, shortcut_text=key(Command.WHAT_IF)
        )
        self.compare = Button(theme, self.tr("Compare"), "git-compare", Kind.TOGGLE, shortcut_text=key(Command.COMPARE))
        self._views = Segments(theme, [self.tr("Canvas"), self.tr("Table")], label=self.tr("Picture or table"))
        self.exchange = Button(theme, "", "share-2", Kind.ICON, label=self.tr("Export, copy or import"))
        self._new = Button(theme, self.tr("New tie"), "plus", Kind.PRIMARY, shortcut_text=key(Command.NEW_RECORD))
        self._new.setEnabled(not actions.is_read_only)
        self._held = (self.what_if, self.compare, self._views, self.exchange, self._new)
        self._flow = FlowLayout(gap=_APART)
        self._flow.set_widgets(self._held)
        self._tools = box(self._flow)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(self._heading, 1)
        self._line.addWidget(self._tools)
        self.what_if.clicked.connect(self.what_if_wanted)
        self.compare.clicked.connect(self.compare_wanted)
        self._views.chosen.connect(self.view_chosen)
        self.exchange.clicked.connect(self.exchange_wanted)
        self._new.clicked.connect(self.tie_wanted)

    def show_figures(self, words: str) -> None:
        """Show the figures beside the title."""
        self._heading.set_figures(words)
        self._heading.setToolTip(words)
        self._fold()

    def show_state(self, *, what_if: bool, comparing: bool, view: int) -> None:
        """Show what is on."""
        self.what_if.setChecked(what_if)
        self.compare.setChecked(comparing)
        self._views.set_current(view)
        self._fold()

    def minimumSizeHint(self) -> QSize:
        widest = max(tool.sizeHint().width() for tool in self._held)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Set the tools below the title where hardly any of its figures would be seen beside it."""
        tools = self._tools_width()
        wanted = round(self._theme.advance(TypeRole.TITLE, self._title)) + self._theme.px(_FEWEST) + tools
        narrow = wanted > self.width()
        self._tools.setFixedSize(min(tools, self.width()), self._flow.heightForWidth(min(tools, self.width())))
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if way is not self._line.direction():
            self._line.setDirection(way)

    def _tools_width(self) -> int:
        """In one line."""
        return sum(tool.sizeHint().width() for tool in self._held) + _APART * (len(self._held) - 1)
