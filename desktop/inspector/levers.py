"""The levers that an actor holds, and those that others hold over it."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefings.domain.actors import Actor
from briefings.domain.dossier import Record
from briefings.domain.judgements import Lever
from briefings.domain.records import ActorId
from briefings.domain.relations import Trend
from desktop.context import Context
from desktop.models.words import KIND_ICONS, actor_names
from desktop.theme import TypeRole
from desktop.widgets.layout import clear
from desktop.widgets.rows import ListRow
from desktop.widgets.text import line_text


class Levers(QWidget):
    """Shown for actors that have any part in a lever. A click selects it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 20)
        self._rows.setSpacing(0)

    def show_record(self, record: Record) -> None:
        """Show the levers of an actor: what it holds first."""
        clear(self._rows)
        levers = self._context.session.all(Lever) if isinstance(record, Actor) else ()
        held = [lever for lever in levers if lever.owner == record.id]
        over = [lever for lever in levers if record.id in lever.targets and lever not in held]
        self.setVisible(bool(held or over))
        if not (held or over):
            return
        names = actor_names(self._context.session)
        self._rows.addWidget(line_text(self._context.theme, self.tr("Levers"), TypeRole.SUBHEAD))
        self._rows.addSpacing(4)
        for lever in held:
            self._add(lever, self._over(lever, names))
        for lever in over:
            self._add(lever, self._held_by(lever, names))

    def _over(self, lever: Lever, names: dict[ActorId, str]) -> str:
        targets = ", ".join(names[actor] for actor in lever.targets if actor in names)
        if not targets:
            return _with_trend(self.tr("Over nobody yet"), lever)
        return _with_trend(self.tr("Over {targets}").format(targets=targets), lever)

    def _held_by(self, lever: Lever, names: dict[ActorId, str]) -> str:
        owner = names.get(lever.owner, self.tr("an actor in the trash"))
        return _with_trend(self.tr("Held by {owner}").format(owner=owner), lever)

    def _add(self, lever: Lever, detail: str) -> None:
        made = ListRow(self._context.theme, KIND_ICONS[lever.kind], lever.name, detail)
        made.clicked.connect(partial(self._context.selection.select, lever.ref))
        self._rows.addWidget(made)


def _with_trend(words: str, lever: Lever) -> str:
    return words if lever.trend is Trend.UNKNOWN else f"{words}, {lever.trend}"
