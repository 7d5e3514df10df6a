"""Where the panel of ways asks from whom, to whom, and on which day the way begins."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefings.domain.dates import Day
from briefings.domain.dates_words import day_in_words
from briefings.domain.records import ActorId, Kind, Ref
from desktop.context import Context
from desktop.models.dates import date_reading, read_day
from desktop.models.suggest import suggestions, token
from desktop.widgets.button import Button
from desktop.widgets.button import Kind as ButtonKind
from desktop.widgets.date_field import DateField
from desktop.widgets.flow import FlowLayout
from desktop.widgets.picker import RecordPicker

_PICKER, _DATE = 200, 168


class Ends(QWidget):
    """Two actors and a day. Until the user picks the first, it is whoever is selected."""

    changed = Signal()
    """The user picked somebody else, or another day."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, self._theme = context, context.theme
        self._is_picked = False
        self._first = self._picker(self.tr("From"))
        self._second = self._picker(self.tr("To"))
        self._swap = Button(self._theme, "", "git-compare", ButtonKind.ICON, label=self.tr("Turn the way round"))
        self._since = DateField(self._theme, date_reading, label=self.tr("Setting out on"))
        self._flow = FlowLayout(self, gap=self._theme.px(8))
        for part in (self._first, self._swap, self._second, self._since):
            part.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self._flow.addWidget(part)
        self._first.committed.connect(self._on_first_picked)
        self._second.committed.connect(lambda _values: self.changed.emit())
        self._swap.clicked.connect(self._on_swap_clicked)
        self._since.committed.connect(lambda _text: self.changed.emit())
        self._theme.changed.connect(self._dress)
        self._dress()

    @property
    def actors(self) -> tuple[ActorId | None, ActorId | None]:
        """From whom, to whom; None where nobody is picked."""
        return _only(self._first), _only(self._second)

    def since(self, day: Day) -> Day:
        """The day on which the way begins: the one typed, else the day of the picture."""
        text = self._since.value()
        typed = read_day(text).earliest if date_reading(text).ok else None
        return day if typed is None else typed

    def show_selected(self, actor: ActorId | None) -> None:
        """Begin with the selected actor, unless the user picked one."""
        if not self._is_picked and actor is not None and actor not in self.actors:
            self._show(self._first, actor)

    def show_day(self, day: Day) -> None:
        """Say on which day the way begins if none is typed."""
        hint = self.tr("from {day}").format(day=day_in_words(day))
        self._since.set_hint(hint)

    def _picker(self, label: str) -> RecordPicker:
        session = self._context.session
        return RecordPicker(
            self._theme,
            lambda text: suggestions(session, Kind.ACTOR, text),
            label=label,
            hint=label,
            multiple=False,
        )

    def _show(self, picker: RecordPicker, actor: ActorId | None) -> None:
        ref = None if actor is None else Ref(Kind.ACTOR, actor)
        found = ref is not None and self._context.has(ref)
        session = self._context.session
        picker.set_tokens([token(session, session.record(ref))] if ref is not None and found else [])

    def _dress(self) -> None:
        for picker in (self._first, self._second):
            picker.setFixedWidth(self._theme.px(_PICKER))
        self._since.setFixedWidth(self._theme.px(_DATE))

    # Slots

    def _on_first_picked(self, values: list[object]) -> None:
        self._is_picked = bool(values)
        self.changed.emit()

    def _on_swap_clicked(self) -> None:
        first, second = self.actors
        self._show(self._first, second)
        self._show(self._second, first)
        self._is_picked = True
        self.changed.emit()


def _only(picker: RecordPicker) -> ActorId | None:
    values = picker.value()
    return ActorId(int(str(values[0]))) if values else None
