"""What the palette finds: records of the dossier as one types, saved searches, and every command that can be done now.

What was typed with another keyboard layout switched on is read as it was meant, commands too.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from briefings.domain.records import Kind, Ref
from briefings.domain.relations import Relation
from briefings.domain.searches import SavedSearch
from briefings.folding import close, other_layouts
from briefings.session import Hit
from desktop.actions import Command, Spec
from desktop.context import Context
from desktop.models.size import is_long
from desktop.models.suggest import folded, icon_of
from desktop.models.words import date_words, kind_line, label_of
from desktop.navigation import PageKey
from desktop.widgets.palette import Palette
from desktop.widgets.result_list import Result, ResultGroup, found_in

_RECORDS, _COMMANDS, _SAVED = 8, 6, 4
_LONGEST = 60
_READ = 500
"""Letters of a text that are read; whoever pastes more than that has not typed a question."""
_PAUSE = 50
"""Milliseconds without a key after which a very large dossier is searched."""
_NOT_HERE = {Command.PALETTE, Command.NEXT_PANE, Command.PREVIOUS_PANE}


@dataclass(frozen=True, slots=True)
class AllResults:
    """The payload of the row that leads to the page of search, with this question."""

    question: str


class Finder(QObject):
    """Answers the palette. Payloads are a Ref, a Command, a SavedSearch or AllResults."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def search(self, text: str) -> Sequence[ResultGroup]:
        """Records that hold the words, saved searches and commands whose names do, and the way to all results; without
        words, all commands and saved searches.
        """
        text = text[:_READ]
        if not text.strip():
            return [
                ResultGroup(title=self.tr("Commands"), rows=[self._command(spec, "") for spec in self._specs()]),
                ResultGroup(title=self.tr("Saved searches"), rows=[self._saved(one, "") for one in self._searches()]),
            ]
        records, commands = self._records(text), ResultGroup(title=self.tr("Commands"), rows=self._commands(text))
        saved = ResultGroup(title=self.tr("Saved searches"), rows=list(self._saved_called(text)))
        groups = [records, saved, commands]
        # What is called so comes before what only sounds so, or holds the word somewhere in its text.
        typed = [re.findall(r"\w+", folded(meant)) for meant in _readings(text)]
        groups.sort(key=lambda group: not any(_begins(row.text, typed) for row in group.rows))
        return [*groups, ResultGroup(rows=[self._all_results(text)])]

    # Records

    def _records(self, text: str) -> ResultGroup:
        session = self._context.session
        results, title = session.find(text, limit=_RECORDS), self.tr("In this dossier")
        if results.layout and not results.hits:
            title = self.tr("In this dossier, for “{words}”").format(words=results.layout)
            results = session.find(results.layout, limit=_RECORDS)
        return ResultGroup(title=title, rows=[self._record(hit) for hit in results.hits])

    def _record(self, hit: Hit) -> Result:
        session = self._context.session
        record = session.in_trash(hit.ref)
        label = label_of(session, record)
        dated = getattr(record, "date", None)
        detail = date_words(dated) if dated is not None else kind_line(session, record).partition(",")[0]
        # Ties are called by their parties, not by their own words.
        spots = () if isinstance(record, Relation) else tuple((start, end - start) for start, end in hit.title_ranges)
        return Result(payload=hit.ref, text=label, detail=detail, icon=icon_of(record), found=spots)

    def _all_results(self, text: str) -> Result:
        question = text.strip()
        shown = question if len(question) <= _LONGEST else f"{question[:_LONGEST].rstrip()}…"
        return Result(
            payload=AllResults(question),
            text=self.tr("All results for “{words}”").format(words=shown),
            detail=self._context.actions.key(Command.SEARCH),
            icon="search",
        )

    # Saved searches

    def _searches(self) -> Sequence[SavedSearch]:
        return self._context.session.saved_searches()

    def _saved_called(self, text: str) -> Iterator[Result]:
        for meant in _readings(text):
            words = folded(meant).split()
            found = [one for one in self._searches() if all(word in folded(one.name) for word in words)]
            if found:
                yield from (self._saved(one, meant) for one in found[:_SAVED])
                return

    def _saved(self, search: SavedSearch, text: str) -> Result:
        return Result(
            payload=search,
            text=search.name,
            detail=search.query[:_LONGEST],
            icon="bookmark",
            found=found_in(search.name, text),
        )

    # Commands

    def _specs(self) -> list[Spec]:
        return [spec for spec in self._context.actions.possible() if spec.command not in _NOT_HERE]

    def _commands(self, text: str) -> list[Result]:
        """Those whose words hold what was typed, in this or another layout; failing that, those that it nearly is."""
        specs = self._specs()
        for meant in _readings(text):
            words = folded(meant).split()
            found = [spec for spec in specs if all(word in folded(self._words(spec)) for word in words)]
            if found:
                rows = [self._command(spec, meant) for spec in found]
                return sorted(rows, key=lambda row: not _begins(row.text, [words]))[:_COMMANDS]
        for meant in _readings(text):
            found = [spec for spec in specs if self._is_nearly(spec, folded(meant).split())]
            if found:
                return [self._command(spec, "") for spec in found[:_COMMANDS]]
        return []

    def _is_nearly(self, spec: Spec, words: Sequence[str]) -> bool:
        known = folded(self._words(spec)).split()
        return all(any(word in one or close(word, one) for one in known) for word in words)

    def _words(self, spec: Spec) -> str:
        return f"{self._context.actions[spec.command].text()} {spec.label} {spec.menu}"

    def _command(self, spec: Spec, text: str) -> Result:
        actions = self._context.actions
        label = actions[spec.command].text()
        return Result(
            payload=spec.command,
            text=label,
            detail=actions.key(spec.command),
            icon=spec.icon or "command",
            found=found_in(label, text),
        )

    # What the user chose

    def open(self, payload: object) -> None:
        """Go to a record or to the page of search, or run a command."""
        navigator = self._context.navigator
        if isinstance(payload, Ref):
            if self._context.has(payload):
                navigator.show(payload)
            else:
                navigator.go(PageKey.TRASH)
        elif isinstance(payload, SavedSearch):
            navigator.search(payload.query)
        elif isinstance(payload, AllResults):
            navigator.search(payload.question)
        elif isinstance(payload, Command):
            self._context.actions[payload].trigger()

    def preview(self, payload: object) -> None:
        """Show a record in the inspector, on whatever page."""
        if isinstance(payload, Ref) and self._context.has(payload):
            self._context.selection.select(payload)

    def cite(self, payload: object) -> None:
        """Cite a record in the open brief."""
        if isinstance(payload, Ref) and self._context.has(payload):
            self._context.selection.select(payload)
            self._context.actions[Command.CITE].trigger()


def _begins(name: str, readings: Iterable[Sequence[str]]) -> bool:
    """Whether in one of the readings each word begins a word of the name."""
    known = re.findall(r"\w+", folded(name))
    return any(words and all(any(one.startswith(word) for one in known) for word in words) for words in readings)


def _readings(text: str) -> tuple[str, ...]:
    """What may have been meant: as it was typed, then as other keyboard layouts give it. Nothing is called by a text
    that was pasted whole.
    """
    return (text, *other_layouts(text)) if len(text) <= _LONGEST else ()


def palette_for(context: Context, window: QWidget) -> Palette:
    """The palette of a window, with what it finds and does."""
    finder = Finder(context, window)
    pause = _PAUSE if is_long(context.session, *Kind) else 0
    palette = Palette(context.theme, window, finder.search, pause=pause)
    palette.chosen.connect(finder.open)
    palette.cited.connect(finder.cite)
    palette.previewed.connect(finder.preview)
    return palette
