"""The lower part of the page: tabs, and the panel of the tab that is open. A panel is made when it is first opened."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from desktop.context import Context
from desktop.pages.network.panels import PANELS, Panel
from desktop.pages.network.panels.tab_line import TabLine
from desktop.pages.network.showing import Showing
from desktop.widgets.button import Button, Kind
from desktop.widgets.layout import column, row
from desktop.widgets.tabs import Tabs

_MARGIN, _LEAST = 32, 64
_NOTE = "network panel"
_GROW, _SHRINK = "maximize", "minimize-2"
_KEYS = tuple(entry.key for entry in PANELS)


class PanelArea(QWidget):
    """Shows one panel at a time and remembers which."""

    chosen = Signal(object)
    """The user pressed something that stands for records (a tuple of Ref)."""
    choices_wanted = Signal(object)
    """The user wants something else shown: a Choices."""
    room_wanted = Signal(bool)
    """The user wants the panels as high as the page, or the picture back."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._showing: Showing | None = None
        self._panels: dict[str, Panel] = {}
        self._areas: dict[str, QScrollArea] = {}
        self._lent: str | None = None
        self._is_whole = False
        self.tabs = Tabs(context.theme, [(self.tr(entry.title), "") for entry in PANELS])
        self.tabs.setAccessibleName(self.tr("Below the picture"))
        self._stack = QStackedWidget()
        sides = (_MARGIN, 0, _MARGIN, 0)
        self._whole = Button(
            context.theme, "", kind=Kind.ICON, icon=_GROW, label=self.tr("Give the text the whole page")
        )
        inside = column(row(TabLine(self.tabs), None, self._whole, margins=sides), 4, row(self._stack, margins=sides))
        inside.setStretch(2, 1)
        self.setLayout(inside)
        self.tabs.chosen.connect(self._on_tab_chosen)
        self._whole.clicked.connect(self._on_whole_clicked)
        self._turn_to(context.settings.note(_NOTE, _KEYS[0]))

    @property
    def current(self) -> str:
        """The key of the panel in front."""
        return _KEYS[self.tabs.current]

    def show_state(self, showing: Showing) -> None:
        """Tell the panel in front what is shown; the others learn it when they are opened."""
        self._showing = showing
        self._panels[self.current].show_state(showing)

    def open(self, key: str) -> None:
        """Bring a panel to the front. Raises KeyError for one that is not in `PANELS`."""
        if key not in _KEYS:
            raise KeyError(key)
        self._turn_to(key)

    def lend(self, key: str) -> None:
        """Bring a panel to the front for a while; `give_back` returns to the one before, if nobody chose another."""
        if self.current != key:
            self._lent = self.current
            self.open(key)

    def give_back(self) -> None:
        """Return to the panel that was in front before one was lent."""
        if self._lent is not None:
            key, self._lent = self._lent, None
            self.open(key)

    def _turn_to(self, key: str) -> None:
        known = key if key in _KEYS else _KEYS[0]
        self.tabs.set_current(_KEYS.index(known))
        if known not in self._panels:
            self._make(known)
        self._stack.setCurrentWidget(self._areas[known])
        if self._showing is not None:
            self._panels[known].show_state(self._showing)

    def _make(self, key: str) -> None:
        panel = PANELS[_KEYS.index(key)].build(self._context)
        panel.chosen.connect(self.chosen)
        panel.choices_wanted.connect(self.choices_wanted)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(panel)
        area.setMinimumHeight(self._context.theme.px(_LEAST))
        self._panels[key], self._areas[key] = panel, area
        self._stack.addWidget(area)

    def _on_whole_clicked(self) -> None:
        self._is_whole = not self._is_whole
        words = self.tr("Show the picture again") if self._is_whole else self.tr("Give the text the whole page")
        self._whole.set_label(words, icon=_SHRINK if self._is_whole else _GROW)
        self.room_wanted.emit(self._is_whole)

    def _on_tab_chosen(self, number: int) -> None:
        self._lent = None
        self._context.settings.set_note(_NOTE, _KEYS[number])
        self._turn_to(_KEYS[number])
