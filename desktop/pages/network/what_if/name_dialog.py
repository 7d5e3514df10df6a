"""Asks for the name of a what-if, new or known, and keeps it."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from briefings.domain.what_ifs import WhatIf
from briefings.edits import SaveWhatIf
from briefings.errors import BriefingsError
from desktop.context import Context
from desktop.dialogs.dialog import Dialog
from desktop.widgets.facts import labelled
from desktop.widgets.line_field import LineField


class WhatIfNameDialog(Dialog):
    """Stays open until there is a name that no other what-if has."""

    named = Signal(object)
    """The what-if as it is kept now."""

    def __init__(self, context: Context, what_if: WhatIf, parent: QWidget, *, new: bool) -> None:
        title = "New what-if" if new else "Rename the what-if"
        text = "Try out who would stand with whom. The facts stay as they are, whatever you try." if new else ""
        super().__init__(context.theme, title, text, parent)
        self._context, self._what_if = context, what_if
        hint = self.tr("Ankara turns")
        self.name = LineField(context.theme, what_if.name, label=self.tr("Name"), hint=hint)
        self.name.selectAll()
        self.body.addLayout(labelled(context.theme, self.tr("Name"), self.name, top=6))
        words = self.tr("Begin") if new else self.tr("Rename")
        self.finish(self.closer(self.tr("Cancel")), self.doer(words, "flask-conical" if new else ""))
        self.name.setFocus()

    def accept(self) -> None:
        made = replace(self._what_if, name=self.name.value().strip())
        try:
            self._context.session.apply(SaveWhatIf(made))
        except BriefingsError as problem:
            self.say_wrong(str(problem))
            return
        super().accept()
        self.named.emit(made)
