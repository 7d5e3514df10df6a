"""The page of the briefs in a real window, over a small dossier with one brief."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefings.domain.briefs import BlockKind, Brief
from briefings.domain.markings import Marking
from briefings.edits import ChangeAbout, Put
from briefings.session import Session
from desktop.navigation import PageKey
from desktop.pages.briefs.checks_panel import ChecksPanel
from desktop.pages.briefs.page import BriefsPage
from desktop.pages.briefs.rich.rich_edit import RichEdit
from desktop.shell.window import DossierWindow
from desktop.widgets.progress import PageGauge
from tests import builders
from tests.desktop.running import named, opened, running
from tests.desktop.worlds import World, fill

OFFICIAL = Marking(scheme="uk-gscp", level="OFFICIAL")


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """The window with the page in front, and what the dossier holds."""

    window: DossierWindow
    page: BriefsPage
    world: World
    brief: Brief

    def stored(self) -> Brief:
        """The brief as it is in the dossier now."""
        return self.window.context.session.get(Brief, self.brief.id)

    def text(self, name: str) -> RichEdit:
        """The text of a block."""
        return named(self.page, RichEdit, f"Text of {name}")


def sample_brief(world: World) -> Brief:
    """A bottom line, a text, a table, a timeline."""
    blocks = (
        builders.block(BlockKind.BOTTOM_LINE, f"[Azerbaijan]({world.azerbaijan.ref}) has moved.", key="bottom",
                       heading="Bottom line"),
        builders.block(BlockKind.PROSE, f"Homes were raided.[^{world.raid.ref}]", key="facts", heading="What happened"),
        builders.block(BlockKind.TABLE, "| They raise | Say |\n|---|---|\n| Raid | Noted |", key="raised",
                       heading="If raised"),
        builders.block(BlockKind.TIMELINE_TABLE, key="days", heading="Timeline"),
    )  # fmt: skip
    return builders.brief("After Yekaterinburg", *blocks, marking=OFFICIAL, audience=OFFICIAL)


@pytest.fixture
def dossier(tmp_path: Path) -> tuple[Path, World, Brief]:
    path = tmp_path / "South Caucasus.dossier"
    world = fill(path)
    brief = sample_brief(world)
    with Session.open(path) as session:
        session.apply(ChangeAbout(replace(session.about, marking=OFFICIAL)))
        session.apply(Put(brief))
    return path, world, brief


@pytest.fixture
def briefs(qapp: QApplication, qtbot: QtBot, tmp_path: Path, dossier: tuple[Path, World, Brief]) -> Iterator[Opened]:
    path, world, brief = dossier
    with running(qapp, tmp_path) as application:
        window = opened(application, path)
        window.context.navigator.go(PageKey.BRIEFS)
        page = window.pages.current
        assert isinstance(page, BriefsPage)
        qtbot.waitUntil(lambda: gauge_says(page, "pages"))
        checks = page.findChild(ChecksPanel)
        assert isinstance(checks, ChecksPanel)
        qtbot.waitUntil(checks.isVisible)
        yield Opened(window=window, page=page, world=world, brief=brief)


def gauge_says(page: BriefsPage, words: str) -> bool:
    """Whether the pages have been made and their number is shown."""
    gauge = page.findChild(PageGauge)
    assert isinstance(gauge, PageGauge)
    said = [child.accessibleName() for child in gauge.children() if hasattr(child, "accessibleName")]
    return any(words in text and not text.startswith("0.0") for text in said)
