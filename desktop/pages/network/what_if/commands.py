"""What the commands of the page do about what lies over the network, and which of them are possible."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from briefings.domain.records import Ref
from desktop.actions import Command, Handler
from desktop.context import Context
from desktop.pages.network.showing import Showing
from desktop.pages.network.what_if.bench import Bench


class WhatIfCommands(QObject):
    """Binds the bench to commands, and makes of a what-if what other pages show."""

    def __init__(
        self,
        context: Context,
        page: QWidget,
        bench: Bench,
        *,
        showing: Callable[[], Showing | None],
        compare: Callable[[], object],
    ) -> None:
        """`showing` tells what the page shows; `compare` sets what lies over the network beside the facts."""
        super().__init__(page)
        self._context, self._page, self._bench = context, page, bench
        self._showing, self._compare = showing, compare

    def handlers(self) -> Mapping[Command, Handler]:
        """Return what each command does that is possible now."""
        bench = self._bench
        found: dict[Command, Handler] = {
            Command.NEW_WHAT_IF: bench.begin,
            Command.TRY_TIE: bench.try_tie,
            Command.FIGURE_IN_BRIEF: self.put_in_brief,
        }
        if bench.what_if is not None:
            found |= {
                Command.RENAME_WHAT_IF: bench.rename,
                Command.DROP_WHAT_IF: bench.drop,
                Command.AS_SCENARIO: self.make_scenario,
            }
        if bench.scenario is not None:
            found[Command.COPY_TO_WHAT_IF] = bench.copy
        if bench.is_laid:
            found |= {Command.WITH_FACTS: self._compare, Command.AS_IT_IS: bench.end}
        return found

    def make_scenario(self) -> None:
        """Ask which question the what-if answers, and go to the scenario that it has become."""
        from desktop.pages.network.what_if.scenario_dialog import ScenarioOfWhatIfDialog  # noqa: PLC0415 - seldom

        if self._bench.what_if is not None and self._bench.can_write:
            dialog = ScenarioOfWhatIfDialog(self._context, self._bench.what_if, self._page.window())
            dialog.made.connect(self._context.navigator.show)
            dialog.open()

    def put_in_brief(self) -> None:
        """Ask into which brief the picture goes, and offer to open it."""
        from desktop.pages.network.what_if.figure_dialog import FigureDialog, Overlay  # noqa: PLC0415 - seldom

        showing = self._showing()
        if showing is not None and self._bench.can_write:
            overlay = Overlay(what_if=self._bench.what_if, scenario=self._bench.scenario)
            dialog = FigureDialog(self._context, showing, overlay, self._page.window())
            dialog.placed.connect(self._on_placed)
            dialog.open()

    def _on_placed(self, ref: Ref) -> None:
        title = self._context.session.record(ref).label
        said = self.tr("The network stands in “{brief}” now.").format(brief=title)
        navigator = self._context.navigator
        self._context.problems.note(said, action=self.tr("Open the brief"), act=lambda: navigator.show(ref))
