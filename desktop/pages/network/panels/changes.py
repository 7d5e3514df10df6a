"""What differs from another day, listed: new ties, ended ones, and those that turned. A click selects the tie.

The other day is the one compared with; without one, the day on which the slider rested before.
"""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from briefings.domain.dates_words import day_in_words
from briefings.domain.records import ActorId, Kind, Ref
from briefings.network.compare import Difference, compare
from briefings.network.graph import Network, Tie
from desktop.context import Context
from desktop.pages.network.panels.change_row import ChangeRow
from desktop.pages.network.panels.panel import Panel
from desktop.pages.network.picture import network_on
from desktop.pages.network.showing import Showing
from desktop.theme import Role, TypeRole
from desktop.widgets.layout import box, clear, column
from desktop.widgets.text import Prose, line_text

_GAP = 28


class ChangesPanel(Panel):
    """Three columns of ties."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._shown: tuple[Network, Network] | None = None
        self._columns = QHBoxLayout(self)
        self._columns.setSpacing(context.theme.px(_GAP))
        self._columns.setContentsMargins(0, 0, 0, 0)

    def show_state(self, showing: Showing) -> None:
        network, before = showing.view.network, _before(showing)
        if before is None:
            self._shown = None
            clear(self._columns)
            words = self.tr("Move the slider to another day: what changed on the way stands here.")
            self._columns.addWidget(Prose(self.context.theme, words, TypeRole.BODY, Role.INK3), 1)
        elif self._shown != (before, network):
            self._shown = before, network
            self._fill(before, network, compare(before, network))

    def _fill(self, before: Network, network: Network, difference: Difference) -> None:
        clear(self._columns)
        heads = self._heads(before, network)
        held = (network, before, network)
        pairs = (difference.added, difference.ended, difference.turned)
        for title, where, differing in zip(heads, held, pairs, strict=True):
            self._columns.addWidget(self._group(title, _ties(where, differing), where), 1)

    def _heads(self, before: Network, network: Network) -> tuple[str, str, str]:
        if network.is_what_if:
            return self.tr("New in the what-if"), self.tr("Ended in the what-if"), self.tr("Turned in the what-if")
        since = day_in_words(before.day)
        heads = (self.tr("New since {day}"), self.tr("Ended since {day}"), self.tr("Turned since {day}"))
        new, ended, turned = (head.format(day=since) for head in heads)
        return new, ended, turned

    def _group(self, title: str, ties: Sequence[Tie], network: Network) -> QWidget:
        theme = self.context.theme
        head = f"{title}: {len(ties)}"
        rows: list[QWidget] = [self._row(tie, network) for tie in ties]
        if not rows:
            rows.append(Prose(theme, self.tr("None"), TypeRole.BODY, Role.INK3))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setAccessibleName(title)
        area.setWidget(box(column(*rows, None, margins=(0, 0, 0, 0))))
        held: QVBoxLayout = column(line_text(theme, head, TypeRole.SMALL_STRONG, Role.INK2, elide=True), 4, area)
        held.setStretchFactor(area, 1)
        return box(held)

    def _row(self, tie: Tie, network: Network) -> ChangeRow:
        first, second = (network.label(actor) for actor in tie.pair)
        name = f"{first} – {second}"
        said = self.tr("{sign} tie between {first} and {second}: {kind}").format(
            sign=tie.sign.name.capitalize(), first=first, second=second, kind=tie.kind.value
        )
        made = ChangeRow(self.context.theme, tie.sign, name, said)
        made.clicked.connect(partial(self.chosen.emit, _refs(tie)))
        return made


def _before(showing: Showing) -> Network | None:
    """What the network is measured against: the day compared with, the base of a what-if, the last stop."""
    if showing.view.before is not None:
        return showing.view.before
    if showing.since is None:
        return None
    return network_on(showing.world, showing.since, showing.choices)


def _ties(network: Network, pairs: Iterable[tuple[ActorId, ActorId]]) -> list[Tie]:
    wanted = frozenset(pairs)
    return [tie for tie in network.ties if (min(tie.pair), max(tie.pair)) in wanted]


def _refs(tie: Tie) -> tuple[Ref, ...]:
    relation = () if tie.relation is None else (Ref(Kind.RELATION, tie.relation),)
    return (*relation, *(Ref(Kind.ACTOR, actor) for actor in tie.pair))
