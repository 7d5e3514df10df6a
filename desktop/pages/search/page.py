"""The page of search: a question, what narrows it, and what answers it."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from briefings.domain.records import Ref
from briefings.edits import Changes
from briefings.session import Hit, Order, Results, read_query
from desktop.actions import Command, Handler
from desktop.context import Context
from desktop.navigation import PageKey
from desktop.pages.page import Page
from desktop.pages.search.counting import KindCounter
from desktop.pages.search.empty import Empty
from desktop.pages.search.filters import Filters
from desktop.pages.search.help import HelpPopover
from desktop.pages.search.hit_list import HitList
from desktop.pages.search.hit_model import HitModel
from desktop.pages.search.notes import Notes
from desktop.pages.search.query_field import QueryField
from desktop.pages.search.saved import SavedLine, as_kept
from desktop.widgets.button import Button
from desktop.widgets.button import Kind as ButtonKind
from desktop.widgets.layout import box, column, row
from desktop.widgets.segments import Segments
from desktop.widgets.text import Heading

MARGIN = 32
_PAUSE = 60
"""Milliseconds without a key before the question is asked: a key never waits for an answer."""
_TALL = 620
"""Px of height at the base text size from which on the filters are open by themselves."""
_ORDERS = (Order.BEST, Order.NEWEST, Order.DATE)
_HITS, _EMPTY = range(2)


class SearchPage(Page):
    """Answers while one types. The question's text is the one truth; filters and saved searches write it."""

    key = PageKey.SEARCH

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        theme = context.theme
        self._heading = Heading(theme, self.title)
        hint = self.tr("Words, names in any script, “phrases”, kind:event after:2025-06")
        self.field = QueryField(theme, label=self.tr("Search everything"), hint=hint)
        self.model = HitModel(context.session, self)
        self.hits = HitList(theme, self.model)
        self.filters = Filters(context)
        self.saved = SavedLine(context)
        self.notes = Notes(theme)
        self._empty = Empty(context)
        self._counter = KindCounter(context.session, self)
        self._order = Segments(theme, (self.tr("Best"), self.tr("Newest"), self.tr("By date")), label=self.tr("Order"))
        self._narrow = Button(theme, self.tr("Filters"), "list-filter", ButtonKind.TOGGLE)
        self._save = Button(theme, self.tr("Save search"), "bookmark")
        self._help = Button(theme, "", "circle-question-mark", ButtonKind.ICON, label=self.tr("How to ask"))
        self._stack = QStackedWidget()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_PAUSE)
        self._opened = False
        self._build()
        self._connect()

    # The page

    def shown(self) -> None:
        self.filters.read_markings()
        self.saved.refresh()
        self._answer(keep=True)
        self._take_keyboard()

    def refresh(self, changes: Changes) -> None:
        if not changes:
            return
        if changes.searches:
            self.saved.refresh()
            self._show_saving()
        if changes.kinds or changes.about:
            self.filters.read_markings()
            self._answer(keep=True)

    def reveal(self, ref: Ref) -> None:
        row_ = next((number for number, hit in enumerate(self.model.hits) if hit.ref == ref), -1)
        if row_ >= 0:
            self.hits.choose(row_)
            self.hits.setFocus()

    def flush(self) -> None:
        if self._typing.isActive():
            self._answer()

    def handlers(self) -> Mapping[Command, Handler]:
        return {Command.FIND: self._take_keyboard}

    def panes(self) -> Sequence[QWidget]:
        return (self.field, self.hits)

    def ask(self, question: str | None) -> None:
        """Answer another question, or only take the keyboard."""
        if question is not None:
            self.field.put(question)
            self._answer()
        self._take_keyboard()

    # Building

    def _build(self) -> None:
        margins = (MARGIN, 0, MARGIN, 0)
        head = row(self._heading, None, self._order, 8, self._save, margins=margins)
        head.setStretchFactor(self._heading, 100)
        asking = row(self.field, 8, self._narrow, 4, self._help, margins=margins)
        for widget in (box(row(self.hits, margins=(20, 0, 20, 8))), self._empty):
            self._stack.addWidget(widget)
        whole = column(
            *(20, head, 12, asking, row(self.saved, margins=(MARGIN, 8, MARGIN, 0))),
            *(row(self.filters, margins=(MARGIN, 8, MARGIN, 0)), row(self.notes, margins=(MARGIN, 8, MARGIN, 0))),
            *(8, self._stack),
        )
        whole.setStretchFactor(self._stack, 1)
        self.setLayout(whole)
        self.filters.setVisible(False)

    def _connect(self) -> None:
        context = self.context
        context.navigator.asked.connect(self.ask)
        self.field.textChanged.connect(self._on_text_changed)
        self._typing.timeout.connect(self._answer)
        self.field.entered.connect(self._go_to_hits)
        self.field.escaped.connect(context.navigator.back)
        self.filters.written.connect(self._write)
        self.saved.wanted.connect(self.ask)
        self.notes.wanted.connect(self._write)
        self._empty.wanted.connect(self.ask)
        self._order.chosen.connect(lambda _number: self._answer())
        self._narrow.toggled.connect(self.filters.setVisible)
        self._save.clicked.connect(self.saved.save)
        self._help.clicked.connect(lambda: HelpPopover(context.theme, self).show_under(self._help))
        self._counter.counted.connect(self.filters.show_counts)
        self.hits.hit_chosen.connect(self._on_hit_chosen)
        self.hits.hit_opened.connect(self._on_hit_opened)
        self.hits.left.connect(self._take_keyboard)

    # Answering

    def _on_text_changed(self, text: str) -> None:
        self._counter.stop()
        self.saved.follow(text)
        self._show_saving()
        self._typing.start()

    def _answer(self, *, keep: bool = False) -> None:
        """Ask what stands in the field. With `keep` the hit that is chosen stays so, where it is still found."""
        self._typing.stop()
        text = self.field.text()
        chosen = self.hits.hit if keep else None
        query, order = read_query(text), _ORDERS[self._order.current]
        self.filters.follow(text, query.filters)
        bar = self.hits.verticalScrollBar()
        height = bar.value() if keep else 0
        self.model.show(partial(self._read, text, order), least=len(self.model.hits) if keep else 0)
        self._show(text)
        self._counter.begin(text, query.filters, self.model.first)
        if chosen is not None:
            self.hits.choose(self.model.row_of(chosen))
        bar.setValue(height)
        if not self.model.hits:
            self._empty.show_for(text, query, self.model.first)

    def _read(self, text: str, order: Order, limit: int, offset: int) -> Results:
        return self.context.session.find(text, limit=limit, offset=offset, order=order) if text.strip() else Results()

    def _show(self, text: str) -> None:
        first = self.model.first
        self._heading.set_figures(self._figures(first) if text.strip() else "")
        self.notes.show_results(first if self.model.hits else Results(unread=first.unread))
        self._stack.setCurrentIndex(_HITS if self.model.hits else _EMPTY)
        self._show_saving()
        if text.strip() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, self._figures(first)))

    def _figures(self, results: Results) -> str:
        if results.more:
            return self.tr("More than {number} results").format(number=f"{results.total:,}")
        if results.total == 1:
            return self.tr("1 result")
        return self.tr("{number} results").format(number=f"{results.total:,}")

    def _show_saving(self) -> None:
        asks = bool(as_kept(self.field.text())) and self.saved.current is None
        self._save.setEnabled(asks and not self.context.session.read_only)

    # What the user does

    def _write(self, question: str) -> None:
        """Write another question and answer it; whoever has the keyboard keeps it."""
        self.field.put(question)
        self._answer()

    def _take_keyboard(self) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def _go_to_hits(self) -> None:
        self.flush()
        if self.model.hits:
            self.hits.setFocus(Qt.FocusReason.OtherFocusReason)
            self.hits.choose(max(0, self.hits.currentIndex().row()))
        else:
            self._empty.focus_first()

    def _on_hit_chosen(self, hit: Hit | None) -> None:
        if hit is not None:
            self.context.selection.select(hit.ref if self.context.has(hit.ref) else None)

    def _on_hit_opened(self, hit: Hit) -> None:
        if self.context.has(hit.ref):
            self.context.navigator.show(hit.ref)
        else:
            self.context.navigator.go(PageKey.TRASH)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._opened:
            self._opened = True
            self._narrow.setChecked(self.window().height() >= self.context.theme.px(_TALL))
