"""A dossier with one person under a name in each of ten scripts, others beside them, and a record in the trash."""

from pathlib import Path

import pytest

from briefings.domain.actors import ActorKind, Name, NameUse
from briefings.domain.dossier import About
from briefings.domain.markings import Marking
from briefings.edits import AddAll, Remove
from briefings.session import Session
from desktop.application import Application
from desktop.navigation import PageKey
from desktop.pages.search import SearchPage
from desktop.shell.window import DossierWindow
from tests import builders
from tests.desktop.running import opened

PEOPLE = {
    "Aliyev": "Алиев",
    "Petrosyan": "Պետրոսյան",
    "Gelashvili": "გელაშვილი",
    "Papadopoulos": "Παπαδόπουλος",
    "Hussein": "حسين",
    "Mizrahi": "מזרחי",
    "Sharma": "शर्मा",
    "Xi": "习近平",
    "Tanaka": "たなか",
    "Kim": "김정은",
}
"""Names in Latin letters, and as they are written in ten scripts at home."""


def _actor(latin: str, own: str) -> object:
    names = (Name(text=latin), Name(text=own, use=NameUse.NATIVE))
    return builders.actor(names=names, kind=ActorKind.PERSON)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Names.dossier"
    gone = builders.event("A raid that was deleted", "2025-06-01")
    events = [builders.event(f"Raid number {number}", f"2025-07-{number % 28 + 1:02}") for number in range(1, 101)]
    marked = builders.source("A leaked cable", marking=Marking(scheme="tlp", level="TLP:RED"))
    people = [_actor(latin, own) for latin, own in PEOPLE.items()]
    records = (*people, *events, gone, marked, builders.event("Arrests in Yekaterinburg", "2025-06-27"))
    about = About(title="Names", marking=Marking(scheme="ministry", level="RESTRICTED"))
    with Session.create(path, about, contents=AddAll(records, "Sample")) as session:
        session.apply(Remove(gone.ref))
    return path


@pytest.fixture
def window(application: Application, file: Path) -> DossierWindow:
    return opened(application, file)


@pytest.fixture
def page(window: DossierWindow) -> SearchPage:
    window.context.navigator.go(PageKey.SEARCH)
    found = window.pages.current
    assert isinstance(found, SearchPage)
    return found
