"""The menu that says which part of the network is shown: by sign, kind, bloc, region, marking, and whose word."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from briefings.domain.actors import ActorKind
from briefings.domain.markings import Marking
from briefings.domain.network_views import NetworkView, Rivals
from briefings.domain.records import ActorId, SourceId
from briefings.domain.relations import RelationKind, Sign
from desktop.pages.network.staying_menu import StayingMenu
from desktop.theme import Theme

Change = Callable[[Callable[[NetworkView], NetworkView]], object]
"""Changes the view that is shown when it is called, which may be another than when the menu opened."""

_SIGNS = {Sign.FRIENDLY: "Friendly ties", Sign.HOSTILE: "Hostile ties", Sign.NEUTRAL: "Neither friendly nor hostile"}
_STEPS = (1, 2, 3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What a network can be narrowed by: what occurs in it, named, in the order of the menu. `centre` is the selected
    actor."""

    kinds: tuple[RelationKind, ...] = ()
    actor_kinds: tuple[ActorKind, ...] = ()
    blocs: tuple[tuple[ActorId, str], ...] = ()
    regions: tuple[str, ...] = ()
    levels: tuple[Marking, ...] = ()
    sources: tuple[tuple[SourceId, str], ...] = ()
    hidden: tuple[tuple[ActorId, str], ...] = ()
    centre: tuple[ActorId, str] | None = None


def filter_menu(theme: Theme, parent: QWidget, view: NetworkView, offer: Offer, change: Change) -> StayingMenu:
    """Return the menu; every choice in it takes effect at once."""
    menu = StayingMenu(theme, parent, title=_tr("What is shown"))
    menu.setToolTipsVisible(True)
    for sign, words in _SIGNS.items():
        menu.switch(_tr(words), partial(change, _flipped("signs", sign)), on=sign in view.signs)
    menu.addSeparator()
    _add_kinds(menu, view, offer, change)
    _add_blocs(menu, view, offer, change)
    _add_levels(menu, view, offer, change)
    _add_rivals(menu, view, offer, change)
    _add_steps(menu, view, offer, change)
    _add_hidden(menu, offer, change)
    menu.addSeparator()
    menu.switch(_tr("Actors without a tie"), partial(change, _flip_lonely), on=view.lonely)
    if view.narrows:
        menu.add(_tr("Show everything"), lambda: change(lambda now: NetworkView(lonely=now.lonely)), icon="eye")
    return menu


def around(actor: ActorId, steps: int) -> Callable[[NetworkView], NetworkView]:
    """Return the change to an actor and whoever is so many ties away from it at most."""
    return lambda view: replace(view, ego=actor, steps=steps)


def hidden(actor: ActorId) -> Callable[[NetworkView], NetworkView]:
    """Return the change that leaves an actor out, and remembers it."""
    return lambda view: replace(view, hidden=view.hidden | {actor})


def _add_kinds(menu: StayingMenu, view: NetworkView, offer: Offer, change: Change) -> None:
    ties = menu.part(_tr("Kinds of tie"), "link")
    for kind in offer.kinds:
        ties.switch(kind.value.capitalize(), partial(change, _flipped("kinds", kind)), on=kind in view.kinds)
    actors = menu.part(_tr("Kinds of actor"), "users")
    for held in offer.actor_kinds:
        on = held in view.actor_kinds
        actors.switch(held.value.capitalize(), partial(change, _flipped("actor_kinds", held)), on=on)


def _add_blocs(menu: StayingMenu, view: NetworkView, offer: Offer, change: Change) -> None:
    if offer.blocs:
        blocs = menu.part(_tr("Members of"), "building-2")
        for bloc, name in offer.blocs:
            blocs.switch(name, partial(change, _flipped("blocs", bloc)), on=bloc in view.blocs)
    if offer.regions:
        regions = menu.part(_tr("Region"), "globe")
        for region in offer.regions:
            regions.switch(region, partial(change, _flipped("regions", region)), on=region in view.regions)


def _add_levels(menu: StayingMenu, view: NetworkView, offer: Offer, change: Change) -> None:
    part = menu.part(_tr("Marking"), "shield")
    part.add(_tr("Any marking"), partial(change, _up_to(None)), checked=view.ceiling is None)
    for level in offer.levels:
        words = _tr("Up to {level}").format(level=level.level)
        part.add(words, partial(change, _up_to(level)), checked=view.ceiling == level)


def _add_rivals(menu: StayingMenu, view: NetworkView, offer: Offer, change: Change) -> None:
    part = menu.part(_tr("Where sources differ"), "scale")
    for rivals, words in ((Rivals.ALL, _tr("Show every side")), (Rivals.BEST, _tr("Show the best graded alone"))):
        part.add(words, partial(change, _with_rivals(rivals, None)), checked=view.rivals is rivals)
    if offer.sources:
        part.addSeparator()
    for source, name in offer.sources:
        words = _tr("Show what {source} says").format(source=name)
        chosen = view.rivals is Rivals.ONE and view.source == source
        part.add(words, partial(change, _with_rivals(Rivals.ONE, source)), checked=chosen)


def _add_steps(menu: StayingMenu, view: NetworkView, offer: Offer, change: Change) -> None:
    part = menu.part(_tr("Around an actor"), "crosshair")
    part.add(_tr("Everybody"), lambda: change(lambda now: replace(now, ego=None, steps=1)), checked=view.ego is None)
    if offer.centre is None:
        part.add(_tr("Select an actor to see what is around it"), lambda: None).setEnabled(False)
        return
    actor, name = offer.centre
    for steps in _STEPS:
        words = _tr("{name} and its partners") if steps == 1 else _tr("Up to {steps} ties from {name}")
        chosen = (view.ego, view.steps) == (actor, steps)
        part.add(words.format(name=name, steps=steps), partial(change, around(actor, steps)), checked=chosen)


def _add_hidden(menu: StayingMenu, offer: Offer, change: Change) -> None:
    if not offer.hidden:
        return
    part = menu.part(_tr("Hidden actors"), "eye-off")
    for actor, name in offer.hidden:
        part.add(_tr("Show {name}").format(name=name), partial(change, _flipped("hidden", actor)), icon="eye")
    part.addSeparator()
    part.add(_tr("Show all of them"), lambda: change(lambda now: replace(now, hidden=frozenset[ActorId]())), icon="eye")


def _flipped(field: str, value: object) -> Callable[[NetworkView], NetworkView]:
    """Return the change that takes a value into one of the view's sets, or out of it."""
    return lambda view: replace(view, **{field: getattr(view, field) ^ {value}})


def _flip_lonely(view: NetworkView) -> NetworkView:
    return replace(view, lonely=not view.lonely)


def _with_rivals(rivals: Rivals, source: SourceId | None) -> Callable[[NetworkView], NetworkView]:
    return lambda view: replace(view, rivals=rivals, source=source)


def _up_to(ceiling: Marking | None) -> Callable[[NetworkView], NetworkView]:
    return lambda view: replace(view, ceiling=ceiling)


def _tr(text: str) -> str:
    return QCoreApplication.translate("NetworkFilterMenu", text)
