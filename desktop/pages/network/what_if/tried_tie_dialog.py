"""The form of a tie that is only supposed: who, what, friend or foe, which way. It goes into the what-if alone."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from briefings.domain.actors import Actor
from briefings.domain.records import ActorId, Kind
from briefings.domain.relations import RelationKind, Sign, Trend
from desktop.context import Context
from desktop.dialogs.dialog import Dialog
from desktop.inspector.choices import SIGNS, choices_of
from desktop.models.suggest import suggestions, token
from desktop.pages.network.what_if.steps import Changes, added
from desktop.widgets.choice_field import Choice, ChoiceField
from desktop.widgets.facts import labelled
from desktop.widgets.picker import RecordPicker

_LEAST = 2


class TriedTieDialog(Dialog):
    """Hands the change to `keep` when it is accepted, and stays open where that refuses it."""

    def __init__(
        self, context: Context, parent: QWidget, keep: Callable[[Changes], bool], with_: ActorId | None = None
    ) -> None:
        text = "A tie that is not in the dossier, to see what it would do. It stands in the what-if alone."
        super().__init__(context.theme, "Try a tie", text, parent)
        self._keep = keep
        theme, session = context.theme, context.session
        self._parties = RecordPicker(
            theme,
            lambda text: suggestions(session, Kind.ACTOR, text),
            label=self.tr("Parties"),
            hint=self.tr("Type a name"),
        )
        if with_ is not None:
            self._parties.set_tokens([token(session, session.get(Actor, with_))])
        self._kind = ChoiceField(theme, choices_of(RelationKind), value=RelationKind.PARTNERSHIP, label=self.tr("Kind"))
        self._sign = ChoiceField(theme, SIGNS, value=Sign.FRIENDLY, label=self.tr("Sign"))
        self._trend = ChoiceField(theme, choices_of(Trend), value=Trend.UNKNOWN, label=self.tr("Trend"))
        ways = [
            Choice(value=False, text=self.tr("Between them")),
            Choice(value=True, text=self.tr("First acts on the others")),
        ]
        self._directed = ChoiceField(theme, ways, value=False, label=self.tr("Direction"))
        for name, field in (
            (self.tr("Parties"), self._parties),
            (self.tr("Kind"), self._kind),
            (self.tr("Sign"), self._sign),
            (self.tr("Trend"), self._trend),
            (self.tr("Direction"), self._directed),
        ):
            self.body.addLayout(labelled(theme, name, field, top=6))
        self.finish(self.closer(self.tr("Cancel")), self.doer(self.tr("Try it"), "flask-conical"))
        self._parties.setFocus()

    def accept(self) -> None:
        parties: list[Any] = self._parties.value()
        if len(parties) < _LEAST:
            self.say_wrong(self.tr("A tie needs two parties. Choose at least two actors."))
            return
        if self._keep(self._change([ActorId(number) for number in parties])):
            super().accept()

    def _change(self, parties: list[ActorId]) -> Changes:
        kind: Any = self._kind.value()
        sign: Any = self._sign.value()
        trend: Any = self._trend.value()
        return added(parties, kind, sign, trend, directed=bool(self._directed.value()))
