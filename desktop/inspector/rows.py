"""A picker of one record by id, as rows of the inspector's lists use it. A name that nothing has makes a new record."""

from typing import Any

from PySide6.QtCore import QObject, Signal

from briefings.domain.records import Kind, Ref
from desktop.context import Context
from desktop.inspector.beginnings import BEGIN, begin
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
        if kind in BEGIN:
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
        ref = begin(self._context, self._kind, name)
        if ref is not None:
            self.show_id(ref.id)
            self.picked.emit(ref.id)


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
