"""The scripted session, in scenes: what a user does, one call after the other.

A scene is played on a `Stage`, which notes after each acknowledged call what must be there from then on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefings import upkeep
from briefings.domain.dossier import About, Place
from briefings.domain.records import ActorId
from briefings.domain.relations import Sign
from briefings.edits import AddAll, Batch, ChangeAbout, PlaceActors, Put, Remove, Restore
from briefings.store.connection import Connection
from tests import builders

if TYPE_CHECKING:
    from tests.faults.stage import Stage

RUSSIA, AZERBAIJAN, ARMENIA = (builders.actor(name) for name in ("Russia", "Azerbaijan", "Armenia"))
IRAN = builders.actor("Iran", id=ActorId(901))
PAPER = builders.source("A newspaper")
ARRESTS = builders.event("Arrests", "2025-06-27", RUSSIA, AZERBAIJAN, citations=(builders.citation(PAPER),))
TIE = builders.relation(RUSSIA, AZERBAIJAN)
SAMPLE = AddAll([RUSSIA, AZERBAIJAN, ARMENIA, PAPER, ARRESTS, TIE], "Sample")
MANY = AddAll(
    [builders.event(f"Event {number} of many, with words to be found", "2025-06-27", RUSSIA) for number in range(200)],
    "Import",
)
RELEASED = Path(__file__).parent.parent / "store" / "released"
Scene = Callable[["Stage"], None]


def titled(title: str) -> Put:
    """A change of the arrests' title."""
    return Put(replace(ARRESTS, title=title))


def creating(stage: Stage) -> None:
    """A new dossier and its first edits."""
    with stage.create(About(title="A"), SAMPLE) as session:
        stage.call(lambda: session.apply(titled("Raids")))
    with stage.open() as session:
        stage.call(lambda: session.apply(titled("Arrests again")))


def editing(stage: Stage) -> None:
    """Edits of every kind, undo and redo, with a restart in between."""
    with stage.open() as session:
        stage.call(lambda: session.apply(titled("Raids")))
        stage.call(lambda: session.apply(titled("Raids i"), merge="event title"))
        stage.call(lambda: session.apply(titled("Raids in"), merge="event title"))
        stage.call(lambda: session.apply(Batch("Two", [Put(replace(TIE, sign=Sign.HOSTILE)), Put(IRAN)])))
        stage.call(lambda: session.apply(PlaceActors({RUSSIA.id: Place(x=0.25, y=0.5)})))
        stage.call(lambda: session.apply(ChangeAbout(About(title="B"))))
        stage.call(lambda: session.apply(Remove(AZERBAIJAN.ref)))
        stage.call(session.undo)
        stage.call(session.redo)
        stage.call(lambda: session.apply(Restore(AZERBAIJAN.ref)))
    with stage.open() as session:
        stage.call(session.undo)
        stage.call(session.undo)
        stage.call(session.redo)
        stage.call(lambda: session.apply(titled("Overtaken")))


def importing(stage: Stage) -> None:
    """Many records at once, taken back and brought again."""
    with stage.open() as session:
        stage.call(lambda: session.apply(MANY))
        stage.call(session.undo)
        stage.call(session.redo)
        stage.call(lambda: session.apply(titled("After the import")))


def migrating(stage: Stage) -> None:
    """A dossier of the first schema, opened and edited."""
    with stage.open() as session:
        stage.call(lambda: session.apply(Put(IRAN)))


def backing_up(stage: Stage) -> None:
    """Two backups with an edit between them."""
    with stage.open() as session:
        stage.call(session.file.back_up)
        stage.call(lambda: session.apply(titled("Raids")))
        stage.call(session.file.back_up)
        stage.call(lambda: session.apply(titled("After the backups")))


def copying(stage: Stage) -> None:
    """Copies saved under the same passphrase, another and none, with an edit between them."""
    copies = [stage.path.with_name(f"copy-{number}.dossier") for number in range(3)]
    with stage.open() as session:
        stage.call(lambda: session.file.save_copy(copies[0]), lambda _: stage.holds(copies[0], stage.passphrase))
        stage.call(lambda: session.apply(titled("Raids")))
        for copy, passphrase in zip(copies[1:], ("other words", None), strict=True):
            stage.call(
                lambda: session.file.save_copy(copy, passphrase=passphrase),  # noqa: B023 - called at once
                lambda _: stage.holds(copy, passphrase),  # noqa: B023 - called at once
            )


def restoring(stage: Stage) -> None:
    """A backup put in the place of the dossier, which is kept aside."""
    with stage.open() as session:
        stage.call(session.file.back_up)
        stage.call(lambda: session.apply(titled("Raids")))
        backups = session.file.backups()
    if not backups:
        return
    backup = backups[0].path
    before = stage.marks[-1].files
    stage.call(
        lambda: upkeep.restore_over(
            stage.path, backup, folder=stage.backups, passphrase=stage.passphrase, now=stage.now
        ),
        lambda aside: {aside: before[stage.path], stage.path: before[backup]},
    )
    with stage.open() as session:
        stage.call(lambda: session.apply(titled("After the restoring")))


def rekeying(stage: Stage) -> None:
    """A passphrase set, changed and removed, with an edit after each."""
    for number, passphrase in enumerate(("first words", "second words", None)):
        with stage.open() as session:
            stage.rekey(passphrase)
            stage.call(lambda: session.apply(titled(f"After change {number}")))  # noqa: B023 - called at once


def compacting(stage: Stage) -> None:
    """The whole file written anew by the engine."""
    with stage.open() as session:
        stage.call(lambda: session.apply(MANY))
        stage.call(session.undo)
    stage.call(lambda: compact(stage))
    with stage.open() as session:
        stage.call(lambda: session.apply(titled("After compacting")))


def compact(stage: Stage) -> None:
    """VACUUM."""
    connection = Connection(stage.path, passphrase=stage.passphrase, mode="rw")
    try:
        connection.run("vacuum")
    finally:
        connection.close()


SCENES: dict[str, Scene] = {
    scene.__name__: scene
    for scene in (creating, editing, importing, migrating, backing_up, copying, restoring, rekeying, compacting)
}
