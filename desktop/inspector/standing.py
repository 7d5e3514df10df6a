"""How an actor stands on the as-of day: friendly and hostile ties, and the organisations it belongs to."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefings.domain.actors import Actor
from briefings.domain.dates import Day
from briefings.domain.dossier import Record
from briefings.domain.records import ActorId
from briefings.domain.relations import Relation, RelationKind, Sign
from desktop.context import Context
from desktop.models.words import actor_names
from desktop.widgets.facts import fact
from desktop.widgets.layout import clear


class Standing(QWidget):
    """Shown for actors that have ties; made anew when the day moves."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._actor: Actor | None = None
        self._facts = QVBoxLayout()
        self._facts.setSpacing(8)
        self._facts.setContentsMargins(0, 0, 0, 20)
        self.setLayout(self._facts)
        context.selection.day_changed.connect(self._show)

    def show_record(self, record: Record) -> None:
        """Show how a record stands, if it is an actor."""
        self._actor = record if isinstance(record, Actor) else None
        self._show()

    def _show(self) -> None:
        clear(self._facts)
        said = _said(self._context, self._actor) if self._actor is not None else []
        for name, value in said:
            self._facts.addLayout(fact(self._context.theme, name, value))
        self.setVisible(bool(said))


def _said(context: Context, actor: Actor) -> list[tuple[str, str]]:
    ties = _ties_on(context.session.all(Relation), actor.id, context.selection.day)
    friendly = sum(tie.sign is Sign.FRIENDLY for tie in ties)
    hostile = sum(tie.sign is Sign.HOSTILE for tie in ties)
    names = actor_names(context.session)
    member = [tie.parties[-1].actor for tie in ties if tie.relation_kind is RelationKind.MEMBERSHIP]
    blocs = [names[bloc] for bloc in dict.fromkeys(member) if bloc in names and bloc != actor.id]
    said = []
    if friendly or hostile:
        count = f"{friendly} friendly {'tie' if friendly == 1 else 'ties'}, {hostile} hostile"
        said.append(("Standing", count))
    if blocs:
        said.append(("Blocs", ", ".join(blocs)))
    return said


def _ties_on(ties: Sequence[Relation], actor: ActorId, day: Day | None) -> list[Relation]:
    mine = [tie for tie in ties if any(party.actor == actor for party in tie.parties)]
    return mine if day is None else [tie for tie in mine if tie.span.holds_on(day)]
