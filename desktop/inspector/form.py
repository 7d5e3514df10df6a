"""The always editable fields of one record. Each field knows how to read its part and how to put it back.

What is typed is saved within a second, as one undo step per field; what cannot be saved is said below the field and
stays there. Which fields a kind has stands in `forms`.
"""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefings.domain.dossier import Record
from briefings.domain.records import Kind, Ref
from briefings.edits import Put
from briefings.errors import BadInputError
from desktop.context import Context
from desktop.inspector.beginnings import BEGIN, begin
from desktop.inspector.choices import marking_choices
from desktop.inspector.items import Items, Row
from desktop.inspector.spans import SpanField
from desktop.models.dates import date_reading, read_day
from desktop.models.suggest import suggestions, token
from desktop.theme import Role, TypeRole
from desktop.widgets.choice_field import Choice, ChoiceField, MarkingField
from desktop.widgets.date_field import DateField
from desktop.widgets.facts import labelled
from desktop.widgets.layout import box, column
from desktop.widgets.line_field import LineField
from desktop.widgets.picker import RecordPicker
from desktop.widgets.text import Prose
from desktop.widgets.text_field import TextField

Change = Callable[[Any], Any]
"""Takes a record and gives it back changed. Raises BadInputError where a value cannot be taken."""
Choices = Sequence[Choice] | Callable[[Any], Sequence[Choice]]
"""Answers, or how to find them for a record."""
_LABEL_TOP = 6
_NARROWEST = 100


class _RefusedError(Exception):
    """What is typed cannot be saved; the message says what to do."""


