"""The inspector itself: head, tabs, and one column of sections that the tabs scroll to. A tab hides nothing."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from briefings.domain.dossier import Record
from briefings.domain.records import Ref
from briefings.edits import Changes
from desktop.context import Context
from desktop.inspector.citations import Citations
from desktop.inspector.contest import Contest
from desktop.inspector.forms import Form, form_for
from desktop.inspector.header import Header
from desktop.inspector.history import History
from desktop.inspector.levers import Levers
from desktop.inspector.links import Links
from desktop.inspector.standing import Standing
from desktop.inspector.ties import TiesOnDay
from desktop.models.day_network import DayNetwork
from desktop.theme import TypeRole
from desktop.widgets.layout import box, column, row
from desktop.widgets.line_field import quieten
from desktop.widgets.tabs import Tabs
from desktop.widgets.text import line_text

_DETAILS, _LINKS, _SOURCES, _HISTORY = range(4)
_MARGIN = 24
_TOP = 20


class Inspector(QWidget):
    """Shows the selected record; the window tells it when that is another."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._form: Form | None = None
        self._ref: Ref | None = None
        self._header = Header(context)
        self._network = DayNetwork(context.session, context.selection)
        self._standing = Standing(context, self._network)
        self._ties = TiesOnDay(context, self._network)
        self._levers = Levers(context)
        self._contest = Contest(context)
        self._links = Links(context)
        self._citations = Citations(context)
        self._history = History(context)
        self._tabs = Tabs(context.theme, [(name, "") for name in self._names()])
        self._build()
        self._tabs.chosen.connect(self._on_tab_chosen)
        self._area.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def ref(self) -> Ref | None:
        """The record that is shown."""
        return self._ref

    def show_selection(self) -> None:
        """Show what is selected now."""
        if self._context.selection.ref != self._ref:
            self._show(self._context.selection.ref)

    def edit(self) -> None:
        """Put the cursor into the first field of what is shown."""
        if self._form is not None:
            self._form.focus_first()
            focused = self._form.focusWidget()
            if focused is not None:
                self._area.ensureWidgetVisible(focused, 0, _MARGIN * 2)

    def flush(self) -> None:
        """Let what is being typed count now."""
        if self._form is not None:
            self._form.flush()

    def refresh(self, changes: Changes) -> None:
        """Something changed: show what is true of the record now, without disturbing what is being typed."""
        if changes:
            self._network.forget()
        if self._ref is not None and changes and self._context.has(self._ref):
            self._fill(self._context.session.record(self._ref))

    def _names(self) -> tuple[str, ...]:
        return self.tr("Details"), self.tr("Links"), self.tr("Sources"), self.tr("History")

    # Building

    def _build(self) -> None:
        theme = self._context.theme
        self._details = QVBoxLayout()
        self._details.setSpacing(0)
        titles = self._names()
        self._sections = [
            box(column(self._standing, self._ties, self._levers, self._details, 20, self._contest)),
            *(
                box(column(line_text(theme, title, TypeRole.SUBHEAD), 10, body))
                for title, body in zip(titles[1:], (self._links, self._citations, self._history), strict=True)
            ),
        ]
        spaced = [item for part in self._sections for item in (part, 28)]
        body = box(column(*spaced, None, margins=(_MARGIN, 16, _MARGIN, 16)))
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(body)
        quieten(body)
        head = column(self._header, 12, row(self._tabs, None), margins=(_MARGIN, _TOP, _MARGIN, 0))
        shown = column(head, self._area)
        shown.setStretchFactor(self._area, 1)
        self.setLayout(shown)

    # Showing

    def _show(self, ref: Ref | None) -> None:
        self.flush()
        self._ref = ref
        if ref is None or not self._context.has(ref):
            return
        record = self._context.session.record(ref)
        self._change_form(ref)
        self._fill(record)
        self._area.verticalScrollBar().setValue(0)
        self._tabs.set_current(_DETAILS)

    def _change_form(self, ref: Ref) -> None:
        if self._form is not None:
            self._details.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
        self._form = form_for(self._context, ref)
        self._details.addWidget(self._form)
        # At once, so that it can take the focus: a layout shows what it is given only later.
        self._form.show()

    def _fill(self, record: Record) -> None:
        self._header.show_record(record)
        if self._form is not None:
            self._form.show_record(record)
        for part in (self._standing, self._ties, self._levers):
            part.show_record(record)
        self._contest.show_record(record)
        counts = {
            _LINKS: self._links.show_record(record),
            _SOURCES: self._citations.show_record(record),
            _HISTORY: self._history.show_record(record.ref),
        }
        self._context.lock(*((self._form,) if self._form is not None else ()), self._citations, self._contest)
        for number, count in counts.items():
            self._tabs.set_count(number, f"{count:,}" if count else "")

    # Slots

    def _on_tab_chosen(self, number: int) -> None:
        # The section may have been filled a moment ago: its place is known once the layout has run.
        QTimer.singleShot(0, lambda: self._scroll_to(number))

    def _scroll_to(self, number: int) -> None:
        bar = self._area.verticalScrollBar()
        bar.setValue(self._sections[number].y() - 16)
        self._tabs.set_current(number)

    def _on_scrolled(self, value: int) -> None:
        bar = self._area.verticalScrollBar()
        if value >= bar.maximum() > 0:
            return
        passed = [number for number, part in enumerate(self._sections) if part.y() <= value + 40]
        self._tabs.set_current(passed[-1] if passed else _DETAILS)
