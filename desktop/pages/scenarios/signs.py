"""The signs to watch as a table: how likely each is under each future, and, editable in place, what was seen."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from briefings.domain.dates import UNKNOWN_DATE
from briefings.domain.dates_text import read_date
from briefings.domain.records import Ref, ScenarioId
from briefings.domain.scenarios import Expected, Indicator, IndicatorStatus, Scenario
from briefings.edits import Put
from briefings.errors import BadInputError
from desktop.context import Context
from desktop.models.words import date_words
from desktop.pages.scenarios.levels import Level
from desktop.theme import Radius, Role, Theme, TypeRole
from desktop.widgets.base import PaintedButton
from desktop.widgets.button import Button, Kind
from desktop.widgets.choice_field import Choice, ChoiceField
from desktop.widgets.layout import box, column, row
from desktop.widgets.line_field import LineField, quieten
from desktop.widgets.painting import Artist
from desktop.widgets.text import Prose, line_text

_INSET = 8
_STATUS_WIDTH, _NOTE_WIDTH, _DATE_WIDTH = 104, 116, 124
_STATUS = {
    IndicatorStatus.NONE: "None",
    IndicatorStatus.SOME: "Some",
    IndicatorStatus.CLEAR: "Clear",
    IndicatorStatus.REVERSED: "Reversed",
}


class SignName(PaintedButton):
    """The sign and who can see it, to press."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._chosen = False
        self._sign = Prose(theme, "", TypeRole.STRONG)
        self._who = Prose(theme, "", TypeRole.SMALL, Role.INK3)
        for label in (self._sign, self._who):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setLayout(column(self._sign, self._who, margins=(8, 6, 8, 6)))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_sign(self, sign: Indicator) -> None:
        """Show a sign."""
        self._sign.set_text(sign.text)
        self._who.set_text(sign.collector)
        self._who.setVisible(bool(sign.collector))
        self.setAccessibleName(". ".join(part for part in (sign.text, sign.collector) if part))
        self.updateGeometry()

    def choose(self, *, chosen: bool) -> None:
        """Mark it or not."""
        self._chosen = chosen
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self.heightForWidth(self._theme.px(200)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(36))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        who = self._who.heightForWidth(width - 16) if not self._who.isHidden() else 0
        return self._sign.heightForWidth(width - 16) + who + 12

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            if self._chosen:
                art.band(art.area)
            elif self.underMouse() or self.isDown():
                art.fill(art.area, Role.HOVER, Radius.CONTROL)


class SignRow:
    """The fields of one sign. Each writes the sign changed; what is being typed stays when others change."""

    def __init__(self, context: Context, sign: Indicator, scenarios: Sequence[Scenario]) -> None:
        theme = context.theme
        self._context, self._ref = context, sign.ref
        self.name = SignName(theme)
        self.levels = {scenario.id: Level(theme, scenario.label) for scenario in scenarios}
        choices = [Choice(value=status, text=words) for status, words in _STATUS.items()]
        self.status = ChoiceField(theme, choices, label=self._said("Seen"))
        self.status.setFixedWidth(theme.px(_STATUS_WIDTH))
        self.note = LineField(theme, label=self._said("Note"), hint="Note")
        self.note.setMinimumWidth(theme.px(_NOTE_WIDTH))
        self.checked = LineField(theme, label=self._said("Last check"), hint="Not yet")
        self.checked.setFixedWidth(theme.px(_DATE_WIDTH))
        self.remove = Button(theme, "", "x", Kind.ICON, label=self._said("Delete"))
        self._connect()
        self.show_sign(sign)

    @property
    def seen(self) -> tuple[QWidget, ...]:
        """The fields of what was seen, and what deletes the sign."""
        return (self.status, self.note, self.checked, self.remove)

    def show_sign(self, sign: Indicator) -> None:
        """Show what is true now."""
        levels = {expected.scenario: expected.level for expected in sign.expected}
        self.name.show_sign(sign)
        for scenario, level in self.levels.items():
            level.show_level(levels.get(scenario))
        self.status.set_value(sign.status)
        self.note.set_value(sign.status_note)
        self.checked.set_value(date_words(sign.checked))
        self.checked.set_wrong(wrong=False)

    def _said(self, what: str) -> str:
        return f"{what}: {self._context.session.get(Indicator, self._ref.id).text}"

    def _connect(self) -> None:
        self.status.committed.connect(lambda value: self._save("status", status=value))
        self.note.committed.connect(lambda text: self._save("note", status_note=text.strip()))
        self.checked.committed.connect(self._on_checked)
        for scenario, level in self.levels.items():
            level.level_chosen.connect(partial(self._on_level, scenario))

    def _save(self, field: str, **values: object) -> None:
        sign = self._context.session.get(Indicator, self._ref.id)
        changed = replace(sign, **values)  # type: ignore[arg-type]  # the fields of a sign
        if changed != sign:
            self._context.write(Put(changed), merge=f"{self._ref} {field}")

    def _on_checked(self, text: str) -> None:
        try:
            day = read_date(text) if text.strip() else UNKNOWN_DATE
        except BadInputError as wrong:
            self.checked.set_wrong(wrong=True)
            self.checked.setToolTip(str(wrong))
            return
        self.checked.set_wrong(wrong=False)
        self.checked.setToolTip("")
        self._save("checked", checked=day)

    def _on_level(self, scenario: ScenarioId, level: int) -> None:
        sign = self._context.session.get(Indicator, self._ref.id)
        others = tuple(expected for expected in sign.expected if expected.scenario != scenario)
        made = (*others, Expected(scenario=scenario, level=level))
        order = list(self.levels)
        ranked = sorted(made, key=lambda each: order.index(each.scenario) if each.scenario in order else len(order))
        self._save("expected", expected=tuple(ranked))


