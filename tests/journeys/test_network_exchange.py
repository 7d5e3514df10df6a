"""Networks in and out of the window: pictures, graph files, the clipboard, and files that come in."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QClipboard, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from briefings.domain.actors import Actor, ActorKind
from briefings.domain.dates import Day
from briefings.domain.records import Kind
from briefings.domain.relations import Relation, Sign
from briefings.domain.sources import Source
from briefings.graphfiles.reading import read_graph
from desktop.actions import Command
from desktop.dialogs.dialog import Dialog
from desktop.dialogs.waiting import WaitDialog
from desktop.pages.network.exchange.graph_dialog import FORMATS, GraphDialog
from desktop.pages.network.exchange.import_dialog import ImportDialog
from desktop.pages.network.exchange.picture_dialog import PictureDialog
from desktop.pages.network.page import NetworkPage
from desktop.shell.window import DossierWindow
from desktop.widgets.choice_field import ChoiceField
from desktop.widgets.line_field import LineField
from tests.desktop.networks import network_page
from tests.desktop.running import command, named, typed, visible_texts
from tests.desktop.worlds import World

GML = """graph [
  node [ id 1 label "Azerbaijan" ]
  node [ id 2 label "Ruritania" ]
  node [ id 3 label "Syldavia" ]
  edge [ source 1 target 2 sign 1 ]
  edge [ source 2 target 3 sign -1 ]
]
"""


@pytest.fixture
def page(window: DossierWindow) -> NetworkPage:
    return network_page(window)


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[QClipboard]:
    """The clipboard; emptied at the end, for Qt keeps what is on it beyond the end of Python."""
    del qapp
    board = QGuiApplication.clipboard()
    yield board
    board.clear()


def shown(window: DossierWindow, qtbot: QtBot, kind: type[Dialog]) -> Dialog:
    """The dialog of a kind that comes up."""
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(kind)))
    return next(each for each in window.findChildren(kind) if each.isVisible())


def press(dialog: Dialog, words: str) -> None:
    """Click a button."""
    button = named(dialog, QPushButton, words)
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def choose(dialog: Dialog, field: str, words: str) -> None:
    """Choose an answer that begins with these words."""
    box = named(dialog, ChoiceField, field)
    number = next(number for number in range(box.count()) if box.itemText(number).startswith(words))
    box.setCurrentIndex(number)
    box.activated.emit(number)


def take(window: DossierWindow, monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    """Import a file by the menu."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(file), ""))
    command(window, Command.IMPORT_NETWORK)


def written(folder: Path, name: str, text: str) -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


# Pictures


