"""A small dossier for tests of the window: two brothers, two sides, a few actors and events."""

import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from briefings.domain.actors import Actor, ActorKind
from briefings.domain.claims import Claim, Question
from briefings.domain.dossier import About
from briefings.domain.events import Event
from briefings.domain.markings import Marking
from briefings.domain.relations import Sign
from briefings.domain.sources import Source
from briefings.edits import AddAll
from briefings.session import Session
from tests import builders


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """The records that tests ask for by name."""

    azerbaijan: Actor
    russia: Actor
    raid: Event
    deaths: Event
    question: Question
    heart: Claim
    blows: Claim
    article: Source


def fill(path: Path, passphrase: str | None = None) -> World:
    """Write the dossier to a file and close it; without a passphrase every file is a copy of one."""
    if passphrase is not None:
        return _made(path, passphrase)
    world, contents = _copied()
    path.write_bytes(contents)
    return world


@cache
def _copied() -> tuple[World, bytes]:
    """The dossier and the bytes of its file, made once in each process."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "South Caucasus.dossier"
        world = _made(path, None)
        assert list(path.parent.iterdir()) == [path]
        return world, path.read_bytes()


def _made(path: Path, passphrase: str | None) -> World:
    azerbaijan, russia = builders.actor("Azerbaijan"), builders.actor("Russia")
    outlet = builders.actor("Sputnik Azerbaijan", ActorKind.MEDIA)
    article = builders.source("A long article", short_title="The article")
    cited: dict[str, Any] = {"citations": (builders.citation(article),)}
    question = builders.question("Cause of death", wording="The cause of death is disputed.")
    world = World(
        azerbaijan=azerbaijan,
        russia=russia,
        raid=builders.event("Raid in Yekaterinburg", "2025-06-27", russia, **cited),
        deaths=builders.event("Two brothers die", "2025-06-28", question=question.id, **cited),
        question=question,
        heart=builders.claim("Their hearts failed.", russia, question=question.id, **cited),
        blows=builders.claim("They were beaten.", azerbaijan, question=question.id, **cited),
        article=article,
    )
    ties = (
        builders.relation(azerbaijan, russia, Sign.HOSTILE),
        builders.relation(russia, outlet, Sign.FRIENDLY),
    )
    records = (
        *(azerbaijan, russia, outlet, article, question, world.raid, world.deaths, world.heart, world.blows),
        *ties,
    )
    about = About(title="South Caucasus", subtitle="July 2025", marking=Marking(scheme="ministry", level="RESTRICTED"))
    contents = AddAll(records, "Sample")
    Session.create(path, about, passphrase=passphrase, author="L. Moreau", contents=contents).close()
    return world
