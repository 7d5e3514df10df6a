"""The page of the trash: a table of what was deleted, and below it what comes back with the chosen record."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from importlib import import_module

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from briefings.domain.records import Kind, Ref
from briefings.edits import Batch, Changes, Restore
from briefings.session import Trashed
from desktop.actions import Command, Handler
from desktop.context import Context
from desktop.models.moments import moment_words
from desktop.models.suggest import folded
from desktop.models.words import KIND_ICONS, noun, nouns
from desktop.navigation import PageKey
from desktop.pages.page import Page
from desktop.pages.trash.gathering import Gathering, hidden_words
from desktop.theme import Role, TypeRole
from desktop.widgets.button import Button
from desktop.widgets.button import Kind as ButtonKind
from desktop.widgets.choice_field import Choice, ChoiceField
from desktop.widgets.empty_state import EmptyState, NextStep
from desktop.widgets.flow import FlowLayout
from desktop.widgets.layout import box, column, row
from desktop.widgets.line_field import LineField
from desktop.widgets.table import RecordTable
from desktop.widgets.table_model import Cell, Column, RecordTableModel, Row
from desktop.widgets.text import Heading, Prose

MARGIN = 32
_FIND, _KIND = 200, 160
_TABLE, _EMPTY, _NOTHING_FOUND = range(3)
_NAMED = 6
_COLUMNS = (
    Column(title="Name"),
    Column(title="Kind", width=112, hide_below=560),
    Column(title="Deleted", width=168),
    Column(title="By", width=128, hide_below=640),
    Column(title="Hidden with it", width=176, hide_below=720),
)


class TrashPage(Page):
    """What was deleted, until it is restored."""

    key = PageKey.TRASH
    has_inspector = False

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        theme = context.theme
        self._gathering = Gathering(context.session, self)
        self._model = RecordTableModel(_COLUMNS, self)
        self.table = RecordTable(theme, self._model, _COLUMNS, label=self.tr("Trash"))
        self._heading = Heading(theme, self.title)
        hint = self.tr("Find in the trash")
        self._find = LineField(theme, label=hint, hint=hint, icon="search")
        self._find.setClearButtonEnabled(True)
        self._kind = ChoiceField(theme, self._kinds(), label=self.tr("Kind of record"), icon="list-filter")
        self._restore = Button(theme, self.tr("Restore"), "archive-restore", ButtonKind.PRIMARY)
        self._versions = Button(theme, self.tr("Versions"), "history")
        self._foot = Prose(theme, "", TypeRole.BODY, Role.INK2)
        self._stack = QStackedWidget()
        self._build()
        self._connect()

    # The page

    def shown(self) -> None:
        self._read()

    def refresh(self, changes: Changes) -> None:
        if changes:
            self._read()

    def handlers(self) -> Mapping[Command, Handler]:
        return {Command.FIND: self._focus_find}

    def panes(self) -> Sequence[QWidget]:
        return (self.table, self._find)

    # Building

    def _build(self) -> None:
        head = row(self._heading, None, self._versions, 8, self._restore, margins=(MARGIN, 0, MARGIN, 0))
        head.setStretchFactor(self._heading, 100)
        fields = FlowLayout(gap=8)
        for field in (self._find, self._kind):
            field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            fields.addWidget(field)
        foot = row(self._foot, margins=(MARGIN, 12, MARGIN, 16))
        inside = column(row(self.table, margins=(20, 0, 20, 0)), foot)
        inside.setStretch(0, 1)
        for widget in (box(inside), self._empty(), self._nothing_found()):
            self._stack.addWidget(widget)
        whole = column(20, head, 12, row(box(fields), margins=(MARGIN, 0, MARGIN, 0)), 8, self._stack)
        whole.setStretchFactor(self._stack, 1)
        self.setLayout(whole)
        self._fit()

    def _empty(self) -> EmptyState:
        words = self.tr("What you delete is kept here, and comes back with its links.")
        step = NextStep(
            key="history",
            icon="history",
            title=self.tr("Look in History"),
            detail=self.tr("Every change can be undone there"),
            shortcut_text=self.context.actions.key(Command.HISTORY),
        )
        state = EmptyState(self.context.theme, self.tr("The trash is empty"), words, [step], icon=self.icon)
        state.chosen.connect(self.context.actions[Command.HISTORY].trigger)
        return state

    def _nothing_found(self) -> EmptyState:
        step = NextStep(key="clear", icon="x", title=self.tr("Show all"), detail=self.tr("Clear the fields"))
        text = self.tr("Nothing in the trash has these words or is of this kind.")
        state = EmptyState(self.context.theme, self.tr("Nothing found"), text, [step], icon="search")
        state.chosen.connect(self._clear)
        return state

    def _connect(self) -> None:
        self._gathering.grown.connect(self._show)
        self._find.changed.connect(self._show)
        self._kind.committed.connect(self._read)
        self._restore.clicked.connect(self._restore_chosen)
        self._versions.clicked.connect(self._show_versions)
        self.table.record_opened.connect(self._restore_chosen)
        self.table.record_chosen.connect(self._show_chosen)
        self.table.selectionModel().selectionChanged.connect(self._show_chosen)
        self.context.theme.changed.connect(self._fit)

    def _kinds(self) -> list[Choice]:
        every = Choice(value=None, text=self.tr("Every kind"))
        return [every, *(Choice(value=kind, text=nouns(kind)) for kind in Kind)]

    def _fit(self) -> None:
        self._find.setFixedWidth(self.context.theme.px(_FIND))
        self._kind.setFixedWidth(self.context.theme.px(_KIND))

    # Showing

    def _read(self) -> None:
        kind = self._kind.value()
        self._gathering.begin(kind if isinstance(kind, Kind) else None)

    def _show(self) -> None:
        wanted = folded(self._find.value()).split()
        rows = [self._row(held) for held in self._gathering.found if _has(held, wanted)]
        self._model.set_rows(rows)
        asked = bool(wanted) or self._kind.value() is not None
        self._stack.setCurrentIndex(_TABLE if rows else _NOTHING_FOUND if asked else _EMPTY)
        self._heading.set_figures(self._figures(len(rows)))
        if rows and self.table.current_record is None:
            self.table.select_record(rows[0].record)
        self._show_chosen()

    def _row(self, trashed: Trashed) -> Row:
        when = moment_words(trashed.when, datetime.now(UTC))
        cells = (
            Cell(text=trashed.label, strong=True, icon=KIND_ICONS[trashed.ref.kind], tip=trashed.label),
            Cell(text=noun(trashed.ref.kind)),
            Cell(text=when, sort_key=trashed.when.timestamp()),
            Cell(text=trashed.who),
            Cell(text=hidden_words(trashed), ink=Role.INK3),
        )
        return Row(record=trashed.ref, cells=cells)

    def _figures(self, shown: int) -> str:
        total = self._gathering.total
        if not total:
            return ""
        return f"{total:,}" if shown == total else self.tr("{shown} of {total}").format(shown=shown, total=f"{total:,}")

    def _chosen(self) -> list[Trashed]:
        refs = set(self.table.selected_records)
        return [held for held in self._gathering.found if held.ref in refs]

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        many = self.tr("Restore {number} records").format(number=len(chosen))
        self._restore.set_label(many if len(chosen) > 1 else self.tr("Restore"))
        self._restore.setEnabled(bool(chosen) and not self.context.session.read_only)
        self._versions.setEnabled(len(chosen) == 1)
        self._foot.set_text(self._words_of(chosen))

    def _words_of(self, chosen: Sequence[Trashed]) -> str:
        hidden = list(dict.fromkeys(ref for held in chosen for ref in held.also_hidden))
        if not chosen:
            return self.tr("Choose what is to come back; it comes back with its links.")
        if not hidden:
            return self.tr("It comes back with its links.") if len(chosen) == 1 else self.tr("Their links come back.")
        past = self.context.session.past
        names = ", ".join(f"“{past.name(ref)}”" for ref in hidden[:_NAMED])
        more = self.tr(" and {number} more").format(number=len(hidden) - _NAMED) if len(hidden) > _NAMED else ""
        words = self.tr("Hidden as long as it is here, and back with its links: {names}{more}.")
        return words.format(names=names, more=more)

    # What can be done

    def _restore_chosen(self) -> None:
        chosen = self._chosen()
        if not chosen or self.context.session.read_only:
            return
        edits = [Restore(held.ref) for held in chosen]
        what = chosen[0].label if len(chosen) == 1 else self.tr("{number} records").format(number=len(chosen))
        label = self.tr("Restore {what}").format(what=what)
        if self.context.write(edits[0] if len(edits) == 1 else Batch(label, edits)):
            self._say_restored(chosen[0].ref, what)

    def _say_restored(self, ref: Ref, what: str) -> None:
        said = self.tr("{what} restored, with the links.").format(what=what)
        self.context.problems.note(said, action=self.tr("Show"), act=lambda: self.context.navigator.show(ref))

    def _show_versions(self) -> None:
        chosen = self._chosen()
        if len(chosen) == 1:
            module = import_module("desktop.dialogs.versions")
            module.VersionsDialog(self.context, chosen[0].ref, self.window()).open()

    def _clear(self) -> None:
        self._find.clear()
        self._kind.set_value(None)
        self._read()

    def _focus_find(self) -> None:
        self._find.setFocus()
        self._find.selectAll()


def _has(trashed: Trashed, words: Sequence[str]) -> bool:
    text = folded(trashed.label)
    return all(word in text for word in words)
