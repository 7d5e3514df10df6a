"""What differs from another day, listed: new ties, ended ones, and those that turned. A click selects the tie."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from briefings.domain.records import ActorId, Kind, Ref
from briefings.domain.relations import Sign
from briefings.network.graph import Network, Tie
from desktop.pages.network.picture import View
from desktop.theme import Radius, Role, Theme, TypeRole
from desktop.widgets.base import PaintedButton
from desktop.widgets.layout import box, clear, column
from desktop.widgets.painting import Artist
from desktop.widgets.text import Prose, line_text
from desktop.widgets.tie import Sign as Drawn
from desktop.widgets.tie import tie_pen

_DRAWN = {Sign.FRIENDLY: Drawn.FRIENDLY, Sign.NEUTRAL: Drawn.NEUTRAL, Sign.HOSTILE: Drawn.HOSTILE}
_GAP = 28


class ChangeRow(PaintedButton):
    """A tie between two others: its line as drawn in the picture, and both names."""

    def __init__(self, theme: Theme, sign: Drawn, name: str, label: str) -> None:
        super().__init__(theme, name)
        self._sign = sign
        self.setAccessibleName(label)
        self.setToolTip(label)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            if self.underMouse() or self.isDown():
                art.fill(art.area, Role.HOVER, Radius.CONTROL)
            line = art.place(4, 22)
            art.painter.setPen(tie_pen(self._theme, self._sign, 2))
            middle = line.center().y()
            art.painter.drawLine(QPointF(line.left(), middle), QPointF(line.right(), middle))
            art.text(art.place(34, self.width() - 38), self.text())


class Changes(QWidget):
    """Three columns of ties."""

    chosen = Signal(object)
    """The user pressed a tie: its records (a tuple of Ref)."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._columns = QHBoxLayout()
        self._columns.setSpacing(theme.px(_GAP))
        self._columns.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._columns)

    def show_view(self, view: View, since: str) -> None:
        """Show what differs in a view from the other day, which is named in words."""
        clear(self._columns)
        difference, before = view.difference, view.before
        if difference is None or before is None:
            return
        groups = (
            (self.tr("New since {day}"), view.network, difference.added),
            (self.tr("Ended since {day}"), before, difference.ended),
            (self.tr("Turned since {day}"), view.network, difference.turned),
        )
        for title, network, pairs in groups:
            ties = _ties(network, pairs)
            self._columns.addWidget(self._group(title.format(day=since), ties, network), 1)

    def _group(self, title: str, ties: Sequence[Tie], network: Network) -> QWidget:
        theme = self._theme
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
        made = ChangeRow(self._theme, _DRAWN[tie.sign], name, said)
        refs = _refs(tie)
        made.clicked.connect(partial(self.chosen.emit, refs))
        return made


def _ties(network: Network, pairs: Iterable[tuple[ActorId, ActorId]]) -> list[Tie]:
    wanted = frozenset(pairs)
    return [tie for tie in network.ties if (min(tie.pair), max(tie.pair)) in wanted]


def _refs(tie: Tie) -> tuple[Ref, ...]:
    relation = () if tie.relation is None else (Ref(Kind.RELATION, tie.relation),)
    return (*relation, *(Ref(Kind.ACTOR, actor) for actor in tie.pair))
