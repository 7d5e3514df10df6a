"""The network that an order names: a day or a range, a scenario, a what-if, and changes tried out on the spot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.cli.named import day_of, scenario_of
from briefings.errors import BadInputError, NotFoundError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from briefings.domain.dates import Day
    from briefings.domain.records import ActorId
    from briefings.domain.relations import Sign
    from briefings.domain.scenarios import NetworkChange
    from briefings.domain.what_ifs import WhatIf
    from briefings.network.graph import Network
    from briefings.session import Session

TRIED = "What-if"


def network_of(session: Session, order: argparse.Namespace) -> Network:
    """The network of an order. Raises BadInputError or NotFoundError."""
    from briefings.network.snapshot import snapshot

    day, until = days_of(session, order)
    scenario = scenario_of(session, order.scenario)
    overlay = overlay_of(session, order)
    return snapshot(session, day=day, until=until, scenario=None if overlay else scenario, what_if=overlay)


def base_of(session: Session, order: argparse.Namespace) -> Network:
    """The network of its day without anything laid over it."""
    from briefings.network.snapshot import snapshot

    day, until = days_of(session, order)
    return snapshot(session, day=day, until=until)


def days_of(session: Session, order: argparse.Namespace) -> tuple[Day, Day | None]:
    """The day of an order, and the end of its range where it has one. Raises BadInputError."""
    from briefings.domain.dates_text import parse_day

    until: str | None = getattr(order, "until", None)
    return day_of(session, order.on), None if until is None else parse_day(until)


def overlay_of(session: Session, order: argparse.Namespace) -> WhatIf | None:
    """The what-if of an order, with the changes that are tried out, also those over its scenario; None without any."""
    from briefings.domain.scenarios import Scenario
    from briefings.domain.what_ifs import WhatIf

    named = getattr(order, "what_if", None)
    tried = tuple(_changes(session, order))
    if named is not None and order.scenario is not None:
        raise BadInputError("A scenario and a what-if cannot be laid over each other.", remedy="Name one of them.")
    if named is None and not tried:
        return None
    if named is not None:
        under = what_if_of(session, named)
        return WhatIf(id=under.id, name=under.name, changes=(*under.changes, *tried))
    scenario = scenario_of(session, order.scenario)
    if scenario is None:
        return WhatIf(id=0, name=TRIED, changes=tried)
    found = session.get(Scenario, scenario)
    return WhatIf(id=0, name=f"{found.label}, changed", changes=(*found.changes, *tried))


def what_if_of(session: Session, named: str) -> WhatIf:
    """The what-if with this name. Raises NotFoundError."""
    found = _kept(session, named)
    if found is not None:
        return found
    known = "; ".join(each.name for each in session.what_ifs())
    raise NotFoundError(
        f"There is no what-if {named!r} in this dossier.",
        remedy=f"Name one of these: {known}." if known else "It holds none yet; make one on the network page.",
    )


def _kept(session: Session, named: str) -> WhatIf | None:
    return next((each for each in session.what_ifs() if each.name.casefold() == named.casefold()), None)


def actor_of(session: Session, named: str) -> ActorId:
    """The actor with this name or code, case and marks apart. Raises NotFoundError."""
    from briefings.domain.actors import Actor
    from briefings.folding import fold

    wanted = fold(named.strip())
    actors = session.all(Actor)
    for actor in actors:
        if wanted in {fold(name.text) for name in actor.names}:
            return actor.id
    for actor in actors:
        if named.strip().casefold() in {code.value.casefold() for code in actor.codes}:
            return actor.id
    raise NotFoundError(
        f"There is no actor {named!r} in this dossier.", remedy="Name one as `chancery search WORDS --kind actor` does."
    )


def _changes(session: Session, order: argparse.Namespace) -> Iterator[NetworkChange]:
    from briefings.domain.scenarios import Alteration, NetworkChange

    if not any(getattr(order, name, None) for name in ("end", "add", "turn", "absent")):
        return
    base = base_of(session, order)
    for first, second in order.end:
        yield from _of_ties(base, _pair(session, first, second), Alteration.ENDED, None)
    for first, second, sign in order.turn:
        yield from _of_ties(base, _pair(session, first, second), Alteration.TURNED, _sign(sign))
    for first, second, sign in order.add:
        yield NetworkChange(alteration=Alteration.ADDED, parties=_pair(session, first, second), sign=_sign(sign))
    for actor in order.absent:
        yield NetworkChange(alteration=Alteration.ABSENT, actor=actor_of(session, actor))


def _of_ties(
    base: Network, pair: tuple[ActorId, ActorId], alteration: str, sign: Sign | None
) -> Iterator[NetworkChange]:
    from briefings.domain.relations import Sign as Signs
    from briefings.domain.scenarios import Alteration, NetworkChange

    ties = [tie for tie in base.ties if {*tie.pair} == {*pair} and tie.relation is not None]
    if not ties:
        names = " and ".join(base.label(actor) if actor in base.actors else "an actor without ties" for actor in pair)
        raise NotFoundError(f"{names} have no tie on that day.", remedy="Name two actors that have one.")
    for tie in ties:
        yield NetworkChange(
            alteration=Alteration(alteration),
            relation=tie.relation,
            parties=tie.pair,
            sign=Signs.NEUTRAL if sign is None else sign,
            trend=tie.trend,
        )


def _pair(session: Session, first: str, second: str) -> tuple[ActorId, ActorId]:
    one, two = actor_of(session, first), actor_of(session, second)
    if one == two:
        raise BadInputError(f"{first!r} and {second!r} are one actor.", remedy="Name two.")
    return one, two


def _sign(text: str) -> Sign:
    from briefings.graphfiles.words import sign

    found = sign(text)
    if found is None:
        raise BadInputError(f"{text!r} is no sign.", remedy="Write +, - or 0; or friendly, hostile, neutral.")
    return found


def other_of(session: Session, order: argparse.Namespace) -> Network:
    """The network that an order wants to compare with: of another day, under a scenario or a what-if.

    Without any it is the order's day, on which nothing is laid. Raises BadInputError or NotFoundError.
    """
    from briefings.network.snapshot import snapshot

    if order.other is None:
        return base_of(session, order)
    day, until = days_of(session, order)
    try:
        return snapshot(session, day=day, until=until, scenario=scenario_of(session, order.other))
    except NotFoundError as no_scenario:
        if (kept := _kept(session, order.other)) is not None:
            return snapshot(session, day=day, until=until, what_if=kept)
        try:
            return snapshot(session, day=day_of(session, order.other))
        except BadInputError:
            raise NotFoundError(
                f"{order.other!r} is neither a day nor a scenario or a what-if of this dossier.",
                remedy=no_scenario.remedy,
            ) from None
