"""What was found as a list that grows while one scrolls."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from briefings.domain.actors import Actor
from briefings.domain.dossier import Record
from briefings.domain.relations import Relation
from briefings.errors import NotFoundError
from briefings.session import Hit, Match, Results, Session
from desktop.models.suggest import icon_of
from desktop.models.words import date_words, label_of, noun
from desktop.widgets.found_text import Spans

_Index = QModelIndex | QPersistentModelIndex
PAGE = 40
_KEPT = 500
_DATES = ("date", "stated", "published", "since", "checked", "as_of")

ReadHits = Callable[[int, int], Results]
"""Reads one page of what was found: how many at most, and from which on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A hit as its row shows it."""

    icon: str
    title: str
    title_spans: Spans
    context: str
    context_spans: Spans
    kind: str
    date: str
    match: str


class HitModel(QAbstractListModel):
    """The hits read so far. More are read when the view asks for them."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.hits: list[Hit] = []
        self.first = Results()
        self._read: ReadHits = lambda _limit, _offset: Results()
        self._asked = 0
        self._ended = True
        self.shown = lru_cache(maxsize=_KEPT)(self._shown)

    def show(self, read: ReadHits, *, least: int = 0) -> None:
        """Replace what is shown by the first page of an answer, or by so many hits where more had been read."""
        count = min(max(PAGE, least), _KEPT)
        self.beginResetModel()
        self._read = read
        self.first = read(count, 0)
        self.hits = list(self.first.hits)
        self._asked = count
        self._ended = self.first.total <= count and not self.first.more
        self.shown.cache_clear()
        self.endResetModel()

    def row_of(self, hit: Hit) -> int:
        """Where the hit on the same record stands, −1 where it does not."""
        return next((row for row, held in enumerate(self.hits) if held.ref == hit.ref), -1)

    # Qt's own

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.hits)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        shown = self.shown(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return shown.title
        return ", ".join(part for part in (shown.title, shown.kind, shown.date, shown.match, shown.context) if part)

    def canFetchMore(self, _parent: _Index) -> bool:
        return not self._ended

    def fetchMore(self, _parent: _Index) -> None:
        results = self._read(PAGE, self._asked)
        self._asked += PAGE
        self._ended = not results.hits
        if results.hits:
            self.beginInsertRows(QModelIndex(), len(self.hits), len(self.hits) + len(results.hits) - 1)
            self.hits += results.hits
            self.endInsertRows()

    # Words

    def _shown(self, row: int) -> Shown:
        hit = self.hits[row]
        try:
            record = self._session.in_trash(hit.ref)
        except NotFoundError:  # gone since; the next answer leaves it out
            return _bare(hit)
        by_parties = isinstance(record, Relation)
        context, spans = (hit.context, hit.ranges)
        if by_parties and not spans:
            context, spans = hit.title, hit.title_ranges
        if isinstance(record, Actor) and not context:
            context = ", ".join(dict.fromkeys(name.text for name in record.names if name.text != hit.title))
        return Shown(
            icon=icon_of(record),
            title=label_of(self._session, record) if by_parties or not hit.title else hit.title,
            title_spans=() if by_parties else hit.title_ranges,
            context=context,
            context_spans=spans,
            kind=_kind(record),
            date=_date(record),
            match=match_words(hit.match),
        )


def match_words(match: Match) -> str:
    """How a hit answers that is not exact: "Sounds like it"."""
    if match is Match.SOUND:
        return QCoreApplication.translate("search", "Sounds like it")
    return QCoreApplication.translate("search", "Spelt nearly so") if match is Match.SPELLING else ""


def _bare(hit: Hit) -> Shown:
    return Shown(
        icon="file-text",
        title=hit.title,
        title_spans=hit.title_ranges,
        context=hit.context,
        context_spans=hit.ranges,
        kind=noun(hit.ref.kind),
        date="",
        match=match_words(hit.match),
    )


def _kind(record: Record) -> str:
    if isinstance(record, Actor):
        return record.actor_kind.value.replace("_", " ").capitalize()
    return noun(record.kind)


def _date(record: Record) -> str:
    if isinstance(record, Relation):
        start = record.span.start.date
        return date_words(start) if start is not None else ""
    dates = (getattr(record, name, None) for name in _DATES)
    return next((date_words(found) for found in dates if found is not None), "")
