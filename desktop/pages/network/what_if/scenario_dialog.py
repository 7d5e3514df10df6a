"""Makes a scenario of a what-if: which question it answers, and what it is called."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from briefings.domain.records import Kind, Ref, ScenarioId
from briefings.domain.what_ifs import WhatIf
from briefings.edits import MakeScenario
from briefings.errors import BriefingsError
from desktop.context import Context
from desktop.dialogs.dialog import Dialog
from desktop.pages.network.what_if.set_field import SetField
from desktop.widgets.facts import labelled
from desktop.widgets.line_field import LineField


class ScenarioOfWhatIfDialog(Dialog):
    """Writes the scenario, with its question where that is new, in one step when it is accepted."""

    made = Signal(object)
    """The scenario was written: its Ref."""

    def __init__(self, context: Context, what_if: WhatIf, parent: QWidget) -> None:
        text = "A copy with a story and a likelihood, on the page of scenarios. The what-if stays as it is."
        super().__init__(context.theme, "Make this a scenario", text, parent)
        self._context, self._what_if = context, what_if
        self._name = LineField(context.theme, what_if.name, label=self.tr("Name"))
        self._set = SetField(context)
        self.body.addLayout(labelled(context.theme, self.tr("Name"), self._name, top=6))
        self.body.addLayout(labelled(context.theme, self.tr("Answers"), self._set, top=6))
        self.finish(self.closer(self.tr("Cancel")), self.doer(self.tr("Make the scenario"), "git-branch"))
        self._name.setFocus()

    def accept(self) -> None:
        number = ScenarioId(self._context.session.new_id())
        name = self._name.value().strip()
        try:
            into = self._set.into()
            edit = MakeScenario(what_if=self._what_if.id, id=number, into=into, name=name)
            self._context.session.apply(edit)
        except BriefingsError as wrong:
            self.say_wrong(str(wrong))
            return
        super().accept()
        self.made.emit(Ref(Kind.SCENARIO, number))
