"""A picker of one record by id, as rows of the inspector's lists use it. A name that nobody has makes a new actor."""

from typing import Any

from PySide6.QtCore import QObject, Signal

from briefings.domain.actors import Actor, ActorKind, Name
from briefings.domain.records import ActorId, Kind, Ref
from briefings.edits import Put
from desktop.context import Context
from desktop.models.suggest import suggestions, token
from desktop.widgets.picker import RecordPicker


class OneRecord(QObject):
    """Wraps a picker that holds one record at most."""

    picked = Signal(object)
    """The id that the user picked, or None."""

    def __init__(self, context: Context, kind: Kind, widget: RecordPicker) -> None:
        super().__init__(widget)
        self._context, self._kind, self.widget = context, kind, widget
        widget.committed.connect(self._on_committed)
        if kind is Kind.ACTOR:
            widget.creation_requested.connect(self._on_creation_requested)

    def show_id(self, number: int | None) -> None:
        """Show the record of this id, or none."""
        session = self._context.session
        ref = None if number is None else Ref(self._kind, number)
        held = [token(session, session.record(ref))] if ref is not None and self._context.has(ref) else []
        if [one.value for one in held] != self.widget.value():
            self.widget.set_tokens(held)

    def _on_committed(self, values: list[Any]) -> None:
        self.picked.emit(values[0] if values else None)

    def _on_creation_requested(self, name: str) -> None:
        session = self._context.session
        actor = Actor(id=ActorId(session.new_id()), actor_kind=ActorKind.GROUP, names=(Name(text=name),))
        if self._context.write(Put(actor)):
            self.show_id(actor.id)
            self.picked.emit(actor.id)


def record_picker(context: Context, kind: Kind, label: str) -> OneRecord:
    """A picker of one record of a kind."""
    widget = RecordPicker(
        context.theme,
        lambda text: suggestions(context.session, kind, text),
        label=label,
        hint=label,
        multiple=False,
    )
    # Long names are cut short in their tokens: the row says how wide the picker is.
    widget.setMinimumWidth(context.theme.px(100))
    return OneRecord(context, kind, widget)
