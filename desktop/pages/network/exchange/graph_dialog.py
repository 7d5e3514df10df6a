"""Asks in which format the network shall be written, and says before anything is what that format cannot hold."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from briefings.domain.dates import Day
from briefings.domain.records import Kind
from briefings.graphfiles.dossiers import from_network
from briefings.graphfiles.gexf_writer import write_gexf
from briefings.graphfiles.model import GraphFile
from briefings.graphfiles.writing import lost, write_graph
from briefings.network.snapshot import snapshot
from desktop.context import Context
from desktop.dialogs.dialog import Dialog
from desktop.models.words import counted
from desktop.pages.network.showing import Showing
from desktop.theme import Role, TypeRole
from desktop.widgets.choice_field import Choice, ChoiceField
from desktop.widgets.facts import labelled
from desktop.widgets.layout import row
from desktop.widgets.text import Icon, Prose

_WIDTH = 560
_LINE = "\N{LINE SEPARATOR}"
_ALWAYS = Day(1), Day(date.max.toordinal())


@dataclass(frozen=True, slots=True)
class Format:
    """A format of graph files: the ending of its files, its name, and its version where there are several."""

    ending: str
    name: str
    used_by: str
    version: str = ""


FORMATS = (
    Format(".graphml", "GraphML", "yEd, Gephi, igraph, networkx"),
    Format(".gexf", "GEXF 1.3", "Gephi, with dates", "1.3"),
    Format(".gexf", "GEXF 1.2", "older Gephi, with dates", "1.2"),
    Format(".gml", "GML", "yEd, Gephi, igraph"),
    Format(".net", "Pajek", "Pajek, with times"),
    Format(".sif", "SIF", "Cytoscape"),
    Format(".csv", "CSV", "a table of ties, for spreadsheets and R"),
    Format(".tsv", "TSV", "the same, parted by tabs"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphWish:
    """A graph that the user wants written; `data` makes what stands in the file, and may run anywhere."""

    ending: str
    data: Callable[[], bytes]


def kinds_of(ending: str) -> str:
    """The filter of the system's dialog for this ending."""
    name = next(each.name.partition(" ")[0] for each in FORMATS if each.ending == ending)
    return f"{name} (*{ending})"


class GraphDialog(Dialog):
    """The network that is shown, or every tie of every day, as a graph file."""

    wished = Signal(object)
    """The user wants this GraphWish."""

    def __init__(self, context: Context, showing: Showing, parent: QWidget | None = None) -> None:
        words = "For other programs, with dates, signs, kinds and sources as far as the format has a place for them."
        super().__init__(context.theme, "Export the network", words, parent, width=_WIDTH)
        self._showing = showing
        self._graphs: dict[bool, GraphFile] = {}
        theme = context.theme
        formats = [
            Choice(value=each, text=f"{each.name}: {self.tr(each.used_by)}", short=each.name) for each in FORMATS
        ]
        self._format = ChoiceField(theme, formats, value=FORMATS[0])
        self._extent = ChoiceField(theme, self._extents(), value=False)
        self._found = Prose(theme, "", TypeRole.BODY, Role.INK2)
        self._lost = Prose(theme, "", TypeRole.BODY, Role.CAUTION)
        self._build()

    def _build(self) -> None:
        self.body.addLayout(labelled(self._theme, self.tr("Format"), self._format, top=6))
        self.body.addLayout(labelled(self._theme, self.tr("Ties"), self._extent, top=6))
        self.body.addLayout(labelled(self._theme, self.tr("In the file"), self._found))
        self.body.addLayout(labelled(self._theme, self.tr("Left out"), self._lost))
        warning = self.tr("**No passphrase protects this file.** Whoever has it can read it.")
        line = row(Icon(self._theme, "triangle-alert", Role.CAUTION), Prose(self._theme, warning), gap=10)
        line.setStretch(1, 1)
        self.body.addLayout(line)
        self.finish(self.closer(self.tr("Cancel")), self.doer(self.tr("Export …"), "download"))
        self._format.committed.connect(self._tell)
        self._extent.committed.connect(self._tell)
        self._tell()

    def accept(self) -> None:
        chosen = self._format.value()
        if not isinstance(chosen, Format):
            return
        super().accept()
        self.wished.emit(GraphWish(ending=chosen.ending, data=partial(_written, self._graph(), chosen)))

    def _extents(self) -> Sequence[Choice]:
        shown = Choice(value=False, text=self.tr("Those that are shown"))
        every = Choice(value=True, text=self.tr("Those of every day, with their dates"))
        return (shown, every) if self._showing.is_whole else (shown,)

    def _graph(self) -> GraphFile:
        """The graph of the extent that is chosen, read when it is first asked for."""
        every = bool(self._extent.value())
        if every not in self._graphs:
            self._graphs[every] = _graph_of(self._showing, every=every)
        return self._graphs[every]

    def _tell(self) -> None:
        """Say what will stand in the file, and what will not."""
        chosen = self._format.value()
        if not isinstance(chosen, Format):
            return
        graph = self._graph()
        actors, ties = counted(Kind.ACTOR, len(graph.vertices)), counted(Kind.RELATION, len(graph.lines))
        self._found.set_text(self.tr("{actors} and {ties}").format(actors=actors, ties=ties))
        remarks = lost(graph, chosen.ending)
        self._lost.set_text(_LINE.join(remarks) or self.tr("Nothing: all of it has a place in this format."))
        self._lost.set_role(Role.CAUTION if remarks else Role.INK2)
        self._fit()


def _graph_of(showing: Showing, *, every: bool) -> GraphFile:
    if not every:
        return from_network(showing.view.network, showing.world)
    first, until = _ALWAYS
    return from_network(snapshot(showing.world, day=first, until=until, view=showing.choices.view), showing.world)


def _written(graph: GraphFile, chosen: Format) -> bytes:
    return write_gexf(graph, chosen.version) if chosen.version else write_graph(graph, chosen.ending)
