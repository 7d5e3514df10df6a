"""Below the head: a toggle for each bloc, what narrows the view, and the way to the menus of view and picture."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from briefings.domain.records import ActorId
from briefings.network.graph import Node
from desktop.pages.network.narrowings import Narrowing
from desktop.theme import Theme
from desktop.widgets.button import Button, Kind
from desktop.widgets.flow import FlowLayout


class BlocBar(QWidget):
    """Says what the user asks for; the page decides."""

    blocs_changed = Signal(object)
    """The user wants these organisations outlined: a frozenset of actor ids."""
    view_wanted = Signal()
    """The user wants to choose which part of the network is shown."""
    picture_wanted = Signal()
    """The user wants to choose what kind of picture is drawn."""
    view_changed = Signal(object)
    """The user took away what narrowed the view: the NetworkView without it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._toggles: dict[ActorId, Button] = {}
        self._chips: list[Button] = []
        self._nodes: tuple[Node, ...] = ()
        self._narrowings: tuple[Narrowing, ...] = ()
        self._flow = FlowLayout(self, gap=theme.px(4))
        self.view = Button(theme, self.tr("All ties"), "list-filter", label=self.tr("What is shown"))
        self.picture = Button(theme, self.tr("Picture"), "layers", label=self.tr("What kind of picture is drawn"))
        self.view.clicked.connect(self.view_wanted)
        self.picture.clicked.connect(self.picture_wanted)
        self._flow.addWidget(self.view)
        self._flow.addWidget(self.picture)
        theme.changed.connect(self._fit)

    def show_blocs(self, nodes: Sequence[Node], chosen: frozenset[ActorId]) -> None:
        """Show a toggle for each; those chosen are on."""
        if tuple(nodes) != self._nodes:
            self._nodes = tuple(nodes)
            self._drop(self._toggles.values())
            self._toggles = {node.actor: self._toggle(node) for node in nodes}
            self._insert(self._toggles.values(), 0)
        for actor, toggle in self._toggles.items():
            toggle.setChecked(actor in chosen)

    def show_narrowings(self, narrowings: Sequence[Narrowing]) -> None:
        """Show what is left out: a button for each reason, which takes it away."""
        if tuple(narrowings) == self._narrowings:
            return
        self._narrowings = tuple(narrowings)
        self._drop(self._chips)
        self._chips = [self._chip(narrowing) for narrowing in narrowings]
        self._insert(self._chips, len(self._toggles) + 2)
        self.view.setText(self.tr("Some ties") if narrowings else self.tr("All ties"))
        self.view.updateGeometry()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _drop(self, buttons: Iterable[Button]) -> None:
        for button in tuple(buttons):
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()

    def _insert(self, buttons: Iterable[Button], first: int) -> None:
        for number, button in enumerate(tuple(buttons)):
            self._flow.insert_widget(first + number, button)
            button.show()
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self._flow.heightForWidth(max(self.width(), 1)))

    def _toggle(self, node: Node) -> Button:
        label = self.tr("Outline {name}").format(name=node.label)
        toggle = Button(self._theme, node.code or node.label, kind=Kind.TOGGLE, label=label)
        toggle.clicked.connect(self._on_toggle_clicked)
        return toggle

    def _chip(self, narrowing: Narrowing) -> Button:
        label = self.tr("{narrowing}: show everything again").format(narrowing=narrowing.words)
        chip = Button(self._theme, narrowing.words, "x", label=label)
        chip.clicked.connect(partial(self.view_changed.emit, narrowing.without))
        return chip

    def _on_toggle_clicked(self) -> None:
        on = frozenset(actor for actor, toggle in self._toggles.items() if toggle.isChecked())
        self.blocs_changed.emit(on)
