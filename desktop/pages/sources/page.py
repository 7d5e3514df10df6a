"""The sources of the dossier, with what rests on each."""

from collections import Counter
from collections.abc import Mapping, Sequence

from briefings.domain.dossier import Record
from briefings.domain.gradings import Reliability
from briefings.domain.records import ActorId, Kind, SourceId
from briefings.domain.sources import Source
from desktop.models.words import actor_names, counted, date_words, records_of
from desktop.navigation import PageKey
from desktop.pages.record_page import Filter, RecordPage, Wording
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

    def filters(self) -> Sequence[Filter]:
        return (
            Filter(words="Not graded", keeps=_is_not_graded),
            Filter(words="Not cited", keeps=self._is_not_cited),
        )

    def rows(self) -> Sequence[Row]:
        session = self.context.session
        cited = self._cited()
        names = actor_names(session)
        sources = sorted(session.all(Source), key=lambda source: source.label.casefold())
        return [_row(source, cited, names) for source in sources]

    def blank(self, number: int) -> Record:
        return Source(id=SourceId(number), title=self.tr("New source"))

    def figures(self, rows: Sequence[Row]) -> str:
        origins = {source.origin or str(source.id) for source in self.context.session.all(Source)}
        said = counted(self.kind, len(rows))
        return said if len(origins) == len(rows) else f"{said} of {len(origins)} origins"

    def _cited(self) -> Counter[SourceId]:
        session = self.context.session
        return Counter(
            source
            for kind in Kind
            for record in records_of(session, kind)
            for source in {citation.source for citation in record.citations}
        )

    def _is_not_cited(self, record: Record) -> bool:
        return isinstance(record, Source) and not self._cited()[record.id]


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
