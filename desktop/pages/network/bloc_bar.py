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
from desktop.widgets.menu import Menu

_MOST = 24
"""Among so many toggles one is still found; the rest stands in a menu."""


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
        self._others: tuple[Node, ...] = ()
        self._narrowings: tuple[Narrowing, ...] = ()
        self._flow = FlowLayout(self, gap=theme.px(4))
        self.view = Button(theme, self.tr("All ties"), "list-filter", label=self.tr("What is shown"))
        self.picture = Button(theme, self.tr("Picture"), "layers", label=self.tr("What kind of picture is drawn"))
        self.view.clicked.connect(self.view_wanted)
        self.picture.clicked.connect(self.picture_wanted)
        self._more = Button(theme, icon="chevron-down")
        self._more.clicked.connect(self._on_more_clicked)
        self._lay_out(())
        self._more.hide()
        theme.changed.connect(self._fit)

    def show_blocs(self, nodes: Sequence[Node], chosen: frozenset[ActorId]) -> None:
        """Show a toggle for each, of very many for the first ones and those chosen; these are on."""
        self._others = tuple(node for node in nodes[_MOST:] if node.actor not in chosen)
        shown = (*nodes[:_MOST], *(node for node in nodes[_MOST:] if node.actor in chosen))
        if shown != self._nodes:
            self._hold(shown)
        for actor, toggle in self._toggles.items():
            toggle.setChecked(actor in chosen)
        self._more.setVisible(bool(self._others))
        self._more.set_label(self.tr("{count} more").format(count=len(self._others)))

    def show_narrowings(self, narrowings: Sequence[Narrowing]) -> None:
        """Show what is left out: a button for each reason, which takes it away."""
        if tuple(narrowings) == self._narrowings:
            return
        self._narrowings = tuple(narrowings)
        gone, self._chips = self._chips, [self._chip(narrowing) for narrowing in narrowings]
        self._lay_out(gone)
        self.view.setText(self.tr("Some ties") if narrowings else self.tr("All ties"))
        self.view.updateGeometry()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _hold(self, nodes: tuple[Node, ...]) -> None:
        """One toggle for each; those that stay are the same buttons."""
        kept = {node.actor: self._toggles[node.actor] for node in self._nodes if node in {*nodes}}
        gone = [toggle for actor, toggle in self._toggles.items() if actor not in kept]
        self._toggles = {node.actor: kept.get(node.actor) or self._toggle(node) for node in nodes}
        self._nodes = nodes
        self._lay_out(gone)

    def _lay_out(self, gone: Iterable[Button]) -> None:
        self._flow.set_widgets([*self._toggles.values(), self._more, self.view, self.picture, *self._chips])
        for button in gone:
            button.hide()
            button.deleteLater()
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

    @property
    def _outlined(self) -> frozenset[ActorId]:
        return frozenset(actor for actor, toggle in self._toggles.items() if toggle.isChecked())

    def _on_toggle_clicked(self) -> None:
        self.blocs_changed.emit(self._outlined)

    def _on_more_clicked(self) -> None:
        """The blocs without a toggle, by name."""
        menu = Menu(self._theme, self, title=self.tr("Outline"))
        for node in sorted(self._others, key=lambda node: node.label):
            menu.add(node.label, partial(self.blocs_changed.emit, self._outlined | {node.actor}))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.show_under(self._more)
