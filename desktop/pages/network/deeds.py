"""What can be done from the network page: move and pin actors, make, change and delete ties. Each is one edit."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from briefings.domain.dossier import Place
from briefings.domain.records import ActorId, Kind, Ref
from briefings.domain.relations import Relation
from briefings.edits import Batch, PlaceActors, Remove
from briefings.network.layout import arrange
from desktop.actions import Command
from desktop.context import Context
from desktop.models.size import is_long
from desktop.models.words import counted, name_of
from desktop.pages.network.choices import Choices
from desktop.pages.network.stage import Stage
from desktop.pages.network.tie_dialog import TieDialog
from desktop.theme import Role
from desktop.widgets.menu import Menu


class Deeds(QObject):
    """The deeds of one page."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page

    def new_tie(self, with_: ActorId | None = None) -> None:
        """Ask for a new tie, one party of which is known: the one given, or the selected actor."""
        ref = self._context.selection.ref
        if with_ is None and ref is not None and ref.kind is Kind.ACTOR:
            with_ = ActorId(ref.id)
        if not self._context.session.read_only:
            TieDialog(self._context, self._page.window(), with_=with_).open()

    def edit_tie(self, ref: Ref) -> None:
        """Ask what shall be changed in a tie."""
        if not self._context.session.read_only:
            tie = self._context.session.get(Relation, ref.id)
            TieDialog(self._context, self._page.window(), tie).open()

    def remove(self, refs: Sequence[Ref]) -> None:
        """Move ties to the trash in one step, and offer the way back."""
        session = self._context.session
        what = name_of(session, refs[0]) if len(refs) == 1 else counted(Kind.RELATION, len(refs))
        label = self.tr("Delete {what}").format(what=what)
        if self._context.write(Batch(label, [Remove(ref) for ref in refs])):
            undo = self._context.actions[Command.UNDO].trigger
            said = (
                self.tr("The tie {what} moved to the trash.")
                if len(refs) == 1
                else self.tr("{what} moved to the trash.")
            )
            self._context.problems.note(said.format(what=what), action=self.tr("Undo"), act=undo)

    def move(self, ref: Ref, place: Place) -> None:
        """Put an actor somewhere; moving on within seconds is one step."""
        self._context.write(PlaceActors({ActorId(ref.id): place}), merge=f"place {ref}")

    def arrange_anew(self) -> None:
        """Lay everybody out again in one step; pinned actors keep their place."""
        if is_long(self._context.session, Kind.ACTOR, Kind.RELATION):
            self._context.problems.note(self.tr("This network is too large to be arranged as a whole."))
            return
        places = arrange(self._context.session)
        if places:
            self._context.write(Batch(self.tr("Arrange the network anew"), [PlaceActors(places)]))

    def menu(self, ref: Ref | None, stage: Stage, choices: Choices, choose: Callable[[Choices], object]) -> Menu:
        """What can be done with an actor, a tie, or the picture."""
        made = Menu(self._context.theme, self._page)
        made.aboutToHide.connect(made.deleteLater)
        if ref is not None and ref.kind is Kind.ACTOR:
            self._fill_for_actor(made, ref, stage, choices, choose)
        elif self._context.session.read_only:
            made.add(self.tr("Fit the picture"), stage.board.fit, icon="maximize")
        elif ref is not None and ref.kind is Kind.RELATION:
            made.add(self.tr("Edit the tie"), lambda: self.edit_tie(ref), icon="pencil")
            made.add(self.tr("Delete the tie"), lambda: self.remove([ref]), icon="trash-2", role=Role.DANGER)
        else:
            made.add(self.tr("New tie"), self.new_tie, icon="plus")
            made.add(self.tr("Fit the picture"), stage.board.fit, icon="maximize")
            made.add(self.tr("Arrange anew"), self.arrange_anew, icon="waypoints")
        if choices.view.hidden:
            shown = choices.narrowed(replace(choices.view, hidden=frozenset[ActorId]()))
            made.add(self.tr("Show hidden actors"), lambda: choose(shown), icon="eye")
        return made

    def _fill_for_actor(
        self, made: Menu, ref: Ref, stage: Stage, choices: Choices, choose: Callable[[Choices], object]
    ) -> None:
        actor = ActorId(ref.id)
        place = stage.place_of(actor)
        made.add(self.tr("Centre"), lambda: stage.board.centre(ref), icon="crosshair")
        writes = not self._context.session.read_only
        if writes and place is not None and place.pinned:
            loose = replace(place, pinned=False)
            made.add(self.tr("Unpin"), lambda: self.move(ref, loose), icon="pin-off")
        elif writes and place is not None:
            firm = replace(place, pinned=True)
            made.add(self.tr("Pin here"), lambda: self.move(ref, firm), icon="pin")
        hidden = choices.narrowed(replace(choices.view, hidden=choices.view.hidden | {actor}))
        made.add(self.tr("Hide"), lambda: choose(hidden), icon="eye-off")
        if writes:
            made.addSeparator()
            made.add(self.tr("New tie from here"), lambda: self.new_tie(actor), icon="plus")
