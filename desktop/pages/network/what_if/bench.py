"""What lies over the network and what is done with it: begun, changed step by step, renamed, dropped, copied.

Each step is one edit of the dossier and can be undone. What is laid over the picture, the page is told.
"""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from briefings.domain.records import ActorId, Kind, Ref
from briefings.domain.scenarios import NetworkChange, Scenario
from briefings.domain.what_ifs import WhatIf
from briefings.edits import Batch, DropWhatIf, SaveWhatIf
from desktop.actions import Command
from desktop.context import Context
from desktop.models.network_changes import short_words
from desktop.pages.network.choices import Choices
from desktop.pages.network.what_if import steps
from desktop.pages.network.what_if.name_dialog import WhatIfNameDialog
from desktop.pages.network.what_if.tried_tie_dialog import TriedTieDialog

_LONGEST_NAME = 60


class Bench(QObject):
    """Keeps what the page shows in step with the dossier, and writes what the user tries."""

    laid = Signal(object)
    """Another what-if is to be laid over the network: a WhatIf, or None for the network as it is."""
    turned = Signal()
    """What lies over the network is of another sort: a what-if, a scenario, nothing. Other things can be done now."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self._what_if: WhatIf | None = None
        self._scenario: Scenario | None = None

    def follow(self, choices: Choices) -> Choices:
        """Return the choices with what lies over the network as the dossier has it now: nothing, where it is gone."""
        before = self._sort
        self._what_if = None if choices.what_if is None else self._kept(choices.what_if.id)
        self._scenario = self._scenario_of(choices)
        if self._sort != before:
            self.turned.emit()
        if (choices.what_if is None or self._what_if) and (choices.scenario is None or self._scenario):
            return replace(choices, what_if=self._what_if)
        return choices.under()

    # What lies over the network

    @property
    def what_if(self) -> WhatIf | None:
        """The what-if that lies over the network."""
        return self._what_if

    @property
    def scenario(self) -> Scenario | None:
        """The scenario that lies over the network."""
        return self._scenario

    @property
    def changes(self) -> steps.Changes:
        """What it changes."""
        held = self._what_if or self._scenario
        return held.changes if held is not None else ()

    @property
    def is_laid(self) -> bool:
        """Whether anything lies over the network."""
        return any(self._sort)

    @property
    def can_write(self) -> bool:
        """Whether anything can be tried."""
        return not self._context.session.read_only

    # Steps

    def begin(self) -> None:
        """Ask for a name and lay an empty what-if over the network."""
        self._ask(WhatIf(id=self._context.session.new_id(), name=self._free(self.tr("What-if"))), new=True)

    def try_out(self, changes: steps.Changes) -> bool:
        """Add changes to the what-if. Where none is open one is made, of the scenario that is shown if one is."""
        if self._what_if is None:
            first = steps.laid(self.changes, changes)
            return self._lay(WhatIf(id=self._context.session.new_id(), name=self._name_for(changes), changes=first))
        held = replace(self._what_if, changes=steps.laid(self._what_if.changes, changes))
        tried = short_words(self._context.session, changes[0])
        label = self.tr("What if {name}: {tried}").format(name=held.name, tried=tried)
        return self._context.write(Batch(label, [SaveWhatIf(held)]))

    def take_back(self, changes: Iterable[NetworkChange]) -> None:
        """Take changes out of the what-if."""
        if self._what_if is not None:
            gone = tuple(changes)
            held = tuple(one for one in self._what_if.changes if one not in gone)
            self._context.write(SaveWhatIf(replace(self._what_if, changes=held)))

    def try_tie(self, with_: ActorId | None = None) -> None:
        """Ask for a tie that is only supposed, one party of which is known: the one given, or the selected actor."""
        ref = self._context.selection.ref
        if with_ is None and ref is not None and ref.kind is Kind.ACTOR:
            with_ = ActorId(ref.id)
        if self.can_write:
            TriedTieDialog(self._context, self._page.window(), self.try_out, with_).open()

    # The what-if as a whole

    def copy(self) -> None:
        """Make a what-if of the scenario that is shown, to be varied; the scenario stays as it is."""
        if self._scenario is not None:
            name = self._free(self.tr("{scenario}, varied").format(scenario=self._scenario.name))
            self._lay(WhatIf(id=self._context.session.new_id(), name=name, changes=self._scenario.changes))

    def rename(self) -> None:
        """Ask for another name."""
        if self._what_if is not None:
            self._ask(self._what_if, new=False)

    def drop(self) -> None:
        """Keep the what-if no longer, and offer the way back."""
        if self._what_if is None:
            return
        gone = self._what_if
        if self._context.write(DropWhatIf(gone.id)):
            said = self.tr("“{name}” is no longer kept.").format(name=gone.name)
            self._context.problems.note(said, action=self.tr("Undo"), act=lambda: self._bring_back(gone))

    def end(self) -> None:
        """Show the network as it is."""
        self.laid.emit(None)

    # Helpers

    @property
    def _sort(self) -> tuple[bool, bool]:
        return self._what_if is not None, self._scenario is not None

    def _lay(self, what_if: WhatIf) -> bool:
        written = self._context.write(SaveWhatIf(what_if))
        if written:
            self.laid.emit(what_if)
        return written

    def _ask(self, what_if: WhatIf, *, new: bool) -> None:
        if self.can_write:
            dialog = WhatIfNameDialog(self._context, what_if, self._page.window(), new=new)
            dialog.named.connect(self.laid)
            dialog.open()

    def _bring_back(self, gone: WhatIf) -> None:
        self._context.actions[Command.UNDO].trigger()
        if (kept := self._kept(gone.id)) is not None:
            self.laid.emit(kept)

    def _kept(self, number: int) -> WhatIf | None:
        return next((one for one in self._context.session.what_ifs() if one.id == number), None)

    def _scenario_of(self, choices: Choices) -> Scenario | None:
        ref = None if choices.scenario is None else Ref(Kind.SCENARIO, choices.scenario)
        return self._context.session.get(Scenario, ref.id) if ref is not None and self._context.has(ref) else None

    def _name_for(self, changes: steps.Changes) -> str:
        if self._scenario is not None:
            return self._free(self.tr("{scenario}, varied").format(scenario=self._scenario.name))
        return self._free(short_words(self._context.session, changes[0]))

    def _free(self, wanted: str) -> str:
        """The name, or with a number that no what-if has yet."""
        taken = {one.name.casefold() for one in self._context.session.what_ifs()}
        name, number = wanted[:_LONGEST_NAME], 1
        while name.casefold() in taken:
            number += 1
            name = f"{wanted[:_LONGEST_NAME]} {number}"
        return name
