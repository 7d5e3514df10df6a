"""The line over the table of figures: what one of them means, which are shown, and whether the picture shows it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.pages.network.panels.measures.figure_column import FigureColumn
from desktop.pages.network.staying_menu import StayingMenu
from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.button import Button, Kind
from desktop.widgets.choice_field import Choice, ChoiceField
from desktop.widgets.flow import FlowLayout
from desktop.widgets.layout import column
from desktop.widgets.text import Prose

_FIELD = 320


class FigureBar(QWidget):
    """Speaks of one of the chosen figures."""

    columns_changed = Signal()
    """The user wants other figures in the table; read `chosen`."""
    size_wanted = Signal(str)
    """The user wants the picture sized by the figure with this key, or by none (empty)."""

    def __init__(self, theme: Theme, chosen: Sequence[str]) -> None:
        super().__init__()
        self._theme = theme
        self._figures: tuple[FigureColumn, ...] = ()
        self._chosen = list(chosen)
        self._sized_by = ""
        self._field = ChoiceField(theme, (), label=self.tr("About this measure"))
        self._size = Button(theme, self.tr("Size the picture by this"), "circle", Kind.TOGGLE)
        self._pick = Button(theme, self.tr("Measures"), "list-filter", label=self.tr("Which measures are shown"))
        self._about = Prose(theme, "", TypeRole.SMALL, Role.INK2)
        self._tools = QWidget()
        self._flow = FlowLayout(self._tools, gap=theme.px(8))
        for part in (self._field, self._pick, self._size):
            part.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self._flow.addWidget(part)
        self.setLayout(column(self._tools, 4, self._about))
        self._field.committed.connect(lambda _key: self._tell())
        self._size.clicked.connect(self._on_size_clicked)
        self._pick.clicked.connect(self._on_pick_clicked)
        theme.changed.connect(self._fit)

    @property
    def chosen(self) -> tuple[FigureColumn, ...]:
        """The figures in the table, in the order in which they are offered."""
        return tuple(figure for figure in self._figures if figure.key in self._chosen)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the chosen figures."""
        return tuple(self._chosen)

    def show_figures(self, figures: Sequence[FigureColumn], sized_by: str) -> None:
        """Offer these; the picture is sized by the one with this key."""
        self._figures, self._sized_by = tuple(figures), sized_by
        self._offer()

    def show_figure(self, key: str) -> None:
        """Speak of the figure with this key."""
        self._field.set_value(key)
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _offer(self) -> None:
        before = self._field.value()
        keys = [figure.key for figure in self.chosen]
        current = before if before in keys else next(iter(keys), None)
        choices = [Choice(value=figure.key, text=figure.question, tip=figure.tip) for figure in self.chosen]
        self._field.set_choices(choices, value=current)
        self._tell()

    def _tell(self) -> None:
        figure = next((each for each in self.chosen if each.key == self._field.value()), None)
        self._about.set_text("" if figure is None else figure.about)
        self._size.setEnabled(figure is not None and figure.sizes)
        self._size.setChecked(figure is not None and figure.key == self._sized_by)
        self._fit()

    def _fit(self) -> None:
        self._field.setFixedWidth(min(self._theme.px(_FIELD), max(self.width(), 1)))
        self._tools.setFixedHeight(self._flow.heightForWidth(max(self.width(), 1)))
        self._about.setFixedHeight(self._about.heightForWidth(max(self.width(), 1)))

    # Slots

    def _on_size_clicked(self) -> None:
        key = str(self._field.value() or "")
        self.size_wanted.emit("" if key == self._sized_by else key)

    def _on_pick_clicked(self) -> None:
        menu = StayingMenu(self._theme, self, title=self.tr("Measures"))
        menu.setToolTipsVisible(True)
        for figure in self._figures:
            run = partial(self._on_figure_switched, figure.key)
            menu.switch(figure.question, run, on=figure.key in self._chosen).setToolTip(figure.tip)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.show_under(self._pick)

    def _on_figure_switched(self, key: str) -> None:
        if key in self._chosen:
            self._chosen.remove(key)
        else:
            self._chosen.append(key)
        self._offer()
        self.show_figure(key if key in self._chosen else str(self._field.value() or ""))
        self.columns_changed.emit()
