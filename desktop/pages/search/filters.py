"""The filters below the field: kinds, days, marking, trash. They read and write the text of the question; nothing else
remembers them.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefings.domain.records import Kind
from briefings.session import Filters as Asked
from desktop.context import Context
from desktop.models.dates import date_reading
from desktop.models.questions import Facet, day_value, value_of, with_filter
from desktop.models.words import nouns
from desktop.pages.search.markings import occurring
from desktop.widgets.button import Button
from desktop.widgets.button import Kind as ButtonKind
from desktop.widgets.choice_field import Choice, ChoiceField
from desktop.widgets.date_field import DateField
from desktop.widgets.flow import FlowLayout
from desktop.widgets.layout import box, column, row
from desktop.widgets.line_field import HEIGHT

_WIDTH = 184


class Filters(QWidget):
    """Toggles and fields that follow the question and change it."""

    written = Signal(str)
    """The user changed a filter: the question is now this."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, self._text, self._asked = context, "", Asked()
        self._levels: Sequence[str] = ()
        theme = context.theme
        self._kinds = {kind: self._toggle(nouns(kind), partial(self._turn_kind, kind)) for kind in Kind}
        hint = self.tr("Any day, month or year")
        self._after = DateField(theme, date_reading, label=self.tr("From this day on"), hint=self.tr("From"))
        self._before = DateField(theme, date_reading, label=self.tr("Before this day"), hint=self.tr("Before"))
        self._marking = ChoiceField(theme, (), label=self.tr("Marking"), icon="lock")
        self._trash = self._toggle(self.tr("In the trash"), self._turn_trash)
        self._held = box(row(self._trash))  # a toggle is lower than the fields in its line
        for field in (self._after, self._before):
            field.setToolTip(hint)
        self._build()
        self._after.committed.connect(partial(self._take_day, Facet.AFTER))
        self._before.committed.connect(partial(self._take_day, Facet.BEFORE))
        self._marking.committed.connect(self._take_marking)
        theme.changed.connect(self._fit)

    def follow(self, text: str, asked: Asked) -> None:
        """Show what a question asks for."""
        self._text, self._asked = text, asked
        for kind, toggle in self._kinds.items():
            toggle.setChecked(kind in asked.kinds)
        self._after.set_value(value_of(text, Facet.AFTER))
        self._before.set_value(value_of(text, Facet.BEFORE))
        self._trash.setChecked(asked.in_trash)
        self._show_marking()

    def show_counts(self, counts: Mapping[Kind, str]) -> None:
        """Offer the kinds that the dossier has, each with the number of answers where it is known."""
        held = self._context.session.counts()
        for kind, toggle in self._kinds.items():
            toggle.set_label(" ".join(part for part in (nouns(kind), counts.get(kind, "")) if part))
            toggle.setVisible(bool(held.get(kind)) or toggle.isChecked())

    def read_markings(self) -> None:
        """Offer the markings that occur in the dossier now."""
        self._levels = occurring(self._context.session)
        self._show_marking()

    # Building

    def _build(self) -> None:
        kinds, fields = FlowLayout(gap=4), FlowLayout(gap=8)
        for toggle in self._kinds.values():
            kinds.addWidget(toggle)
        for field in (self._after, self._before, self._marking, self._held):
            fields.addWidget(field)
        self.setLayout(column(kinds, 8, fields))
        self._fit()

    def _toggle(self, words: str, turn: Callable[..., None]) -> Button:
        button = Button(self._context.theme, words, kind=ButtonKind.TOGGLE)
        button.clicked.connect(lambda: turn(on=button.isChecked()))
        return button

    def _fit(self) -> None:
        for field in (self._after, self._before, self._marking):
            field.setFixedWidth(self._context.theme.px(_WIDTH))
            # A layout that flows gives the rest of a line to whoever wants more.
            field.setSizePolicy(QSizePolicy.Policy.Fixed, field.sizePolicy().verticalPolicy())
        self._held.setMinimumHeight(self._context.theme.px(HEIGHT))

    def _show_marking(self) -> None:
        asked = value_of(self._text, Facet.MARKING)
        known = {level.casefold(): level for level in self._levels}
        levels = [*self._levels, *([asked] if asked and asked.casefold() not in known else [])]
        choices = [Choice(value="", text=self.tr("Any marking")), *(Choice(value=one, text=one) for one in levels)]
        self._marking.set_choices(choices, value=known.get(asked.casefold(), asked))
        self._marking.setVisible(bool(levels))

    # What the user changes

    def _turn_kind(self, kind: Kind, *, on: bool) -> None:
        kinds = (self._asked.kinds | {kind}) if on else (self._asked.kinds - {kind})
        self._write(Facet.KIND, [one.value for one in Kind if one in kinds])

    def _turn_trash(self, *, on: bool) -> None:
        self._write(Facet.TRASH, ["trash"] if on else [])

    def _take_day(self, facet: Facet, text: str) -> None:
        if text.strip() != value_of(self._text, facet):
            self._write(facet, [day_value(text)] if text.strip() else [])

    def _take_marking(self, level: object) -> None:
        self._write(Facet.MARKING, [str(level)] if level else [])

    def _write(self, facet: Facet, values: Sequence[str]) -> None:
        self._text = with_filter(self._text, facet, values)
        self.written.emit(self._text)
