"""The options of a made block: which records, statement, remark, and for a network its views."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefings.domain.briefs import Block, BlockKind, View
from briefings.domain.records import Ref, ScenarioId
from briefings.domain.scenarios import Scenario
from desktop.context import Context
from desktop.models.suggest import suggestions, token
from desktop.pages.briefs.drawing_fields import DrawingFields
from desktop.pages.briefs.kinds import SPOKEN
from desktop.pages.briefs.view_days import day_of, read_day, words_of
from desktop.theme import Role, TypeRole
from desktop.widgets.button import Button
from desktop.widgets.button import Kind as ButtonKind
from desktop.widgets.choice_field import Choice, ChoiceField
from desktop.widgets.date_field import DateField
from desktop.widgets.facts import labelled
from desktop.widgets.layout import clear, column, row
from desktop.widgets.line_field import LineField, quieten
from desktop.widgets.picker import RecordPicker, Token
from desktop.widgets.result_list import Result
from desktop.widgets.text import line_text

_MOST_VIEWS = 3


class MadeOptions(QWidget):
    """Writes nothing: it says what the block should be."""

    changed = Signal(object, str)
    """The block should be this Block; the second is what of it changed."""
    typed = Signal(object)
    """The Block as it would be with what is being typed, before it counts."""

    def __init__(self, context: Context, block: Block) -> None:
        super().__init__()
        self._context, self._block = context, block
        self._spoken = SPOKEN[block.block_kind]
        theme = context.theme
        quieten(self)
        self._picker = RecordPicker(
            theme, self._suggest, label=self.tr("Records to show"), hint=self.tr("All that fit; type to choose")
        )
        self._title = LineField(
            theme, block.title, label=self.tr("Statement"), hint=self.tr("What the reader should see")
        )
        self._remark = LineField(theme, block.remark, label=self.tr("Remark"), hint=self.tr("Small, below the heading"))
        self._views = QVBoxLayout()
        self._views.setSpacing(8)
        self._view_fields: list[ViewFields] = []
        self._lay_out()
        self._picker.committed.connect(self._on_records)
        self._title.changed.connect(lambda text: self.typed.emit(replace(self._block, title=text.strip())))
        self._remark.changed.connect(lambda text: self.typed.emit(replace(self._block, remark=text.strip())))
        self._title.committed.connect(lambda text: self._take(replace(self._block, title=text.strip()), "statement"))
        self._remark.committed.connect(lambda text: self._take(replace(self._block, remark=text.strip()), "remark"))
        self.show_block(block)

    def show_block(self, block: Block) -> None:
        """Show what the block says now."""
        same_views = len(block.views) == len(self._view_fields)
        self._block = block
        session = self._context.session
        held = [session.record(ref) for ref in block.records if self._context.has(ref)]
        self._picker.set_tokens([replace(token(session, record), value=record.ref) for record in held])
        self._title.set_value(block.title)
        self._remark.set_value(block.remark)
        if block.block_kind is BlockKind.NETWORK:
            if same_views:
                for fields, view in zip(self._view_fields, block.views, strict=True):
                    fields.show_view(view)
            else:
                self._build_views()

    def flush(self) -> None:
        """Let what is just being typed count now."""
        for field in self.findChildren(LineField):
            field.commit()

    def _lay_out(self) -> None:
        theme, lines = self._context.theme, []
        if self._spoken.shows:
            lines.append(labelled(theme, self.tr("Records"), self._picker, top=6))
        if self._spoken.titled:
            lines.append(labelled(theme, self.tr("Statement"), self._title, top=6))
        lines.append(labelled(theme, self.tr("Remark"), self._remark, top=6))
        whole = column(*lines, gap=8, margins=(0, 8, 0, 8))
        if self._block.block_kind is BlockKind.NETWORK:
            add = Button(theme, self.tr("Add a view"), "plus")
            add.clicked.connect(self._on_add_view)
            whole.addLayout(self._views)
            whole.addLayout(row(add, None))
            self._add = add
        self.setLayout(whole)

    def _suggest(self, text: str) -> Sequence[Result]:
        session = self._context.session
        found = [(kind, result) for kind in self._spoken.shows for result in suggestions(session, kind, text)]
        return [
            replace(result, payload=replace(result.payload, value=Ref(kind, int(str(result.payload.value)))))
            for kind, result in found
            if isinstance(result.payload, Token)
        ]

    def _take(self, block: Block, what: str) -> None:
        if block != self._block:
            self._block = block
            self.changed.emit(block, what)

    def _on_records(self, values: Sequence[object]) -> None:
        self._take(replace(self._block, records=tuple(ref for ref in values if isinstance(ref, Ref))), "records")

    # The views of a network

    def _build_views(self) -> None:
        clear(self._views)
        self._view_fields = [
            ViewFields(self._context, view, number) for number, view in enumerate(self._block.views, 1)
        ]
        for number, fields in enumerate(self._view_fields):
            fields.changed.connect(partial(self._on_view, number))
            fields.typed.connect(partial(self._on_view_typed, number))
            fields.removed.connect(partial(self._on_view_removed, number))
            self._views.addWidget(fields)
        self._add.setVisible(len(self._block.views) < _MOST_VIEWS)

    def _on_add_view(self) -> None:
        views = (*self._block.views, View())
        self.changed.emit(replace(self._block, views=views), "views")

    def _on_view(self, number: int, view: View) -> None:
        self._take(self._with_view(number, view), f"view {number}")

    def _on_view_typed(self, number: int, view: View) -> None:
        self.typed.emit(self._with_view(number, view))

    def _with_view(self, number: int, view: View) -> Block:
        return replace(self._block, views=(*self._block.views[:number], view, *self._block.views[number + 1 :]))

    def _on_view_removed(self, number: int) -> None:
        views = (*self._block.views[:number], *self._block.views[number + 1 :])
        self.changed.emit(replace(self._block, views=views), "views")


class ViewFields(QWidget):
    """One state of the network: its day, perhaps a scenario, words above and below, and how it is drawn."""

    changed = Signal(object)
    """The user wants this View."""
    typed = Signal(object)
    """The View as it would be with what is being typed, before it counts."""
    removed = Signal()
    """The user takes the view out."""

    def __init__(self, context: Context, view: View, number: int) -> None:
        super().__init__()
        theme = context.theme
        self._view = view
        self._day = DateField(
            theme, read_day, text=words_of(view.day), label=self.tr("Day"), hint=self.tr("The brief’s own day")
        )
        scenarios = context.session.all(Scenario)
        choices = [Choice(value=None, text=self.tr("As it is"))]
        choices += [Choice(value=one.id, text=f"{one.letter}  {one.name}", short=one.name) for one in scenarios]
        self._scenario = ChoiceField(theme, choices, value=view.scenario, label=self.tr("Scenario"))
        self._title = LineField(theme, view.title, label=self.tr("Title"), hint=self.tr("Above the picture"))
        self._verdict = LineField(theme, view.verdict, label=self.tr("Verdict"), hint=self.tr("Below the picture"))
        name = self.tr("View {number}").format(number=number)
        remove = Button(theme, self.tr("Remove"), kind=ButtonKind.LINK, ink=Role.DANGER)
        remove.setAccessibleName(self.tr("Remove {name}").format(name=name))
        head = row(line_text(theme, name, TypeRole.SMALL_STRONG, Role.INK3), None, remove)
        fields = ((self.tr("Day"), self._day), (self.tr("Scenario"), self._scenario),
                  (self.tr("Title"), self._title), (self.tr("Verdict"), self._verdict))  # fmt: skip
        self._drawing = DrawingFields(context, view.drawing)
        lines = (labelled(theme, words, field, top=6) for words, field in fields)
        self.setLayout(column(head, *lines, self._drawing, gap=6))
        self._day.committed.connect(lambda text: self._take(replace(self._view, day=day_of(text))))
        self._scenario.committed.connect(self._on_scenario)
        self._title.changed.connect(lambda text: self.typed.emit(replace(self._view, title=text.strip())))
        self._verdict.changed.connect(lambda text: self.typed.emit(replace(self._view, verdict=text.strip())))
        self._title.committed.connect(lambda text: self._take(replace(self._view, title=text.strip())))
        self._verdict.committed.connect(lambda text: self._take(replace(self._view, verdict=text.strip())))
        self._drawing.changed.connect(lambda drawing: self._take(replace(self._view, drawing=drawing)))
        remove.clicked.connect(self.removed)

    def show_view(self, view: View) -> None:
        """Show what the view says now."""
        self._view = view
        self._day.set_value(words_of(view.day))
        self._scenario.set_value(view.scenario)
        self._title.set_value(view.title)
        self._verdict.set_value(view.verdict)
        self._drawing.show_drawing(view.drawing)

    def _on_scenario(self, value: object) -> None:
        self._take(replace(self._view, scenario=ScenarioId(value) if isinstance(value, int) else None))

    def _take(self, view: View) -> None:
        if view != self._view:
            self._view = view
            self.changed.emit(view)
