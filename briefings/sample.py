"""The sample dossier, made from the text files in `resources/samples`: the same every time, on every machine."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import resources
from briefings.edits import AddAll, Batch, PlaceActors
from briefings.intake.textfiles import read_folder
from briefings.network.layout import arrange
from briefings.session import Session
from briefings.snapshot import Snapshot

if TYPE_CHECKING:
    from pathlib import Path

    from briefings.intake.proposal import Proposal

NAME = "south-caucasus-2025"
DEVICE = 1
"""The device part of the sample's ids, so that they are the same everywhere."""
MADE = datetime(2025, 7, 8, 9, 0, tzinfo=UTC)
"""When the sample says that it was made: the clock of the machine has no part in it."""


def create_sample(path: Path, *, passphrase: str | None = None) -> Session:
    """Make the sample dossier at `path`, its network arranged, and leave it open. Raises CannotWriteError."""
    proposal = sample_proposal()
    view = Snapshot.of(proposal.about, proposal.records)
    contents = Batch("Sample", (AddAll(proposal.records, "Sample"), PlaceActors(arrange(view))))
    return Session.create(
        path, proposal.about, passphrase=passphrase, device=DEVICE, contents=contents, now=lambda: MADE
    )


def sample_proposal() -> Proposal:
    """What the text files say."""
    return read_folder(resources.path("samples", NAME))
