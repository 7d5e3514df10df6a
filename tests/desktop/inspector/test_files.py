from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from briefings.domain.sources import Source
from desktop.inspector.files import Files
from desktop.shell.window import DossierWindow
from desktop.widgets.button import Button
from tests.desktop.running import named, visible_texts
from tests.desktop.worlds import World


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    made = tmp_path / "Trend, 2 July.pdf"
    made.write_bytes(b"%PDF-1.7\0" * 300)
    return made


@pytest.fixture
def source(window: DossierWindow, world: World) -> Source:
    window.context.navigator.show(world.article.ref)
    return world.article


def pressed(window: DossierWindow, name: str) -> None:
    QApplication.processEvents()
    named(window.inspector, Button, name).click()
    QApplication.processEvents()


def held(window: DossierWindow, source: Source) -> list[str]:
    return [one.name for one in window.context.session.get(Source, source.id).attachments]


def chosen(monkeypatch: pytest.MonkeyPatch, *files: Path) -> None:
    """What the user picks in the dialogs for files."""
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(file) for file in files], ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(files[0]) if files else "", ""))


def test_a_file_is_added_listed_with_its_size_and_undone(
    window: DossierWindow, source: Source, scan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen(monkeypatch, scan)
    pressed(window, "Add a file…")
    assert held(window, source) == [scan.name]
    said = visible_texts(window.inspector)
    assert scan.name in said
    assert "PDF, 2.7 kB" in said
    assert "Attach Trend, 2 July.pdf" in (window.context.session.undo_label or "")
    window.context.session.undo()
    assert scan.name not in visible_texts(window.inspector)


def test_a_copy_is_saved_where_the_user_says(
    window: DossierWindow, source: Source, scan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named(window.inspector, Files, "Files").attach([scan])
    chosen(monkeypatch, tmp_path / "copy.pdf")
    pressed(window, f"Save a copy of {scan.name}…")
    assert (tmp_path / "copy.pdf").read_bytes() == scan.read_bytes()
    assert held(window, source) == [scan.name]


def test_a_file_that_is_taken_away_comes_back_with_undo(window: DossierWindow, source: Source, scan: Path) -> None:
    named(window.inspector, Files, "Files").attach([scan])
    pressed(window, f"Remove {scan.name}")
    assert held(window, source) == []
    window.context.session.undo()
    assert held(window, source) == [scan.name]


def test_a_dropped_file_is_added(window: DossierWindow, source: Source, scan: Path) -> None:
    files, data = named(window.inspector, Files, "Files"), QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(scan)), QUrl("https://example.org/a.pdf")])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    files.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, left, none))
    assert held(window, source) == [scan.name]


def test_a_file_that_cannot_be_read_is_refused_with_a_remedy(
    window: DossierWindow, source: Source, tmp_path: Path
) -> None:
    named(window.inspector, Files, "Files").attach([tmp_path / "gone.pdf"])
    assert held(window, source) == []
    assert any("“gone.pdf” cannot be read" in said for said in visible_texts(window))
