"""One record of a step: what became of it, what changed in it, and the way back to how it was."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from briefings.domain.dossier import Record
from briefings.domain.records import Ref
from briefings.errors import NotFoundError
from briefings.session import Happened, RecordChange, Turn
from desktop.context import Context
from desktop.models.words import KIND_ICONS
from desktop.past.field_changes import FieldChanges
from desktop.past.words import happened_words
from desktop.theme import Radius, Role, TypeRole
from desktop.widgets.base import PaintedButton
from desktop.widgets.button import Button, Kind
from desktop.widgets.layout import box, column, row
from desktop.widgets.painting import Artist

_LEAD = 30


class _Head(PaintedButton):
    """The name of a record and what became of it; pressed, it shows or hides the rest."""

    def __init__(self, context: Context, change: RecordChange) -> None:
        super().__init__(context.theme, change.label)
        self._icon_name = KIND_ICONS[change.ref.kind] if change.ref is not None else "pencil"
        self._detail = happened_words(change)
        self.setCheckable(True)
        self.setAccessibleName(f"{change.label}. {self._detail}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        px = self._theme.px
        with Artist.on(self, self._theme) as art:
            if self.underMouse() or self.isDown():
                art.fill(art.area, Role.HOVER, Radius.CONTROL)
            art.icon_in(art.place(0, px(16)), self._icon_name, Role.INK3)
            wide = self.width() - px(20)
            art.icon_in(art.place(wide, px(16)), "chevron-up" if self.isChecked() else "chevron-down", Role.INK3)
            said = min(self._theme.advance(TypeRole.SMALL, self._detail), wide * 0.5)
            lead = px(16) + 14
            art.text(art.place(lead, wide - lead - said - 24), self.text(), TypeRole.STRONG)
            art.text(art.place(wide - said - 8, said + 1), self._detail, TypeRole.SMALL, Role.INK3)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(36))


class RecordPart(QWidget):
    """What a step did to one record. Its inside is made when it is first opened."""

    restore_wanted = Signal(object, int)
    """The user wants this Ref to be again as it was once the step of that number was done."""

    def __init__(self, context: Context, change: RecordChange, step: int, *, opened: bool) -> None:
        super().__init__()
        self._context, self._change, self._step = context, change, step
        self._head = _Head(context, change)
        self._inside: QWidget | None = None
        self._whole = QVBoxLayout()
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self._head)
        self.setLayout(self._whole)
        self._head.toggled.connect(self._on_toggled)
        self._head.setChecked(opened)

    def _on_toggled(self, opened: bool) -> None:  # noqa: FBT001 - the signal's signature
        if opened and self._inside is None:
            self._inside = self._make()
            self._whole.addWidget(self._inside)
        if self._inside is not None:
            self._inside.setVisible(opened)
        self._head.update()

    def _make(self) -> QWidget:
        change = self._change
        fields = FieldChanges(self._context.theme)
        fresh = change.happened is Happened.ADDED or all(field.turn is Turn.ADDED for field in change.fields)
        fields.show_changes(change.fields, fresh=fresh, nothing=self._nothing())
        buttons = self._buttons()
        held = row(*buttons, None, gap=20) if buttons else row(None)
        return box(column(4, fields, 8 if buttons else 0, held, 12, margins=(_LEAD, 0, 0, 0)))

    def _nothing(self) -> str:
        words = {
            Happened.REMOVED: self.tr("It is kept in the trash as it was."),
            Happened.RESTORED: self.tr("It came back as it was, with its links."),
            Happened.WITHDRAWN: self.tr("It is no longer in the dossier; redo brings it back."),
            Happened.PLACED: self.tr("It was moved in the picture; nothing was changed in it."),
        }
        return words.get(self._change.happened, self.tr("Nothing that is shown in words."))

    # The ways on

    def _buttons(self) -> list[Button]:
        ref = self._change.ref
        if ref is None or self._change.happened is Happened.PLACED:
            return []
        return [*self._going(ref), *self._restoring(ref)]

    def _going(self, ref: Ref) -> list[Button]:
        if not self._context.has(ref):
            return []
        button = self._link(self.tr("Go to record"), self.tr("Go to {name}"))
        button.clicked.connect(lambda: self._context.navigator.show(ref))
        return [button]

    def _restoring(self, ref: Ref) -> list[Button]:
        """To before and to after this step, where that is another record than there is now."""
        if self._context.session.read_only:
            return []
        now = self._now(ref)
        offers = (
            (self._step, self.tr("Restore this version"), self.tr("Restore this version of {name}")),
            (self._step - 1, self.tr("Restore as it was before"), self.tr("Restore {name} as it was before")),
        )
        buttons = []
        for step, words, spoken in offers:
            then = self._context.session.past.record(ref, step)
            if then is None or then == now:
                continue
            button = self._link(words, spoken)
            button.clicked.connect(lambda _checked=False, at=step: self.restore_wanted.emit(ref, at))
            buttons.append(button)
            if then == self._context.session.past.record(ref, self._step - 1):
                break
        return buttons

    def _now(self, ref: Ref) -> Record | None:
        try:
            session = self._context.session
            return session.in_trash(ref) if self._context.has(ref) else None
        except NotFoundError:
            return None

    def _link(self, words: str, spoken: str) -> Button:
        button = Button(self._context.theme, words, kind=Kind.LINK)
        button.setAccessibleName(spoken.format(name=self._change.label))
        return button
