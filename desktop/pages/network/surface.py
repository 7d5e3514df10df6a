"""How the network page is built: head, blocs, strip, picture or table, day, panels; and the empty states instead."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop.context import Context
from desktop.pages.network.bloc_bar import BlocBar
from desktop.pages.network.day_bar import DayBar
from desktop.pages.network.first_steps import nothing_yet, too_many
from desktop.pages.network.head import CANVAS, TABLE, NetworkHead
from desktop.pages.network.neighbourhood import Neighbourhood
from desktop.pages.network.panels.area import PanelArea
from desktop.pages.network.split import Split
from desktop.pages.network.stage import Stage
from desktop.pages.network.strip import Strip
from desktop.pages.network.tie_table import TieTable
from desktop.widgets.layout import box, column, row

_MARGIN = 32
_SIDES = (_MARGIN, 0, _MARGIN, 0)
_PICTURE, _NOTHING_YET, _TOO_MANY = range(3)


class Surface(QWidget):
    """Holds the parts of the page; the page connects them."""

    def __init__(self, context: Context, title: str, icon: str) -> None:
        super().__init__()
        theme = context.theme
        self.near = Neighbourhood(context)
        self.head = NetworkHead(theme, context.actions, title)
        self.blocs = BlocBar(theme)
        self.strip = Strip(theme, context.actions)
        self.stage = Stage(context)
        self.table = TieTable(theme)
        self.days = DayBar(context)
        self.panels = PanelArea(context)
        self.nothing_yet = nothing_yet(context, icon)
        self.too_many = too_many(context, icon)
        self._middle, self._stack = QStackedWidget(), QStackedWidget()
        self._build(context)

    @property
    def is_table(self) -> bool:
        """Whether the table stands where the picture was."""
        return self._middle.currentIndex() == TABLE

    def show_view(self, number: int) -> None:
        """Show the picture (`head.CANVAS`) or the table (`head.TABLE`)."""
        self._middle.setCurrentIndex(number)

    def show_network(self, *, empty: bool) -> None:
        """Show the network of the day, or that the dossier has no tie yet."""
        self._stack.setCurrentIndex(_NOTHING_YET if empty else _PICTURE)

    def show_too_many(self) -> None:
        """Say that there are too many actors."""
        self._stack.setCurrentIndex(_TOO_MANY)

    def panes(self) -> tuple[QWidget, ...]:
        """Where F6 goes."""
        first = self.table.table if self.is_table else self.stage.board
        return (first, self.days.slider, self.panels.tabs)

    def _build(self, context: Context) -> None:
        self._middle.addWidget(self.stage)
        self._middle.addWidget(box(column(row(self.table, margins=(20, 8, 20, 8)))))
        self._middle.setCurrentIndex(CANVAS)
        days = row(self.days, margins=(_MARGIN - 6, 0, _MARGIN, 0))
        upper = column(self._middle, 8, days)
        upper.setStretchFactor(self._middle, 1)
        split = Split(context, box(upper), self.panels)
        self.panels.room_wanted.connect(split.give_room)
        inside = column(row(self.blocs, margins=_SIDES), 4, self.strip, 4, split, 12)
        inside.setStretchFactor(split, 1)
        self._stack.addWidget(_scrolled(box(inside)))
        self._stack.addWidget(self.nothing_yet)
        self._stack.addWidget(self.too_many)
        whole: QVBoxLayout = column(20, row(self.head, margins=_SIDES), 8, row(self.near, margins=_SIDES), self._stack)
        whole.setStretchFactor(self._stack, 1)
        self.setLayout(whole)


def _scrolled(inside: QWidget) -> QScrollArea:
    """For windows lower than the parts at their smallest."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    return area
