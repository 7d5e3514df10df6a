"""Edits of the what-ifs that are kept in the dossier. None of them touches an actor or a relation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.domain.records import Kind, Ref, ScenarioId, ScenarioSetId
from briefings.domain.scenarios import Alteration, NetworkChange, Scenario, ScenarioSet
from briefings.domain.what_ifs import WhatIf
from briefings.edits import named
from briefings.edits.labels import shortened
from briefings.edits.records import Put
from briefings.errors import BadInputError, NotFoundError
from briefings.store.named import WHAT_IFS
from briefings.store.scenarios import CHANGE

if TYPE_CHECKING:
    from collections.abc import Collection

    from briefings.store.store import Store

_NOUN = "what-if"
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class SaveWhatIf:
    """Keep a what-if under its name, or change the one with its id. `session.new_id()` gives the id of a new one."""

    what_if: WhatIf

    def describe(self, store: Store) -> str:
        """Such as "Save what-if Ankara turns"."""
        return named.saving(store, WHAT_IFS, self.what_if, _NOUN)

    def write(self, store: Store) -> None:
        """Check its changes and its name, which no other what-if may have, and write it."""
        for change in self.what_if.changes:
            _check(change)
        _check_there(store, self.what_if)
        named.save(store, WHAT_IFS, self.what_if, _NOUN)


@dataclass(frozen=True, slots=True)
class DropWhatIf:
    """Keep a what-if no longer."""

    id: int

    def describe(self, store: Store) -> str:
        """Such as "Drop what-if Ankara turns"."""
        return named.dropping(store, WHAT_IFS, self.id, _NOUN)

    def write(self, store: Store) -> None:
        """Take it away."""
        named.drop(store, WHAT_IFS, self.id, _NOUN)


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeScenario:
    """Make a scenario of a what-if: a new record `id` with its changes, in a set that is there or that is written with
    it. Without a `name` it takes that of the what-if, which stays, so that it can be varied further."""

    what_if: int
    id: ScenarioId
    into: ScenarioSetId | ScenarioSet
    name: str = ""

    def describe(self, store: Store) -> str:
        """Such as "Make Ankara turns a scenario"."""
        return f"Make {shortened(found_what_if(store, self.what_if).name)} a scenario"

    def write(self, store: Store) -> None:
        """Write the set where it is new, then the scenario under the next letter of its set."""
        made = found_what_if(store, self.what_if)
        into = self.into.id if isinstance(self.into, ScenarioSet) else self.into
        if isinstance(self.into, ScenarioSet):
            Put(self.into).write(store)
        others = [one.letter for one in store.all(Kind.SCENARIO) if isinstance(one, Scenario) and one.set_id == into]
        name, letter = self.name or made.name, _next_letter(others)
        scenario = Scenario(id=self.id, set_id=into, letter=letter, name=name, changes=made.changes)
        Put(scenario).write(store)


def found_what_if(store: Store, number: int) -> WhatIf:
    """The what-if with an id. Raises NotFoundError."""
    for one in store.named(WHAT_IFS):
        if one.id == number:
            return one
    raise NotFoundError("There is no such what-if.", remedy="It may have been dropped or undone already.")


def _next_letter(taken: Collection[str]) -> str:
    return next((letter for letter in _LETTERS if letter not in taken), "")


def _check(change: NetworkChange) -> None:
    """Each alteration names what it alters. Raises BadInputError."""
    if change.alteration is Alteration.ADDED and len({*change.parties}) < 2:
        raise BadInputError("A tie that is added needs two different parties.", remedy="Choose at least two actors.")
    if change.alteration is Alteration.ABSENT and change.actor is None:
        raise BadInputError("Nobody is named who would be absent.", remedy="Choose an actor.")
    if change.alteration in {Alteration.ENDED, Alteration.TURNED} and change.relation is None:
        raise BadInputError("No tie is named that would end or turn.", remedy="Choose a tie.")


def _check_there(store: Store, what_if: WhatIf) -> None:
    """Everything that the changes point at is in the file, in the trash or not. Raises BadInputError."""
    wanted = {ref for change in what_if.changes for ref in CHANGE.refs(change)}
    missing = wanted - store.held(wanted)
    if missing:
        ref: Ref = min(missing)
        raise BadInputError(
            f"“{what_if.name}” changes the {ref.kind.value} {ref.id}, which does not exist.",
            remedy=f"Choose a {ref.kind.value} of this dossier, or add it first.",
        )
