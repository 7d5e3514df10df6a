"""What can be done with an actor, a tie, or the ground of the picture: the menu at the pointer."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from briefings.domain.dossier import Place
from briefings.domain.network_views import NetworkView
from briefings.domain.records import ActorId, Kind, Ref
from briefings.domain.relations import Relation
from desktop.context import Context
from desktop.pages.network.deeds import Deeds
from desktop.pages.network.filter_menu import Change, around, hidden
from desktop.pages.network.stage import Stage
from desktop.pages.network.what_if.bench import Bench
from desktop.pages.network.what_if.menu import fill_for_actor, fill_for_tie
from desktop.theme import Role
from desktop.widgets.menu import Menu


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """What the menu can do: write, try out, show another part of the network, and move an actor."""

    deeds: Deeds
    bench: Bench
    stage: Stage
    change: Change
    move: Callable[[Ref, Place], object]


class RecordMenu(QObject):
    """Makes the menu for whatever the pointer is on."""

    def __init__(self, context: Context, page: QWidget, reach: Reach) -> None:
        super().__init__(page)
        self._context, self._page, self._reach = context, page, reach

    def make(self, ref: Ref | None, view: NetworkView, *, movable: bool) -> Menu:
        """Return the menu of a record, or of the ground, `view` being what is shown; `movable`, whether actors may be
        put elsewhere."""
        made = Menu(self._context.theme, self._page)
        made.aboutToHide.connect(made.deleteLater)
        session, deeds = self._context.session, self._reach.deeds
        writes = not session.read_only
        if ref is not None and ref.kind is Kind.ACTOR:
            self._fill_for_actor(made, ref, view, movable=movable)
        elif ref is not None and ref.kind is Kind.RELATION and writes and self._context.has(ref):
            made.add(self.tr("Edit the tie"), lambda: deeds.edit_tie(ref), icon="pencil")
            made.addSeparator()
            fill_for_tie(made, self._reach.bench, session, session.get(Relation, ref.id))
            made.addSeparator()
            made.add(self.tr("Delete the tie"), lambda: deeds.remove([ref]), icon="trash-2", role=Role.DANGER)
        else:
            self._fill_for_ground(made, writes=writes)
        if view.hidden:
            everyone = partial(self._reach.change, lambda now: replace(now, hidden=frozenset[ActorId]()))
            made.add(self.tr("Show hidden actors"), everyone, icon="eye")
        return made

    def _fill_for_ground(self, made: Menu, *, writes: bool) -> None:
        if writes:
            made.add(self.tr("New tie"), self._reach.deeds.new_tie, icon="plus")
        made.add(self.tr("Fit the picture"), self._reach.stage.board.fit, icon="maximize")
        if writes:
            made.add(self.tr("Arrange anew"), self._reach.deeds.arrange_anew, icon="waypoints")

    def _fill_for_actor(self, made: Menu, ref: Ref, view: NetworkView, *, movable: bool) -> None:
        actor, change = ActorId(ref.id), self._reach.change
        made.add(self.tr("Centre"), lambda: self._reach.stage.board.centre(ref), icon="crosshair")
        if movable:
            self._add_pin(made, ref)
        made.add(self.tr("Hide"), partial(change, hidden(actor)), icon="eye-off")
        made.addSeparator()
        made.add(self.tr("Only this and its partners"), partial(change, around(actor, 1)), icon="circle-dot")
        made.add(self.tr("Only up to two ties from here"), partial(change, around(actor, 2)), icon="target")
        if view.ego is not None:
            everybody = partial(change, lambda now: replace(now, ego=None, steps=1))
            made.add(self.tr("Everybody again"), everybody, icon="users")
        if not self._context.session.read_only:
            made.addSeparator()
            made.add(self.tr("New tie from here"), lambda: self._reach.deeds.new_tie(actor), icon="plus")
            fill_for_actor(made, self._reach.bench, self._context.session, actor)

    def _add_pin(self, made: Menu, ref: Ref) -> None:
        place = self._reach.stage.place_of(ActorId(ref.id))
        if place is None:
            return
        words, icon = (self.tr("Unpin"), "pin-off") if place.pinned else (self.tr("Pin here"), "pin")
        other = replace(place, pinned=not place.pinned)
        made.add(words, lambda: self._reach.move(ref, other), icon=icon)
