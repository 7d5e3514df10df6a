"""What a record rests on: each citation with its grade, and its fields once it is opened. Added with a picker."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from briefings.domain.dossier import Record
from briefings.domain.gradings import Credibility, grade, in_words
from briefings.domain.records import Kind, Ref, SourceId
from briefings.domain.sources import Citation, Source
from briefings.edits import Put
from desktop.context import Context
from desktop.models.suggest import suggestions
from desktop.models.words import date_words
from desktop.theme import Role, TypeRole
from desktop.widgets.button import Button
from desktop.widgets.button import Kind as ButtonKind
from desktop.widgets.choice_field import Choice, ChoiceField
from desktop.widgets.facts import labelled
from desktop.widgets.layout import clear, column, row
from desktop.widgets.line_field import LineField
from desktop.widgets.locking import leads
from desktop.widgets.picker import RecordPicker
from desktop.widgets.rows import SourceRow
from desktop.widgets.text import Prose
from desktop.widgets.text_field import TextField


class Citations(QWidget):
    """The citations of one record; one of them may be open for editing."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._ref: Ref | None = None
        self._shown: Sequence[Citation] = ()
        self._open = -1
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        self._picker = RecordPicker(
            context.theme,
            lambda text: suggestions(context.session, Kind.SOURCE, text),
            label=self.tr("Cite a source"),
            hint=self.tr("Cite a source: type its title"),
            multiple=False,
        )
        self._picker.setMinimumWidth(context.theme.px(100))
        self._picker.committed.connect(self._on_source_picked)
        self.setLayout(column(self._list, 10, self._picker))

    def show_record(self, record: Record) -> int:
        """Show the citations of a record; say how many there are."""
        other = record.ref != self._ref
        if other:
            self._open = -1
        if other or tuple(record.citations) != tuple(self._shown) or not self._is_editing():
            self._ref, self._shown = record.ref, record.citations
            self._rebuild()
        return len(record.citations)

    def _is_editing(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _rebuild(self) -> None:
        clear(self._list)
        if not self._shown:
            words = self.tr("Nothing is cited yet. A statement of fact needs a source.")
            self._list.addWidget(Prose(self._context.theme, words, TypeRole.BODY, Role.INK3))
        for number, citation in enumerate(self._shown):
            self._list.addWidget(self._row(number, citation))
            if number == self._open:
                editor = CitationEditor(self._context, citation)
                editor.changed.connect(partial(self._on_citation_changed, number))
                editor.removed.connect(partial(self._on_citation_removed, number))
                editor.source_wanted.connect(self._context.navigator.show)
                self._list.addWidget(editor)
                self._context.lock(editor)

    def _row(self, number: int, citation: Citation) -> SourceRow:
        source = self._source(citation.source)
        if source is None:
            made = SourceRow(self._context.theme, "", self.tr("A source in the trash"), citation.locator)
        else:
            parts = (citation.locator, date_words(source.published), source.language)
            made = SourceRow(
                self._context.theme,
                grade(source.reliability, citation.credibility),
                source.label,
                ", ".join(part for part in parts if part) or source.descriptor or source.publisher,
                grade_tip=in_words(source.reliability, citation.credibility),
            )
        made.clicked.connect(partial(self._toggle, number))
        return made

    def _source(self, number: SourceId) -> Source | None:
        ref = Ref(Kind.SOURCE, number)
        return self._context.session.get(Source, number) if self._context.has(ref) else None

    def _toggle(self, number: int) -> None:
        self._open = -1 if number == self._open else number
        self._rebuild()

    def _save(self, citations: Sequence[Citation], key: str) -> bool:
        if self._ref is None:
            return False
        record = self._context.session.record(self._ref)
        changed = replace(record, citations=tuple(citations))
        return changed == record or self._context.write(Put(changed), merge=f"{self._ref} {key}")

    def _on_source_picked(self, values: list[SourceId]) -> None:
        self._picker.set_tokens([])
        if values:
            citations = (*self._shown, Citation(source=values[0]))
            self._open = len(citations) - 1
            self._save(citations, "cite")

    def _on_citation_changed(self, number: int, citation: Citation) -> None:
        before = self._shown
        citations = (*before[:number], citation, *before[number + 1 :])
        self._shown = citations
        if not self._save(citations, f"citation {number}"):
            self._shown = before
            self._rebuild()

    def _on_citation_removed(self, number: int) -> None:
        self._open = -1
        self._save((*self._shown[:number], *self._shown[number + 1 :]), "uncite")


class CitationEditor(QWidget):
    """The fields of one citation."""

    changed = Signal(object)
    """The user changed the Citation to this."""
    removed = Signal()
    """The user took it out."""
    source_wanted = Signal(object)
    """The user wants to see the source of this Ref."""

    def __init__(self, context: Context, citation: Citation) -> None:
        super().__init__()
        theme = context.theme
        self._citation = citation
        self._locator = LineField(theme, citation.locator, label=self.tr("Place"), hint=self.tr("¶ 4, p. 12"))
        choices = [Choice(value=value, text=f"{value}  {value.words}", short=value.words) for value in Credibility]
        self._credibility = ChoiceField(theme, choices, value=citation.credibility, label=self.tr("Credibility"))
        self._quote = TextField(theme, citation.quote, label=self.tr("Quote"), hint=self.tr("The words found there"))
        show = leads(Button(theme, self.tr("Show the source"), kind=ButtonKind.LINK))
        remove = Button(theme, self.tr("Remove"), kind=ButtonKind.LINK, ink=Role.DANGER)
        remove.setAccessibleName(self.tr("Remove the citation"))
        lines = column(
            labelled(theme, self.tr("Place"), self._locator, top=6),
            labelled(theme, self.tr("Credibility"), self._credibility, top=6),
            self._quote,
            row(show, None, remove),
            gap=8,
        )
        self.setLayout(lines)
        self._locator.committed.connect(lambda text: self._take(replace(self._citation, locator=text.strip())))
        self._quote.committed.connect(lambda text: self._take(replace(self._citation, quote=text.strip())))
        self._credibility.committed.connect(lambda value: self._take(replace(self._citation, credibility=value)))
        show.clicked.connect(lambda: self.source_wanted.emit(Ref(Kind.SOURCE, citation.source)))
        remove.clicked.connect(self.removed)

    def _take(self, citation: Citation) -> None:
        if citation != self._citation:
            self._citation = citation
            self.changed.emit(citation)
