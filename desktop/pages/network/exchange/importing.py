"""Takes a graph file into the dossier: reads it in the background, shows what it would do, writes it in one step."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from briefings.domain.actors import Actor, ActorKind
from briefings.domain.dates import Day
from briefings.domain.edtf import read_edtf
from briefings.domain.records import Kind
from briefings.domain.sources import Source
from briefings.edits import AddAll
from briefings.errors import BriefingsError
from briefings.graphfiles import READ
from briefings.intake.graph_preview import Reading, day_to_show, newcomers, read_file
from briefings.intake.graphs import GraphProposal, propose_graph
from briefings.snapshot import Snapshot
from desktop.actions import Command
from desktop.context import Context
from desktop.dialogs.waiting import WaitDialog
from desktop.models.words import counted
from desktop.navigation import PageKey
from desktop.pages.network.exchange.background import Background
from desktop.pages.network.exchange.import_dialog import ImportDialog, ImportWish, Preview
from desktop.pages.network.exchange.writing import Records

_MANY = 1_000
"""So many records are written while the user waits without being told: some 0.2 s."""


class NetworkImport(QObject):
    """One import after the other, in one window."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self._path = Path()
        self._columns: Mapping[str, str] = {}
        self._end_included = False
        self._ready: tuple[Preview, GraphProposal] | None = None
        self._dialog: ImportDialog | None = None
        self._background = Background(context, window, self._on_failed)

    def ask(self) -> None:
        """Ask for a file and take it."""
        kinds = " ".join(f"*{ending}" for ending in READ)
        words = self.tr("Graph files and tables ({kinds});;All files (*)").format(kinds=kinds)
        folder = str(self._context.session.path.parent)
        chosen, _kind = QFileDialog.getOpenFileName(self._window, self.tr("Import a network"), folder, words)
        if chosen:
            self.take(Path(chosen))

    def take(self, path: Path) -> None:
        """Read a file and show what it would do. An error names file and line and changes nothing."""
        self._path, self._columns, self._end_included = path, {}, False
        self._ready = self._dialog = None
        self._read()

    # Reading and matching, in the background

    def _read(self) -> None:
        path, columns, included = self._path, dict(self._columns), self._end_included
        self._run(
            self.tr("Reading {file}"), lambda: read_file(path, columns=columns, end_included=included), self._match
        )

    def _match(self, reading: Reading) -> None:
        """Hold what was read against the dossier."""
        self._ready, graph = None, reading.graph
        if graph is None:
            self._show(reading, None)
            return
        session = self._context.session
        actors = session.all(Actor)
        world = Snapshot.of(session.about, (*actors, *session.all(Source)))
        kind = self._dialog.actor_kind if self._dialog is not None else ActorKind.STATE
        # Ids are given here, for the session answers in this thread only; those that nobody needs are never missed.
        sources = {title for line in graph.lines for title in line.sources}
        ids = iter([session.new_id() for _ in range(1 + len(sources) + len(graph.vertices) + len(graph.lines))])
        today = read_edtf(datetime.now(UTC).astimezone().date().isoformat())
        title = graph.title or reading.name

        def work() -> GraphProposal:
            return propose_graph(graph, world, new_id=lambda: next(ids), title=title, retrieved=today, actor_kind=kind)

        names = {actor.id: actor.label for actor in actors}

        def done(proposal: GraphProposal) -> None:
            known = newcomers(graph, proposal.found, frozenset(names))
            preview = Preview(graph=graph, newcomers=known, names=names, remarks=proposal.remarks)
            self._ready = preview, proposal
            self._show(reading, preview)

        self._run(self.tr("Comparing {file} with the dossier"), work, done)

    def _run(self, label: str, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._background.run(label.format(file=self._path.name), work, done)

    def _show(self, reading: Reading, preview: Preview | None) -> None:
        if self._dialog is None:
            self._dialog = dialog = ImportDialog(self._context.theme, reading, self._window)
            dialog.columns_chosen.connect(self._on_columns_chosen)
            dialog.kind_chosen.connect(lambda _kind: self._read())
            dialog.wished.connect(self._on_wished)
            dialog.finished.connect(self._on_closed)
            dialog.show_reading(reading, preview)
            dialog.open()
        else:
            self._dialog.show_reading(reading, preview)

    # Writing

    def _write(self, proposal: GraphProposal, wish: ImportWish) -> bool:
        source, *others = proposal.proposal.records
        if wish.title and isinstance(source, Source):
            source = replace(source, title=wish.title)
        records = (source, *others)
        label = self.tr("Import {file}").format(file=self._path.name)
        if len(records) <= _MANY:
            return self._context.write(AddAll(records, label))
        words = self.tr("Importing {file}").format(file=self._path.name)
        wait = WaitDialog(self._context.theme, words, parent=self._window, can_stop=True)
        wait.open()
        written = self._context.write(AddAll(Records(records, wait), label))
        wait.end()
        return written

    def _say_done(self, proposal: GraphProposal) -> None:
        counts = proposal.proposal.counts()
        new = counted(Kind.ACTOR, counts.get(Kind.ACTOR, 0))
        ties = counted(Kind.RELATION, counts.get(Kind.RELATION, 0))
        words = self.tr("{file} is in the dossier: {ties}, {new} new.")
        undo = self._context.actions[Command.UNDO].trigger
        said = words.format(file=self._path.name, ties=ties, new=new)
        self._context.problems.note(said, action=self.tr("Undo"), act=undo)

    # Slots

    def _on_columns_chosen(self, columns: Mapping[str, str], end_included: bool) -> None:  # noqa: FBT001 - a signal's
        self._columns, self._end_included = columns, end_included
        self._read()

    def _on_wished(self, wish: ImportWish) -> None:
        if self._ready is None:
            return
        preview, proposal = self._ready
        if not self._write(proposal, wish):
            return
        today = self._context.selection.day or Day(date.today().toordinal())  # noqa: DTZ011 - the user's own calendar
        shown = day_to_show(preview.graph, today)
        if shown != today:
            self._context.selection.set_day(shown)
        self._context.navigator.go(PageKey.NETWORK)
        self._say_done(proposal)

    def _on_closed(self) -> None:
        self._dialog = None

    def _on_failed(self, problem: Exception) -> None:
        if isinstance(problem, BriefingsError) and self._dialog is not None:
            self._dialog.say_wrong(str(problem))
            return
        self._context.problems.report(problem)