class Form(QWidget):
    """The fields of one record. Subclasses lay them out in `build`."""

    def __init__(self, context: Context, ref: Ref) -> None:
        super().__init__()
        self.context, self.ref = context, ref
        self._shows: list[Callable[[Any], None]] = []
        self._fields: list[QWidget] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._lines)
        self.build()
        self.gap()
        self.marking()
        self.show_record(self.record)

    @abstractmethod
    def build(self) -> None:
        """Lay out the fields."""

    @property
    def record(self) -> Record:
        """The record as it stands in the dossier."""
        return self.context.session.record(self.ref)

    def show_record(self, record: Record) -> None:
        """Show what is true now; a field in which the user is typing keeps what stands there."""
        for show in self._shows:
            show(record)

    def focus_first(self) -> None:
        """Put the cursor into the first field and select what stands in it."""
        if self._fields:
            first = self._fields[0]
            if isinstance(first, Items):
                first.focus_first()
                return
            first.setFocus()
            if isinstance(first, LineField | TextField):
                first.selectAll()

    def flush(self) -> None:
        """Let what is being typed count now."""
        for field in self.findChildren(LineField):
            field.commit()
        for text in self.findChildren(TextField):
            text.commit()

    def save(self, field: str, change: Change) -> None:
        """Write the record changed; typing on in the same field is one undo step. What is refused is taken back."""
        record = self.record
        changed = change(record)
        if changed != record and not self.context.write(Put(changed), merge=f"{self.ref} {field}"):
            self.show_record(record)

    # Fields, each bound to an attribute of the record

    def line(self, name: str, attribute: str, *, needed: str = "", hint: str = "") -> None:
        """One line of text. `needed` says what to do where it is left empty."""
        field = LineField(self.context.theme, label=name, hint=hint)
        note = self._note()

        def take(text: str) -> None:
            wrong = needed if needed and not text.strip() else ""
            self._say(note, wrong)
            field.set_wrong(wrong=bool(wrong))
            if not wrong:
                self.save(attribute, lambda record: replace(record, **{attribute: text.strip()}))

        field.committed.connect(take)
        self._add(name, box(column(field, note, gap=4)), field)

        def show(record: Any) -> None:  # noqa: ANN401 - any kind of record
            value = getattr(record, attribute)
            if not (field.hasFocus() and field.text().strip() == value):
                field.set_value(value)
            if not field.hasFocus():
                field.setCursorPosition(0)

        self._shows.append(show)

    def text(self, name: str, attribute: str, *, lines: int = 2, needed: str = "", hint: str = "") -> None:
        """Text of any length, under its name."""

        def read(text: str) -> str:
            if needed and not text.strip():
                raise _RefusedError(needed)
            return text.strip()

        self.parsed(name, attribute, write=str, read=read, lines=lines, hint=hint)

    def parsed(
        self,
        name: str,
        attribute: str,
        *,
        write: Callable[[Any], str],
        read: Callable[[str], Any],
        lines: int = 2,
        hint: str = "",
    ) -> None:
        """Text that stands for a value, under its name; what `read` refuses stays in the field and is not saved."""
        theme = self.context.theme
        field = TextField(theme, label=name, hint=hint, lines=lines)
        note = self._note()

        def take(text: str) -> None:
            try:
                value = read(text)
            except (BadInputError, _RefusedError) as wrong:
                self._say(note, str(wrong))
                return
            self._say(note, "")
            self.save(attribute, lambda record: replace(record, **{attribute: value}))

        def show(record: Any) -> None:  # noqa: ANN401 - any kind of record
            value = getattr(record, attribute)
            if not (field.hasFocus() and _stands_for(field.value(), value, read)):
                field.set_value(write(value))

        field.committed.connect(take)
        self._fields.append(field)
        head = Prose(theme, name, TypeRole.BODY, Role.INK3)
        head.setBuddy(field)
        self._lines.addLayout(column(head, field, note, gap=4))
        self._shows.append(show)

    def choice(self, name: str, attribute: str, choices: Choices, *, field: ChoiceField | None = None) -> None:
        """One of several answers; they may depend on the record."""
        offered = choices if callable(choices) else lambda _record: choices
        chooser = field or ChoiceField(self.context.theme, (), label=name)
        chooser.committed.connect(
            lambda value: self.save(attribute, lambda record: replace(record, **{attribute: value}))
        )
        self._add(name, chooser, chooser)
        held: list[Choice] = []

        def show(record: Any) -> None:  # noqa: ANN401 - any kind of record
            wanted = list(offered(record))
            if wanted != held:
                held[:] = wanted
                chooser.set_choices(wanted)
            chooser.set_value(getattr(record, attribute))

        self._shows.append(show)

    def marking(self) -> None:
        """The handling marking of this record alone; without one it is handled as the dossier is."""
        field = MarkingField(self.context.theme, ())
        self.choice(
            self.tr("Marking"),
            "marking",
            lambda record: marking_choices(record.marking, self.context.session.about.marking),
            field=field,
        )

    def date(self, name: str, attribute: str, *, optional: bool = False, hint: str = "") -> None:
        """A date in the user's own words; below it stands what it was taken for."""
        field = DateField(self.context.theme, date_reading, label=name, hint=hint or self.tr("Not known"))

        def take(text: str) -> None:
            day = None if optional and not text.strip() else read_day(text)
            self.save(attribute, lambda record: replace(record, **{attribute: day}))

        field.committed.connect(take)
        self._add(name, field, field)

        def show(record: Any) -> None:  # noqa: ANN401 - any kind of record
            day = getattr(record, attribute)
            field.set_value("" if day is None or (not day.is_known and day.text == "unknown") else day.text)
            line = field.focusProxy()
            if isinstance(line, LineField) and not line.hasFocus():
                line.setCursorPosition(0)

        self._shows.append(show)

    def records(self, name: str, attribute: str, kind: Kind, *, multiple: bool = True, hint: str = "") -> None:
        """Other records, by id: a tuple of ids where `multiple`, one id or None where not."""
        session = self.context.session
        picker = RecordPicker(
            self.context.theme,
            lambda text: suggestions(session, kind, text),
            label=name,
            hint=hint or self.tr("Type a name"),
            multiple=multiple,
        )

        def take(values: list[Any]) -> None:
            value = tuple(values) if multiple else (values[0] if values else None)
            self.save(attribute, lambda record: replace(record, **{attribute: value}))

        def start(text: str) -> None:
            ref = begin(self.context, kind, text)
            if ref is not None:
                take([*(picker.value() if multiple else ()), ref.id])

        picker.committed.connect(take)
        if kind in BEGIN:
            picker.creation_requested.connect(start)
        # Long names are cut short in their tokens: the column says how wide the picker is.
        picker.setMinimumWidth(self.context.theme.px(_NARROWEST))
        self._add(name, picker, picker)

        def show(record: Any) -> None:  # noqa: ANN401 - any kind of record
            value = getattr(record, attribute)
            ids = value if multiple else () if value is None else (value,)
            refs = [Ref(kind, number) for number in ids]
            tokens = [token(session, session.record(ref)) for ref in refs if self.context.has(ref)]
            if [held.value for held in tokens] != picker.value():
                with QSignalBlocker(picker):
                    picker.set_tokens(tokens)

        self._shows.append(show)

    def span(self, attribute: str) -> None:
        """From when until when."""
        field = SpanField(self.context.theme)
        field.changed.connect(lambda span: self.save(attribute, lambda record: replace(record, **{attribute: span})))
        self._lines.addWidget(field)
        self._shows.append(lambda record: field.set_span(getattr(record, attribute)))

    def items(self, name: str, attribute: str, *, add: str, blank: Callable[[], Any], row: Callable[[], Row]) -> None:
        """A list of values with fields of their own, under its name."""
        theme = self.context.theme
        items = Items(theme, add=add, blank=blank, row=row)
        items.changed.connect(
            lambda values: self.save(attribute, lambda record: replace(record, **{attribute: tuple(values)}))
        )
        self._fields.append(items)
        head = Prose(theme, name, TypeRole.BODY, Role.INK3)
        self._lines.addLayout(column(head, items, gap=4))
        self._shows.append(lambda record: items.set_values(getattr(record, attribute)))

    def own(self, name: str, widget: QWidget, show: Callable[[Any], None]) -> None:
        """A widget that saves by itself, under its name; `show` brings it to the record."""
        self._fields.append(widget)
        widget.setAccessibleName(name)
        head = Prose(self.context.theme, name, TypeRole.BODY, Role.INK3)
        head.setBuddy(widget)
        self._lines.addLayout(column(head, widget, gap=4))
        self._shows.append(show)

    def gap(self) -> None:
        """Leave room before fields of another sort."""
        self._lines.addSpacing(8)

    # Helpers

    def _add(self, name: str, widget: QWidget, field: QWidget) -> None:
        self._fields.append(field)
        self._lines.addLayout(labelled(self.context.theme, name, widget, top=_LABEL_TOP))

    def _note(self) -> Prose:
        note = Prose(self.context.theme, "", TypeRole.SMALL, Role.DANGER)
        note.setVisible(False)
        return note

    @staticmethod
    def _say(note: Prose, sentence: str) -> None:
        note.set_text(sentence)
        note.setVisible(bool(sentence))


def _stands_for(text: str, value: object, read: Callable[[str], Any]) -> bool:
    """Whether a text means a value already: then it is left as it was typed, with its last space."""
    try:
        return bool(read(text) == value)
    except (BadInputError, _RefusedError):
        return False


def number_of(text: str) -> float | None:
    """A number as typed; None where nothing stands there. Raises BadInputError."""
    plain = text.strip().replace(",", ".").replace("−", "-").replace(" ", "")
    if not plain:
        return None
    try:
        return float(plain)
    except ValueError:
        raise BadInputError(f"“{text}” is no number.", remedy="Write digits, for example 50 or 2.5.") from None