def test_the_picture_is_seen_before_it_is_exported_as_png(
    window: DossierWindow, page: NetworkPage, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "picture.png"
    page.exporter.ask = lambda *_asked: (str(file), "")
    command(window, Command.EXPORT_PICTURE)
    dialog = shown(window, qtbot, PictureDialog)
    choose(dialog, "Format", "PNG for print")
    save = named(dialog, QPushButton, "Export …")
    qtbot.waitUntil(save.isEnabled)
    press(dialog, "Export …")
    assert file.read_bytes().startswith(b"\x89PNG")


def test_another_day_and_today_become_one_picture(
    window: DossierWindow, page: NetworkPage, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "two.svg"
    page.exporter.ask = lambda *_asked: (str(file), "")
    command(window, Command.EXPORT_PICTURE)
    dialog = shown(window, qtbot, PictureDialog)
    choose(dialog, "Picture", "Side by side")
    typed(named(dialog, LineField, "Another day"), "1 March 2025")
    choose(dialog, "Format", "SVG")
    qtbot.waitUntil(named(dialog, QPushButton, "Export …").isEnabled)
    press(dialog, "Export …")
    text = file.read_text(encoding="utf-8")
    assert "1 March 2025" in text
    assert text.count(">Azerbaijan<") >= 2
    assert "RESTRICTED" in text


def test_what_is_no_day_is_said_and_exports_nothing(window: DossierWindow, page: NetworkPage, qtbot: QtBot) -> None:
    del page
    command(window, Command.EXPORT_PICTURE)
    dialog = shown(window, qtbot, PictureDialog)
    choose(dialog, "Picture", "Side by side")
    typed(named(dialog, LineField, "Another day"), "yesterdayish")
    named(dialog, QPushButton, "Export …").click()
    assert dialog.isVisible()
    assert named(dialog, LineField, "Another day").text() == "yesterdayish"
    dialog.reject()


@pytest.mark.usefixtures("page")
def test_the_picture_is_copied_with_its_marking(window: DossierWindow, clipboard: QClipboard) -> None:
    command(window, Command.COPY_PICTURE)
    data = clipboard.mimeData()
    assert data.hasImage()
    assert b"RESTRICTED" in data.data("image/svg+xml").data()


@pytest.mark.usefixtures("page")
def test_the_table_is_copied_for_spreadsheets_and_for_letters(window: DossierWindow, clipboard: QClipboard) -> None:
    command(window, Command.COPY_TABLE)
    title, head, first, *_rest = clipboard.text().splitlines()
    assert title.endswith("RESTRICTED")
    assert head.startswith("Actor\tTie with\tSign")
    assert first.startswith("Russia\t")
    assert "<td>Russia</td>" in clipboard.mimeData().html()


# Graph files out


@pytest.mark.parametrize("place", range(len(FORMATS)), ids=[each.name for each in FORMATS])
def test_the_network_is_written_in_each_format(
    window: DossierWindow, page: NetworkPage, qtbot: QtBot, tmp_path: Path, place: int
) -> None:
    wanted = FORMATS[place]
    file = tmp_path / f"network{wanted.ending}"
    page.exporter.ask = lambda *_asked: (str(file), "")
    command(window, Command.EXPORT_NETWORK)
    dialog = shown(window, qtbot, GraphDialog)
    choose(dialog, "Format", f"{wanted.name}:")
    press(dialog, "Export …")
    qtbot.waitUntil(file.exists)
    assert sorted(int(line.sign) for line in read_graph(file).lines) == [-1, 1]


@pytest.mark.usefixtures("page")
def test_what_a_format_cannot_hold_is_said_before_writing(window: DossierWindow, qtbot: QtBot) -> None:
    command(window, Command.EXPORT_NETWORK)
    dialog = shown(window, qtbot, GraphDialog)
    assert any("Nothing: all of it" in text for text in visible_texts(dialog))
    choose(dialog, "Format", "SIF")
    assert any("no place in this format" in text for text in visible_texts(dialog))
    dialog.reject()


# Graph files in


def test_an_import_is_previewed_and_is_one_step_that_undo_takes_back(
    window: DossierWindow, qtbot: QtBot, tmp_path: Path, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = window.context.session.counts()
    take(window, monkeypatch, written(tmp_path, "three.gml", GML))
    dialog = shown(window, qtbot, ImportDialog)
    assert any(text.startswith("3 actors and 2 ties") for text in visible_texts(dialog))
    assert window.context.session.counts() == before
    press(dialog, "Import")
    session = window.context.session
    assert [actor.label for actor in session.all(Actor)].count(world.azerbaijan.label) == 1
    assert {tie.sign for tie in session.all(Relation)} == {Sign.FRIENDLY, Sign.HOSTILE}
    assert session.counts()[Kind.ACTOR] == before[Kind.ACTOR] + 2
    assert isinstance(window.pages.current, NetworkPage)
    command(window, Command.UNDO)
    assert session.counts() == before


def test_the_kind_of_new_actors_and_the_source_are_asked(
    window: DossierWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take(window, monkeypatch, written(tmp_path, "three.gml", GML))
    dialog = shown(window, qtbot, ImportDialog)
    choose(dialog, "New actors", "Media outlet")
    typed(named(dialog, LineField, "Source"), "Atlas of small states")
    qtbot.waitUntil(lambda: not window.context.tasks.running)
    press(dialog, "Import")
    made = {actor.label: actor for actor in window.context.session.all(Actor)}
    assert made["Ruritania"].actor_kind is ActorKind.MEDIA
    assert "Atlas of small states" in [source.label for source in window.context.session.all(Source)]


def test_a_file_that_is_no_graph_is_refused_by_name_and_line(
    window: DossierWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = window.context.session.counts()
    take(window, monkeypatch, written(tmp_path, "cut.gml", GML.replace("target 3", "target 7")))
    qtbot.waitUntil(lambda: any("cut.gml, line 6" in text for text in visible_texts(window)))
    assert not any(each.isVisible() for each in window.findChildren(ImportDialog))
    assert window.context.session.counts() == before


def test_the_columns_of_a_table_can_be_named(
    window: DossierWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "who,whom,amity,year\nAzerbaijan,Ruritania,+,2024\nRussia,Ruritania,-,2024\n"
    take(window, monkeypatch, written(tmp_path, "odd.csv", text))
    dialog = shown(window, qtbot, ImportDialog)
    assert not named(dialog, QPushButton, "Import").isEnabled()
    for field, heading in (("First actor", "who"), ("Second actor", "whom"), ("Sign", "amity")):
        choose(dialog, field, heading)
        qtbot.waitUntil(lambda: not window.context.tasks.running)
    assert any(text.startswith("3 actors and 2 ties: 1 friendly, 1 hostile") for text in visible_texts(dialog))
    press(dialog, "Import")
    assert any("is in the dossier: 2 ties, 1 actor new" in text for text in visible_texts(window))


def test_an_import_goes_to_a_day_on_which_its_ties_hold(
    window: DossierWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "source,target,start,end\nAzerbaijan,Ruritania,1914-01-01,1919-01-01\n"
    take(window, monkeypatch, written(tmp_path, "old.csv", text))
    press(shown(window, qtbot, ImportDialog), "Import")
    assert window.context.selection.day == Day(date(1914, 1, 1).toordinal())


def test_a_graph_that_is_dropped_on_the_window_is_previewed(
    window: DossierWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(written(tmp_path, "three.gml", GML)))])
    where = QPoint(200, 200)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(where, Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(window, entered)
    assert entered.isAccepted()
    QApplication.sendEvent(window, QDropEvent(where.toPointF(), Qt.DropAction.CopyAction, data, buttons, keys))
    shown(window, qtbot, ImportDialog).reject()


def test_what_is_no_graph_cannot_be_dropped(window: DossierWindow, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "letter.docx"))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(200, 200), Qt.DropAction.CopyAction, data, buttons, keys)
    entered.ignore()
    QApplication.sendEvent(window, entered)
    assert not entered.isAccepted()


def test_an_import_that_is_stopped_changes_nothing(
    window: DossierWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = "\n".join(f"Actor {number},Actor {number + 1}" for number in range(1500))
    take(window, monkeypatch, written(tmp_path, "long.csv", f"source,target\n{lines}\n"))
    dialog = shown(window, qtbot, ImportDialog)
    before = window.context.session.counts()
    monkeypatch.setattr(WaitDialog, "show_share", lambda wait, _share: wait.cancelled.emit())
    press(dialog, "Import")
    assert any("nothing was changed" in text for text in visible_texts(window))
    assert window.context.session.counts() == before
    assert window.context.session.undo_label is None
