"""What a future changes in the network, as a list to add to and take from. It never touches the network itself."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefings.domain.records import ActorId, Kind, RelationId
from briefings.domain.relations import Relation, RelationKind, Sign, Trend
from briefings.domain.scenarios import Alteration, NetworkChange
from desktop.context import Context
from desktop.inspector.choices import SIGNS, choices_of
from desktop.models.network_changes import change_words
from desktop.models.suggest import suggestions
from desktop.models.words import label_of
from desktop.theme import Role, TypeRole
from desktop.widgets.button import Button
from desktop.widgets.button import Kind as ButtonKind
from desktop.widgets.choice_field import Choice, ChoiceField
from desktop.widgets.layout import clear, column, row
from desktop.widgets.picker import RecordPicker
from desktop.widgets.text import Prose

_ON_A_TIE = frozenset({Alteration.ENDED, Alteration.TURNED})
_WITH_SIGN = frozenset({Alteration.ADDED, Alteration.TURNED})
_LEAST_PARTIES = 2


class ChangeList(QWidget):
    """Holds the changes in their order."""

    def __init__(self, context: Context, changes: Sequence[NetworkChange]) -> None:
        super().__init__()
        self._context = context
        self._changes = list(changes)
        theme = context.theme
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self._what = ChoiceField(theme, self._alterations(), value=Alteration.TURNED, label=self.tr("What changes"))
        ties = self._relations()
        first = ties[0].value if ties else None
        self._tie = ChoiceField(theme, ties, value=first, label=self.tr("Which tie"))
        session = context.session
        self._actors = RecordPicker(
            theme,
            lambda text: suggestions(session, Kind.ACTOR, text),
            label=self.tr("Which actors"),
            hint=self.tr("Type a name"),
        )
        self._kind = ChoiceField(theme, choices_of(RelationKind), value=RelationKind.PARTNERSHIP, label=self.tr("Kind"))
        self._sign = ChoiceField(theme, SIGNS, value=Sign.FRIENDLY, label=self.tr("Sign"))
        self._trend = ChoiceField(theme, choices_of(Trend), value=Trend.UNKNOWN, label=self.tr("Trend"))
        self._add = Button(theme, self.tr("Add this change"), "plus", ButtonKind.QUIET)
        self._add.setAutoDefault(False)
        signs = row(self._kind, self._sign, self._trend, gap=4)
        fields = column(self._what, self._tie, self._actors, signs, row(self._add, None), gap=4)
        self.setLayout(column(self._list, 8, fields))
        self._what.committed.connect(lambda _value: self._show_fields())
        self._add.clicked.connect(self._on_add_clicked)
        self._show_fields()
        self._show()

    def value(self) -> tuple[NetworkChange, ...]:
        """Return the changes."""
        return tuple(self._changes)

    def _alterations(self) -> list[Choice]:
        return [
            Choice(value=Alteration.TURNED, text=self.tr("A tie turns")),
            Choice(value=Alteration.ENDED, text=self.tr("A tie ends")),
            Choice(value=Alteration.ADDED, text=self.tr("A tie is new")),
            Choice(value=Alteration.ABSENT, text=self.tr("An actor is left out")),
        ]

    def _relations(self) -> list[Choice]:
        session = self._context.session
        found = [(label_of(session, tie), tie) for tie in session.all(Relation)]
        return [
            Choice(value=tie.id, text=f"{label}, {tie.relation_kind}", tip=tie.summary)
            for label, tie in sorted(found, key=lambda pair: pair[0].casefold())
        ]

    def _show_fields(self) -> None:
        what = self._what.value()
        self._tie.setVisible(what in _ON_A_TIE)
        self._actors.setVisible(what not in _ON_A_TIE)
        self._kind.setVisible(what is Alteration.ADDED)
        self._sign.setVisible(what in _WITH_SIGN)
        self._trend.setVisible(what in _WITH_SIGN)

    def _show(self) -> None:
        clear(self._list)
        theme = self._context.theme
        if not self._changes:
            words = self.tr("Nothing changes in the network yet.")
            self._list.addWidget(Prose(theme, words, TypeRole.BODY, Role.INK3))
        for number, change in enumerate(self._changes):
            words = change_words(self._context.session, change)
            remove = Button(theme, "", "x", ButtonKind.ICON, label=self.tr("Take out: {change}").format(change=words))
            remove.setAutoDefault(False)
            remove.clicked.connect(partial(self._take_out, number))
            line = row(Prose(theme, words, TypeRole.BODY, middle=True), remove, gap=8)
            line.setStretch(0, 1)
            self._list.addLayout(line)

    def _take_out(self, number: int) -> None:
        del self._changes[number]
        self._show()

    def _on_add_clicked(self) -> None:
        made = self._made()
        if made is not None:
            self._changes.append(made)
            self._actors.set_tokens([])
            self._show()

    def _made(self) -> NetworkChange | None:
        """The change that the fields say, or None while one of them is empty."""
        what: Any = self._what.value()
        tie: Any = self._tie.value()
        actors: list[Any] = self._actors.value()
        signed: dict[str, Any] = {"sign": self._sign.value(), "trend": self._trend.value()}
        if what in _ON_A_TIE:
            values: dict[str, Any] | None = {"relation": RelationId(tie)} if tie is not None else None
        elif what is Alteration.ADDED:
            parties = tuple(ActorId(number) for number in actors)
            kind: dict[str, Any] = {"parties": parties, "relation_kind": self._kind.value()}
            values = kind if len(parties) >= _LEAST_PARTIES else None
        else:
            values = {"actor": ActorId(actors[0])} if actors else None
        if values is None:
            return None
        more = signed if what in _WITH_SIGN else {}
        return NetworkChange(alteration=what, **{**values, **more})
