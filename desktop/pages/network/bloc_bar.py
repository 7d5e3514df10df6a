"""Below the head: a toggle for each bloc that can be outlined, and what part of the network is shown."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from briefings.domain.records import ActorId
from briefings.network.graph import Node
from desktop.theme import Theme
from desktop.widgets.button import Button, Kind
from desktop.widgets.flow import FlowLayout


class BlocBar(QWidget):
    """A toggle for each organisation that can be outlined, and the choice of ties."""

    blocs_changed = Signal(object)
    """The user wants these organisations outlined: a frozenset of actor ids."""
    ties_wanted = Signal()
    """The user wants to choose which ties are shown."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._toggles: dict[ActorId, Button] = {}
        self._shown: tuple[Node, ...] = ()
        self._flow = FlowLayout(self, gap=theme.px(4))
        self.ties = Button(theme, self.tr("All ties"), "list-filter", label=self.tr("Which ties are shown"))
        self.ties.clicked.connect(self.ties_wanted)
        self._flow.addWidget(self.ties)
        theme.changed.connect(self._fit)

    def show_blocs(self, nodes: Sequence[Node], chosen: frozenset[ActorId]) -> None:
        """Show a toggle for each; those chosen are on."""
        if tuple(nodes) != self._shown:
            self._build(nodes)
        for actor, toggle in self._toggles.items():
            toggle.setChecked(actor in chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def show_narrowed(self, *, narrowed: bool) -> None:
        """Say on the button whether some ties are left out."""
        words = self.tr("Some ties") if narrowed else self.tr("All ties")
        if words != self.ties.text():
            self.ties.set_label(words)
            self._fit()

    def _build(self, nodes: Sequence[Node]) -> None:
        for toggle in self._toggles.values():
            self._flow.removeWidget(toggle)
            toggle.hide()
            toggle.deleteLater()
        self._shown = tuple(nodes)
        self._toggles = {node.actor: self._toggle(node) for node in nodes}
        for number, toggle in enumerate(self._toggles.values()):
            self._flow.insert_widget(number, toggle)
            toggle.show()
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self._flow.heightForWidth(max(self.width(), 1)))

    def _toggle(self, node: Node) -> Button:
        label = self.tr("Outline {name}").format(name=node.label)
        toggle = Button(self._theme, node.code or node.label, kind=Kind.TOGGLE, label=label)
        toggle.clicked.connect(self._on_toggle_clicked)
        return toggle

    def _on_toggle_clicked(self) -> None:
        on = frozenset(actor for actor, toggle in self._toggles.items() if toggle.isChecked())
        self.blocs_changed.emit(on)
