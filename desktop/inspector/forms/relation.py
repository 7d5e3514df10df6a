"""The fields of a tie: its parties, what ties them, its sign apart from its trend."""

from dataclasses import replace

from briefings.domain.records import ActorId, Kind
from briefings.domain.relations import Party, RelationKind, Trend
from desktop.inspector.choices import SIGNS, YES_NO, choices_of
from desktop.inspector.form import Form
from desktop.inspector.items import Row
from desktop.inspector.rows import record_picker
from desktop.widgets.layout import column, row
from desktop.widgets.line_field import LineField

_NOBODY = ActorId(0)


class RelationForm(Form):
    """Sign says friend or foe now, trend which way it moves."""

    def build(self) -> None:
        self.items(
            self.tr("Parties"),
            "parties",
            add=self.tr("Add a party"),
            blank=lambda: Party(actor=_NOBODY),
            row=lambda: PartyRow(self),
        )
        self.gap()
        self.choice(self.tr("Kind"), "relation_kind", choices_of(RelationKind))
        self.choice(self.tr("Sign"), "sign", SIGNS)
        self.choice(self.tr("Trend"), "trend", choices_of(Trend))
        self.choice(self.tr("Directed"), "directed", YES_NO)
        self.choice(self.tr("Contested"), "contested", YES_NO)
        self.span("span")
        self.text(self.tr("Summary"), "summary", lines=3)


class PartyRow(Row):
    """An actor and, where it helps, its role."""

    def __init__(self, form: Form) -> None:
        super().__init__(form.context.theme)
        self._actor = record_picker(form.context, Kind.ACTOR, self.tr("Actor"))
        self._role = LineField(self.theme, label=self.tr("Role"), hint=self.tr("Role, such as patron"))
        above = row(self._actor.widget, self.remove, gap=4)
        above.setStretch(0, 1)
        self.setLayout(column(above, self._role, gap=4))
        self._actor.picked.connect(self._on_picked)
        self._role.committed.connect(lambda text: self.take(replace(self.value, role=text.strip())))

    def is_complete(self) -> bool:
        return bool(self.value.actor)

    def show_value(self, value: Party) -> None:
        self._actor.show_id(value.actor or None)
        self._role.set_value(value.role)

    def _on_picked(self, number: ActorId | None) -> None:
        if number is not None:
            self.take(replace(self.value, actor=number))
