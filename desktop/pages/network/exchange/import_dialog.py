"""What an import would do, before it does anything: what is in the file, who is known and who is new, what is lost."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from briefings.domain.actors import ActorKind
from briefings.domain.records import ActorId, Kind
from briefings.domain.relations import Sign
from briefings.graphfiles.model import GraphFile
from briefings.intake.graph_preview import Newcomer, Reading, signs
from desktop.dialogs.dialog import Dialog
from desktop.models.words import counted
from desktop.pages.network.exchange.column_form import ColumnForm
from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.choice_field import Choice, ChoiceField
from desktop.widgets.facts import labelled
from desktop.widgets.layout import box, column
from desktop.widgets.line_field import LineField
from desktop.widgets.table import RecordTable
from desktop.widgets.table_model import Cell, Column, RecordTableModel, Row
from desktop.widgets.text import Prose

_WIDTH, _TABLE, _LOW = 720, 232, 140
_ROOMY = 900
"""From this height of the screen on, in px, there is room for more rows."""
_LINE = "\N{LINE SEPARATOR}"
_COLUMNS = (
    Column(title="In the file"),
    Column(title="In the dossier", width=280),
    Column(title="Ties", width=72, numbers=True),
)
_SIGNS = {Sign.FRIENDLY: "{count} friendly", Sign.HOSTILE: "{count} hostile", Sign.NEUTRAL: "{count} neither"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A graph matched with the dossier. `names` are the labels of the actors that the dossier has; `remarks` say what
    would be left out or had to be supposed."""

    graph: GraphFile
    newcomers: Sequence[Newcomer]
    names: dict[ActorId, str]
    remarks: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportWish:
    """What the user decided: the title of the source that the file becomes, and what new actors are."""

    title: str
    actor_kind: ActorKind


class ImportDialog(Dialog):
    """Shows a preview; whoever opened it reads and matches anew when columns are chosen."""

    columns_chosen = Signal(object, bool)
    """The user named columns of a table: a mapping of roles to headings, and whether the end is the last day."""
    kind_chosen = Signal(object)
    """The user said what new actors are: an ActorKind."""
    wished = Signal(object)
    """The user wants it in the dossier: an ImportWish."""

    def __init__(self, theme: Theme, reading: Reading, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("ImportDialog", "Import “{file}”").format(file=reading.name)
        words = "One step, which Undo takes back. Actors are found by their names and codes; the file becomes a source."
        super().__init__(theme, title, words, parent, width=_WIDTH)
        self._found = Prose(theme, "", TypeRole.BODY)
        self._remarks = Prose(theme, "", TypeRole.BODY, Role.CAUTION)
        self._form = ColumnForm(theme, reading.headings) if reading.is_table else None
        self._model = RecordTableModel(_COLUMNS, self)
        self._table = RecordTable(theme, self._model, _COLUMNS, label=self.tr("Actors in the file"))
        roomy = self.screen().availableSize().height() >= theme.px(_ROOMY) or not reading.is_table
        self._table.setFixedHeight(theme.px(_TABLE if roomy else _LOW))
        kinds = [Choice(value=kind, text=kind.value.capitalize()) for kind in ActorKind]
        self._kind = ChoiceField(theme, kinds, value=ActorKind.STATE)
        proposed = reading.graph.title if reading.graph is not None and reading.graph.title else reading.name
        self._title = LineField(theme, proposed, label=self.tr("Source"))
        self._build()

    @property
    def actor_kind(self) -> ActorKind:
        """What new actors are, where the file does not say."""
        kind = self._kind.value()
        return kind if isinstance(kind, ActorKind) else ActorKind.STATE

    def show_reading(self, reading: Reading, preview: Preview | None) -> None:
        """Show what was read; without a preview, why there is none."""
        if self._form is not None:
            self._form.show_roles(reading.roles or {})
        self._do.setEnabled(preview is not None)
        self._whole_preview.setVisible(preview is not None)
        if preview is None:
            self.say_wrong(self._how_to_go_on(reading))
            return
        self._found.set_text(_found_words(preview.graph))
        self._remarks.set_text(_LINE.join(preview.remarks))
        self._remarks.setVisible(bool(preview.remarks))
        self._model.set_rows([*_rows(preview)])
        self.say_wrong("")

    def accept(self) -> None:
        if not self._do.isEnabled():
            return
        super().accept()
        self.wished.emit(ImportWish(title=self._title.value().strip(), actor_kind=self.actor_kind))

    def _build(self) -> None:
        theme = self._theme
        if self._form is not None:
            self.body.addLayout(labelled(theme, self.tr("Columns"), self._form, top=6))
        self._whole_preview = box(
            column(
                labelled(theme, self.tr("In the file"), self._found),
                self._table,
                labelled(theme, self.tr("New actors"), self._kind, top=6),
                labelled(theme, self.tr("Source"), self._title, top=6),
                self._remarks,
                gap=12,
            )
        )
        self.body.addWidget(self._whole_preview)
        self._do = self.doer(self.tr("Import"), "upload")
        self.finish(self.closer(self.tr("Cancel")), self._do)
        self._kind.committed.connect(self.kind_chosen)
        if self._form is not None:
            self._form.changed.connect(self.columns_chosen)

    def _how_to_go_on(self, reading: Reading) -> str:
        if self._form is not None and not self._form.chosen:
            return self.tr("Which columns name the two actors of a tie? Choose them above.")
        return reading.problem


def _found_words(graph: GraphFile) -> str:
    actors, ties = counted(Kind.ACTOR, len(graph.vertices)), counted(Kind.RELATION, len(graph.lines))
    words = ", ".join(_tr(_SIGNS[sign]).format(count=f"{count:,}") for sign, count in signs(graph).items())
    if not words:
        return _tr("{actors}, no tie").format(actors=actors)
    return _tr("{actors} and {ties}: {signs}").format(actors=actors, ties=ties, signs=words)


def _rows(preview: Preview) -> Sequence[Row]:
    """The new actors first, for they are what to look at; within each group those with most ties first."""
    new = [each for each in preview.newcomers if each.known is None]
    known = [each for each in preview.newcomers if each.known is not None]
    heads = (
        (new, _tr("New: {count}").format(count=counted(Kind.ACTOR, len(new)))),
        (known, _tr("In the dossier already: {count}").format(count=counted(Kind.ACTOR, len(known)))),
    )
    return [
        _row(each, head, preview)
        for group, head in heads
        for each in sorted(group, key=lambda one: (-one.ties, one.label))
    ]


def _row(each: Newcomer, head: str, preview: Preview) -> Row:
    there = _tr("new") if each.known is None else preview.names[each.known]
    ink = Role.INK2 if each.known is None else Role.INK
    ties = Cell(text=f"{each.ties:,}", sort_key=each.ties)
    return Row(record=each, group=head, cells=(Cell(text=each.label, strong=True), Cell(text=there, ink=ink), ties))


def _tr(text: str) -> str:
    return QCoreApplication.translate("ImportDialog", text)