class SignTable(QWidget):
    """All signs of a set, in the order in which they were made."""

    sign_chosen = Signal(object)
    """The user pressed a sign: its Ref."""
    removal_wanted = Signal(object)
    """The user wants a sign deleted: its Ref."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._rows: dict[Ref, SignRow] = {}
        self._shape: tuple[object, ...] = ()
        self._holder = QWidget()
        self._whole = column(self._holder)
        self.setLayout(self._whole)
        quieten(self)

    def show_signs(self, signs: Sequence[Indicator], scenarios: Sequence[Scenario], *, compact: bool = False) -> None:
        """Show these; `compact` sets what was seen below the sign. Rows that stay keep what is being typed in them."""
        shape = (tuple(sign.ref for sign in signs), tuple(scenario.label for scenario in scenarios), compact)
        if shape != self._shape:
            self._shape = shape
            self._build(signs, scenarios, compact=compact)
            return
        for sign in signs:
            self._rows[sign.ref].show_sign(sign)

    def choose(self, ref: Ref | None) -> None:
        """Mark the selected sign."""
        for known, line in self._rows.items():
            line.name.choose(chosen=known == ref)

    def _build(self, signs: Sequence[Indicator], scenarios: Sequence[Scenario], *, compact: bool) -> None:
        self._rows = {sign.ref: SignRow(self._context, sign, scenarios) for sign in signs}
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self._context.theme.px(4))
        grid.setVerticalSpacing(self._context.theme.px(2))
        self._add_heads(grid, scenarios, compact=compact)
        for line, (ref, made) in enumerate(self._rows.items()):
            self._add_row(grid, 2 * line + 1, made, compact=compact)
            made.name.clicked.connect(partial(self.sign_chosen.emit, ref))
            made.remove.clicked.connect(partial(self.removal_wanted.emit, ref))
        grid.setColumnStretch(0, 3)
        if not compact:
            grid.setColumnStretch(len(scenarios) + 2, 1)
        self._put(holder)

    def _add_row(self, grid: QGridLayout, at: int, made: SignRow, *, compact: bool) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        futures = len(made.levels)
        for number, widget in enumerate((made.name, *made.levels.values())):
            grid.addWidget(widget, at, number, middle if number else Qt.AlignmentFlag(0))
        if compact:
            seen = row(*made.seen, gap=4, margins=(_INSET, 0, 0, 8))
            seen.setStretch(1, 1)
            grid.addLayout(seen, at + 1, 0, 1, futures + 1)
            return
        for number, field in enumerate(made.seen, futures + 1):
            grid.addWidget(field, at, number, middle)

    def _add_heads(self, grid: QGridLayout, scenarios: Sequence[Scenario], *, compact: bool) -> None:
        heads = ["Sign, and who can see it", *(each.letter for each in scenarios)]
        heads += [] if compact else ["Seen", "Note", "Last check"]
        for number, words in enumerate(heads):
            letter = 0 < number <= len(scenarios)
            label = line_text(self._context.theme, words, TypeRole.SMALL, Role.INK3, elide=not letter)
            head = label if number else box(row(label, margins=(_INSET, 0, 0, 0)))
            across = Qt.AlignmentFlag.AlignHCenter if letter else Qt.AlignmentFlag(0)
            grid.addWidget(head, 0, number, across | Qt.AlignmentFlag.AlignVCenter)

    def _put(self, holder: QWidget) -> None:
        self._whole.replaceWidget(self._holder, holder)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = holder
        holder.show()
