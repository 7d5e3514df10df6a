"""What can be done from the network page: move and pin actors, make, change and delete ties. Each is one edit."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from briefings.domain.dossier import Place
from briefings.domain.records import ActorId, Kind, Ref
from briefings.domain.relations import Relation
from briefings.edits import Batch, PlaceActors, Remove
from desktop.actions import Command
from desktop.context import Context
from desktop.models.words import counted, name_of
from desktop.pages.network.arranger import Arranger
from desktop.pages.network.tie_dialog import TieDialog


class Deeds(QObject):
    """The deeds of one page."""

    def __init__(self, context: Context, page: QWidget, arranger: Arranger) -> None:
        super().__init__(page)
        self._context, self._page, self._arranger = context, page, arranger

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

    def move(self, ref: Ref, place: Place, places: Mapping[ActorId, Place]) -> None:
        """Put an actor somewhere; moving on within seconds is one step.

        `places` is where everybody stands: whoever has no place in the dossier gets the one that the user sees, so that
        nobody moves when it is opened next.
        """
        moved = {**self._arranger.unstored(places), ActorId(ref.id): place}
        self._context.write(PlaceActors(moved), merge=f"place {ref}")

    def arrange_anew(self) -> None:
        """Lay everybody out again in one step; pinned actors keep their place."""
        self._arranger.anew(self._place)

    def _place(self, places: dict[ActorId, Place]) -> None:
        if places:
            self._context.write(Batch(self.tr("Arrange the network anew"), [PlaceActors(places)]))
