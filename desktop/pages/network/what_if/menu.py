"""What can be tried with a tie or an actor, as lines of the menu at the pointer."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from briefings.domain.records import ActorId, Kind, Ref
from briefings.domain.relations import Relation, Sign, Trend
from briefings.session import Session
from desktop.models.words import name_of
from desktop.pages.network.what_if import steps
from desktop.pages.network.what_if.bench import Bench
from desktop.widgets.menu import Menu

_TURNS = {
    Sign.FRIENDLY: ("What if this turned friendly", "handshake"),
    Sign.NEUTRAL: ("What if this turned neutral", "minus"),
    Sign.HOSTILE: ("What if this turned hostile", "swords"),
}
_MOVES = {
    Trend.WEAKENING: ("What if this weakened", "trending-down"),
    Trend.STRENGTHENING: ("What if this grew stronger", "trending-up"),
}
_MANY = 3


def fill_for_tie(menu: Menu, bench: Bench, session: Session, relation: Relation) -> None:
    """Add what can be tried with a tie, and the way back from what was tried."""
    sign, trend = steps.standing(relation, bench.changes)
    menu.add(_tr("What if this ended"), partial(bench.try_out, steps.ended(relation)), icon="unlink")
    for other in (each for each in Sign if each is not sign):
        words, icon = _TURNS[other]
        menu.add(_tr(words), partial(bench.try_out, steps.turned(relation, other)), icon=icon)
    for move in (each for each in _MOVES if each is not trend):
        words, icon = _MOVES[move]
        menu.add(_tr(words), partial(bench.try_out, steps.turned(relation, sign, move)), icon=icon)
    if len(relation.parties) >= _MANY:
        _add_leavings(menu, bench, session, relation)
    _add_way_back(menu, bench, steps.on_tie(bench.changes, relation.id))


def fill_for_actor(menu: Menu, bench: Bench, session: Session, actor: ActorId) -> None:
    """Add what can be tried with an actor, and the way back."""
    tried = steps.on_actor(bench.changes, actor)
    if not tried:
        words = _tr("What if {name} were absent").format(name=name_of(session, Ref(Kind.ACTOR, actor)))
        menu.add(words, partial(bench.try_out, steps.absent(actor)), icon="circle-x")
    menu.add(_tr("Try a tie from here …"), partial(bench.try_tie, actor), icon="link")
    _add_way_back(menu, bench, tried)


def _add_leavings(menu: Menu, bench: Bench, session: Session, relation: Relation) -> None:
    part = menu.part(_tr("What if one left it"), "unlink")
    for party in relation.parties:
        name = name_of(session, Ref(Kind.ACTOR, party.actor))
        part.add(name, partial(bench.try_out, steps.left(relation, party.actor)))


def _add_way_back(menu: Menu, bench: Bench, tried: steps.Changes) -> None:
    if tried and bench.what_if is not None:
        menu.add(_tr("As it is in the dossier"), partial(bench.take_back, tried), icon="rotate-ccw")


def _tr(text: str) -> str:
    return QCoreApplication.translate("WhatIfMenu", text)
