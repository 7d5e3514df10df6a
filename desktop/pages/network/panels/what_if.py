"""What the what-if changes, one line each, to be taken back; and how one is begun."""

from collections.abc import Callable, Collection
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefings.domain.records import Kind, Ref
from briefings.domain.scenarios import Alteration, NetworkChange, Scenario
from briefings.domain.what_ifs import WhatIf
from briefings.edits import SaveWhatIf
from desktop.actions import Command
from desktop.context import Context
from desktop.models.network_changes import change_words
from desktop.pages.network.panels.panel import Panel
from desktop.pages.network.showing import Showing
from desktop.pages.network.what_if.change_line import ChangeLine
from desktop.pages.network.what_if.steps import without
from desktop.theme import Role, TypeRole
from desktop.widgets.button import Button
from desktop.widgets.button import Kind as ButtonKind
from desktop.widgets.layout import clear, row
from desktop.widgets.text import Prose

_ICONS = {
    Alteration.ADDED: "plus",
    Alteration.ENDED: "unlink",
    Alteration.TURNED: "refresh-cw",
    Alteration.ABSENT: "circle-x",
}
_State = tuple[WhatIf | Scenario | None, tuple[NetworkChange, ...], tuple[str, ...]]


class WhatIfPanel(Panel):
    """Lists the changes in their order. Those of a scenario are changed on its own page, or in a copy."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._shown: _State | None = None
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(2)

    def show_state(self, showing: Showing) -> None:
        held, idle = self._laid(showing), showing.view.network.skipped
        words = tuple(change_words(self.context.session, change) for change in held.changes) if held is not None else ()
        if self._shown == (held, idle, words):
            return
        self._shown = held, idle, words
        clear(self._lines)
        if held is None:
            self._show_beginning()
        elif not held.changes:
            self._show_emptiness()
        else:
            self._show_changes(held, words, idle)
        self._lines.addStretch(1)

    def _laid(self, showing: Showing) -> WhatIf | Scenario | None:
        scenario = showing.choices.scenario
        return showing.choices.what_if if scenario is None else self.context.session.get(Scenario, scenario)

    def _show_beginning(self) -> None:
        """Say what a what-if is, where none is laid."""
        self._say(
            self.tr(
                "Try out who would stand with whom: end or turn a tie, add one, leave an actor out. "
                "The facts stay as they are, whatever you try."
            )
        )
        self._offer(Command.NEW_WHAT_IF)

    def _show_emptiness(self) -> None:
        self._say(self.tr("Nothing is changed yet. The menu of a tie or an actor says what can be tried."))
        self._offer(Command.TRY_TIE)

    def _show_changes(self, held: WhatIf | Scenario, words: Collection[str], idle: Collection[NetworkChange]) -> None:
        for number, (change, said) in enumerate(zip(held.changes, words, strict=True)):
            note = self.tr("Finds nothing to change here") if change in idle else ""
            line = ChangeLine(self.context.theme, _ICONS[change.alteration], said, note)
            line.pressed_on.connect(partial(self.chosen.emit, _records(change)))
            if isinstance(held, WhatIf) and not self.context.session.read_only:
                line.allow_removal(self._taker(held, number))
            self._lines.addWidget(line)
        if isinstance(held, WhatIf):
            self._offer(Command.TRY_TIE)
        else:
            self._offer(Command.COPY_TO_WHAT_IF)

    def _taker(self, held: WhatIf, number: int) -> Callable[[], object]:
        """What takes one change back; made when it is wanted, for until then it may be gone."""
        return lambda: self.context.write(SaveWhatIf(replace(held, changes=without(held.changes, number))))

    def _say(self, sentence: str) -> None:
        self._lines.addWidget(Prose(self.context.theme, sentence, TypeRole.BODY, Role.INK3))

    def _offer(self, command: Command) -> None:
        actions = self.context.actions
        button = Button(
            self.context.theme,
            actions[command].text(),
            actions.icon(command),
            ButtonKind.QUIET,
            shortcut_text=actions.key(command),
        )
        button.setEnabled(not self.context.session.read_only)
        button.clicked.connect(actions[command].trigger)
        held = QWidget()
        held.setLayout(row(button, None, margins=(0, 2, 0, 0)))
        self._lines.addWidget(held)


def _records(change: NetworkChange) -> tuple[Ref, ...]:
    """The records that a change is about."""
    tie = () if change.relation is None else (Ref(Kind.RELATION, change.relation),)
    actor = () if change.actor is None else (Ref(Kind.ACTOR, change.actor),)
    return (*tie, *actor, *(Ref(Kind.ACTOR, party) for party in change.parties))
