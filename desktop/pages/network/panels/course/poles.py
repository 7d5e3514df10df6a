"""Where drift asks whose, and between whom."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefings.domain.records import ActorId, Kind, Ref
from desktop.context import Context
from desktop.models.suggest import suggestions, token
from desktop.theme import Role, TypeRole
from desktop.widgets.flow import FlowLayout
from desktop.widgets.line_field import HEIGHT
from desktop.widgets.picker import RecordPicker
from desktop.widgets.text import Prose

_PICKER = 184


class Poles(QWidget):
    """An actor and two poles, proposed until the user picks them."""

    changed = Signal()
    """The user picked somebody else."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, self._theme = context, context.theme
        names = (self.tr("Actor"), self.tr("First pole"), self.tr("Second pole"))
        self._pickers = [self._picker(name) for name in names]
        self._picked = [False, False, False]
        self._labels: list[Prose] = []
        flow = FlowLayout(self, gap=self._theme.px(8))
        words = (self.tr("Where does"), self.tr("stand between"), self.tr("and"))
        for number, (said, picker) in enumerate(zip(words, self._pickers, strict=True)):
            label = Prose(self._theme, said, TypeRole.BODY, Role.INK2, wrap=False, middle=True)
            label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self._labels.append(label)
            flow.addWidget(label)
            flow.addWidget(picker)
            picker.committed.connect(partial(self._on_picked, number))
        self._theme.changed.connect(self._dress)
        self._dress()

    @property
    def actors(self) -> tuple[ActorId | None, ActorId | None, ActorId | None]:
        """The actor and the poles; None where nobody is picked."""
        actor, first, second = (self._only(picker) for picker in self._pickers)
        return actor, first, second

    def propose(self, actor: ActorId | None, poles: tuple[ActorId, ActorId] | None) -> None:
        """Show these where the user has picked nobody."""
        if not self._picked[0] and actor is not None:
            self._show(0, actor)
        if poles is not None and not any(self._picked[1:]):
            self._show(1, poles[0])
            self._show(2, poles[1])

    def _picker(self, label: str) -> RecordPicker:
        session = self._context.session
        picker = RecordPicker(
            self._theme,
            lambda text: suggestions(session, Kind.ACTOR, text),
            label=label,
            hint=label,
            multiple=False,
        )
        picker.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return picker

    def _show(self, number: int, actor: ActorId) -> None:
        ref, session = Ref(Kind.ACTOR, actor), self._context.session
        if self._context.has(ref):
            self._pickers[number].set_tokens([token(session, session.record(ref))])

    def _only(self, picker: RecordPicker) -> ActorId | None:
        values = picker.value()
        actor = ActorId(int(str(values[0]))) if values else None
        # Somebody may have gone to the trash meanwhile.
        return actor if actor is not None and self._context.has(Ref(Kind.ACTOR, actor)) else None

    def _dress(self) -> None:
        for picker in self._pickers:
            picker.setFixedWidth(self._theme.px(_PICKER))
        for label in self._labels:
            label.setFixedHeight(self._theme.px(HEIGHT))

    def _on_picked(self, number: int, values: list[object]) -> None:
        self._picked[number] = bool(values)
        self.changed.emit()
