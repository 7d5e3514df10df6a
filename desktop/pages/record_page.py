"""The page that every kind of record has: a table with find, filters and groups, new, delete with undo."""

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from briefings.domain.dossier import Record
from briefings.domain.records import Kind, Ref
from briefings.edits import Batch, Changes, Put, Remove
from briefings.session import LONG
from desktop.actions import Command, Handler
from desktop.context import Context
from desktop.models.size import is_long
from desktop.models.suggest import folded
from desktop.models.words import counted, name_of
from desktop.pages.page import Page
from desktop.pages.record_rows import ListedRecords, Wanted
from desktop.theme import Role, TypeRole
from desktop.widgets.button import Button
from desktop.widgets.button import Kind as ButtonKind
from desktop.widgets.empty_state import EmptyState, NextStep
from desktop.widgets.layout import box, column, row
from desktop.widgets.line_field import LineField
from desktop.widgets.table import MOST_CHOSEN, RecordTable
from desktop.widgets.table_model import Column, RecordTableModel, Row
from desktop.widgets.table_rows import PagedRows
from desktop.widgets.text import Heading, line_text

MARGIN = 32
_FIND = 200
_PAUSE = 120
"""Milliseconds without a key after which a long table is searched."""
_MOST_FOUND = 1_000
_SOME = 300
_TABLE, _NOTHING_YET, _NOTHING_FOUND = range(3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """One toggle over the table: its words, and which rows it keeps."""

    words: str
    keeps: Callable[[Record], bool]
    only: str = ""
    """The part of a long listing that it leaves; without one it is not offered there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What a kind's page says: on the button, in the field, and while there is nothing."""

    new: str
    find: str
    empty: str
    empty_text: str


class RecordPage(Page):
    """Shows all records of one kind. What its rows are and how a new record begins, the kind's own page says."""

    kind: ClassVar[Kind]
    columns: ClassVar[tuple[Column, ...]]
    wording: ClassVar[Wording]
    touched_by: ClassVar[frozenset[Kind]]
    """The kinds whose changes may show in these rows."""
    usual: ClassVar[Wanted]
    """The order of a long table."""
    orders: ClassVar[Mapping[int, str]] = {}
    """By which columns a long table can be put in order, and what the listing calls that."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        theme = context.theme
        self._rows: Sequence[Row] = ()
        self._long, self._count = False, 0
        self._typing = QTimer(self, singleShot=True, interval=_PAUSE)
        self._heading = Heading(theme, self.title)
        self._find = LineField(theme, label=self.tr(self.wording.find), hint=self.tr(self.wording.find), icon="search")
        self._fit_find()
        self._find.setClearButtonEnabled(True)
        self._new = Button(theme, self.tr(self.wording.new), "plus", ButtonKind.PRIMARY)
        self._toggles = self._build_toggles()
        self._model = RecordTableModel(self.columns, self)
        self.table = RecordTable(theme, self._model, self.columns, label=self.title, name_column=self._name_column())
        self._build()
        self._connect()
        context.lock(self._new)

    # What a kind's own page says

    @abstractmethod
    def rows(self) -> Sequence[Row]:
        """All rows in the order of the page, their `record` a Ref."""

    @abstractmethod
    def rows_of(self, records: Sequence[Any]) -> Sequence[Row]:
        """The rows of some records of a long table, in their order."""

    @abstractmethod
    def blank(self, number: int) -> Record:
        """A new record with this id."""

    @abstractmethod
    def figures(self, rows: Sequence[Row]) -> str:
        """The figures beside the title."""

    def long_figures(self, count: int) -> str:
        """The figures beside the title of a long table; quick to find."""
        return counted(self.kind, count)

    def filters(self) -> Sequence[Filter]:
        """The toggles over the table; "All" is added in front."""
        return ()

    # The page

    def shown(self) -> None:
        self._show_rows()
        self._show_selection()

    def refresh(self, changes: Changes) -> None:
        if not (changes.about or changes.kinds & self.touched_by):
            return
        if self._keeps_order(changes):
            self._model.reread()
        else:
            self._show_rows()
        self._show_selection()

    def reveal(self, ref: Ref) -> None:
        if not self.table.select_record(ref):
            self._clear_filters()
            self.table.select_record(ref)

    def handlers(self) -> Mapping[Command, Handler]:
        return {
            Command.NEW_RECORD: self.begin,
            Command.DELETE_RECORD: self._delete_selected,
            Command.FIND: self._focus_find,
        }

    def panes(self) -> Sequence[QWidget]:
        return (self.table, self._find)

    def begin(self) -> None:
        """Make a new record, select it and put the cursor into its first field."""
        session = self.context.session
        record = self.blank(session.new_id())
        if self.context.write(Put(record)):
            self._clear_filters()
            self.context.navigator.go(self.key, record.ref)
            self.context.actions[Command.EDIT_RECORD].trigger()

    def remove(self, refs: Sequence[Ref]) -> None:
        """Move records to the trash in one step, and offer the way back."""
        if not refs:
            return
        session = self.context.session
        what = name_of(session, refs[0]) if len(refs) == 1 else counted(self.kind, len(refs))
        label = self.tr("Delete {what}").format(what=what)
        edits = [Remove(ref) for ref in refs]
        if self.context.write(edits[0] if len(edits) == 1 else Batch(label, edits)):
            undo = self.context.actions[Command.UNDO].trigger
            said = self.tr("{what} moved to the trash.").format(what=what)
            self.context.problems.note(said, action=self.tr("Undo"), act=undo)

    # Building

    def _fit_find(self) -> None:
        self._find.setFixedWidth(self.context.theme.px(_FIND))

    def _name_column(self) -> int:
        return next(number for number, held in enumerate(self.columns) if not held.width)

    def _build_toggles(self) -> list[Button]:
        words = [self.tr("All"), *(self.tr(held.words) for held in self.filters())]
        theme = self.context.theme
        return [Button(theme, word, kind=ButtonKind.TOGGLE, checked=not at) for at, word in enumerate(words)]

    def _build(self) -> None:
        theme = self.context.theme
        head = row(self._heading, None, self._find, 8, self._new, margins=(MARGIN, 0, MARGIN, 0))
        head.setStretchFactor(self._heading, 100)
        toggles = row(*self._toggles, None, gap=4, margins=(MARGIN, 0, MARGIN, 0))
        hint = self.tr("F2 edits in the inspector.  Del moves to the trash.  Ctrl Z takes it back.")
        hint = "" if self.context.session.read_only else hint
        foot = box(row(line_text(theme, hint, TypeRole.SMALL, Role.INK3, elide=True), margins=(MARGIN, 0, MARGIN, 0)))
        foot.setFixedHeight(theme.px(40))
        inside = column(toggles, 8, row(self.table, margins=(20, 0, 20, 0)), foot)
        inside.setStretch(2, 1)
        self._stack = QStackedWidget()
        for widget in (box(inside), self._nothing_yet(), self._nothing_found()):
            self._stack.addWidget(widget)
        whole = column(20, head, 12, self._stack)
        whole.setStretchFactor(self._stack, 1)
        self.setLayout(whole)

    def _nothing_yet(self) -> EmptyState:
        step = NextStep(
            key="new",
            icon="plus",
            title=self.tr(self.wording.new),
            detail=self.tr("Everything about it is typed in the inspector"),
            shortcut_text=self.context.actions.key(Command.NEW_RECORD),
        )
        words = self.wording
        state = EmptyState(self.context.theme, self.tr(words.empty), self.tr(words.empty_text), [step], icon=self.icon)
        state.chosen.connect(self.begin)
        return state

    def _nothing_found(self) -> EmptyState:
        step = NextStep(key="clear", icon="x", title=self.tr("Show all"), detail=self.tr("Clear find and filters"))
        text = self.tr("Nothing here has these words or passes these filters.")
        state = EmptyState(self.context.theme, self.tr("Nothing found"), text, [step], icon="search")
        state.chosen.connect(self._clear_filters)
        return state

    def _connect(self) -> None:
        self.table.record_chosen.connect(self._on_record_chosen)
        self.table.record_opened.connect(self._on_record_opened)
        self.table.removal_requested.connect(self.remove)
        self.table.selectionModel().selectionChanged.connect(self._on_rows_selected)
        self._find.changed.connect(self._on_find_changed)
        self._typing.timeout.connect(self._show_found)
        self.table.search_wanted.connect(self._on_search_wanted)
        self.table.too_many_chosen.connect(self._on_too_many_chosen)
        self._new.clicked.connect(self.begin)
        self.context.selection.changed.connect(self._show_selection)
        self.context.theme.changed.connect(self._fit_find)
        for number, toggle in enumerate(self._toggles):
            toggle.clicked.connect(lambda _checked=False, at=number: self._on_toggle_clicked(at))

    # Showing

    def _show_rows(self) -> None:
        self._count = self.context.session.counts()[self.kind]
        self._long = self._is_long(self._count)
        self._offer_filters()
        self._rows = () if self._long else self.rows()
        if not self._long:
            self._heading.set_figures(self.figures(self._rows))
        self._show_found()

    def _is_long(self, count: int) -> bool:
        """Whether rows are made page by page: there are very many, or many that show something of very many others."""
        return count > LONG or (count > _SOME and is_long(self.context.session, *self.touched_by))

    def _offer_filters(self) -> None:
        offered = [not self._long or bool(one.only) for one in self.filters()]
        for toggle, wanted in zip(self._toggles, [any(offered), *offered], strict=True):
            toggle.setVisible(wanted)

    def _keeps_order(self, changes: Changes) -> bool:
        """Whether a long table stays in its order: putting it in order takes longer than a pause in typing."""
        count = self.context.session.counts()[self.kind]
        return self._long and self.usual.by != "day" and not changes.wide and count == self._count

    def _show_long(self) -> None:
        said, text = self.long_figures(self._count), self._find.value().strip()
        chosen = [one for one, toggle in zip(self.filters(), self._toggles[1:], strict=True) if toggle.isChecked()]
        wanted = replace(self.usual, only=chosen[0].only if chosen else "")
        session = self.context.session
        if text:
            refs = session.found(text, kinds=[self.kind], limit=_MOST_FOUND)
            wanted = replace(wanted, among=tuple(ref.id for ref in refs))
            words = (
                self.tr("{said}, the {number} newest of those found")
                if len(refs) == _MOST_FOUND
                else self.tr("{said}, {number} found")
            )
            said = words.format(said=said, number=f"{len(refs):,}")
        rows = PagedRows(ListedRecords(session, self.kind, self.rows_of, self.orders, wanted=wanted))
        self._heading.set_figures(said)
        self._model.show_rows(rows)
        self._stack.setCurrentIndex(_TABLE if len(rows) else _NOTHING_FOUND)

    def _show_found(self) -> None:
        self._typing.stop()
        if self._long:
            self._show_long()
            return
        wanted = folded(self._find.value()).split()
        kept = [held for held in self._rows if self._passes(held) and _has(held, wanted)]
        self._model.set_rows(kept)
        self._stack.setCurrentIndex(_TABLE if kept else _NOTHING_FOUND if self._rows else _NOTHING_YET)

    def _passes(self, held: Row) -> bool:
        on = [
            held_filter
            for held_filter, toggle in zip(self.filters(), self._toggles[1:], strict=True)
            if toggle.isChecked()
        ]
        if not on:
            return True
        record = self.context.session.record(_ref(held.record))
        return all(one.keeps(record) for one in on)

    def _show_selection(self) -> None:
        ref = self.context.selection.ref
        if ref is None or ref.kind is self.kind:
            self.table.select_record(ref)

    def _clear_filters(self) -> None:
        self._find.clear()
        self._on_toggle_clicked(0)

    def _focus_find(self) -> None:
        self._find.setFocus()
        self._find.selectAll()

    def _delete_selected(self) -> None:
        self.table.request_removal()

    # Slots

    def _on_record_chosen(self, record: object) -> None:
        if isinstance(record, Ref):
            self.context.selection.select(record)

    def _on_rows_selected(self) -> None:
        refs = [_ref(record) for record in self.table.selected_records]
        lead = self.table.current_record
        if len(refs) > 1 and isinstance(lead, Ref):
            self.context.selection.select(lead, *refs)

    def _on_record_opened(self, _record: object) -> None:
        self.context.actions[Command.EDIT_RECORD].trigger()

    def _on_find_changed(self, _text: str) -> None:
        if self._long:
            self._typing.start()
        else:
            self._show_found()

    def _on_search_wanted(self, letters: str) -> None:
        self._find.setFocus()
        self._find.setText(letters)
        self._show_found()

    def _on_too_many_chosen(self, count: int) -> None:
        words = self.tr("{what} are chosen. Delete at most {most} at a time: choose fewer.")
        self.context.problems.note(words.format(what=counted(self.kind, count), most=f"{MOST_CHOSEN:,}"))

    def _on_toggle_clicked(self, number: int) -> None:
        for at, toggle in enumerate(self._toggles[1:], 1):
            if number == 0 or (self._long and at != number):
                toggle.setChecked(False)
        self._toggles[0].setChecked(not any(toggle.isChecked() for toggle in self._toggles[1:]))
        self._show_found()


def _has(held: Row, words: Sequence[str]) -> bool:
    text = folded(" ".join([held.group, *(cell.text for cell in held.cells)]))
    return all(word in text for word in words)


def _ref(record: object) -> Ref:
    if not isinstance(record, Ref):
        raise TypeError(record)
    return record
