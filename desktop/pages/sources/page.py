"""The sources of the dossier, with what rests on each."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from briefings.domain.dossier import Record
from briefings.domain.gradings import Reliability
from briefings.domain.records import ActorId, Kind, SourceId
from briefings.domain.sources import Source
from desktop.context import Context
from desktop.models.words import actor_names, counted, date_words
from desktop.navigation import PageKey
from desktop.pages.record_page import Filter, RecordPage, Wording
from desktop.pages.record_rows import Wanted
from desktop.theme import Role
from desktop.widgets.chip import ChipKind
from desktop.widgets.table_model import Cell, Column, Row


class SourcesPage(RecordPage):
    """Title, publisher, date, how many records cite it, reliability."""

    key = PageKey.SOURCES
    kind = Kind.SOURCE
    columns = (
        Column(title="Source"),
        Column(title="By", width=196, hide_below=600),
        Column(title="Published", width=128, hide_below=680),
        Column(title="Cited by", width=84, numbers=True, hide_below=400),
        Column(title="Reliability", width=92, numbers=True),
    )
    wording = Wording(
        new="New source",
        find="Find a source",
        empty="No sources yet",
        empty_text="A source is a document, a broadcast or a conversation. Records cite the places that bear them out.",
    )
    touched_by = frozenset(Kind)

    usual = Wanted(by="id", descending=True)
    orders: ClassVar[Mapping[int, str]] = {0: "title", 1: "publisher", 2: "published", 4: "grade"}

    def __init__(self, context: Context) -> None:
        self._cited: Mapping[SourceId, int] = {}
        super().__init__(context)

    def filters(self) -> Sequence[Filter]:
        return (
            Filter(words="Not graded", keeps=_is_not_graded, only="not graded"),
            Filter(words="Not cited", keeps=self._is_not_cited, only="not cited"),
        )

    def rows(self) -> Sequence[Row]:
        session = self.context.session
        sources = sorted(session.all(Source), key=lambda source: source.label.casefold())
        self._cited = session.links.cited(source.id for source in sources)
        names = actor_names(session, {source.outlet for source in sources if source.outlet is not None})
        return [_row(source, self._cited, names) for source in sources]

    def rows_of(self, records: Sequence[Source]) -> Sequence[Row]:
        session = self.context.session
        cited = session.links.cited(source.id for source in records)
        names = actor_names(session, {source.outlet for source in records if source.outlet is not None})
        return [_row(source, cited, names) for source in records]

    def blank(self, number: int) -> Record:
        return Source(id=SourceId(number), title=self.tr("New source"))

    def figures(self, rows: Sequence[Row]) -> str:
        origins = {source.origin or str(source.id) for source in self.context.session.all(Source)}
        said = counted(self.kind, len(rows))
        return said if len(origins) == len(rows) else f"{said} of {len(origins)} origins"

    def _is_not_cited(self, record: Record) -> bool:
        return isinstance(record, Source) and not self._cited.get(record.id)


def _is_not_graded(record: Record) -> bool:
    return isinstance(record, Source) and record.reliability is Reliability.F


def _row(source: Source, cited: Mapping[SourceId, int], names: Mapping[ActorId, str]) -> Row:
    outlet = names.get(source.outlet, "") if source.outlet is not None else ""
    by = ", ".join(part for part in (source.author, source.publisher or outlet) if part)
    count = cited.get(source.id, 0)
    return Row(
        record=source.ref,
        cells=(
            Cell(text=source.label, ink=Role.INK, strong=True, tip=source.title),
            Cell(text=by),
            Cell(text=date_words(source.published), sort_key=source.published.earliest or 0),
            Cell(text=str(count) if count else "", sort_key=count),
            Cell(
                chips=((ChipKind.GRADE, source.reliability.value),),
                tip=f"{source.reliability}: {source.reliability.words}",
                sort_key=source.reliability.value,
            ),
        ),
    )
