from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QScrollArea
from pytestqt.qtbot import QtBot

from briefings.domain.briefs import Clearance
from briefings.edits import Put
from briefings.publish.setting import Digits
from desktop.actions import Command
from desktop.pages.briefs.exporting.dialog import ExportDialog
from desktop.pages.briefs.exporting.earlier import as_it_was
from desktop.pages.briefs.exporting.names import proposed, targets
from desktop.pages.briefs.exporting.replacing import ReplaceDialog
from desktop.pages.briefs.exporting.wish import Since, Wish
from desktop.widgets.button import Button
from desktop.widgets.check_box import CheckBox
from desktop.widgets.choice_field import ChoiceField
from desktop.widgets.line_field import LineField
from desktop.widgets.text_field import TextField
from tests.desktop.pages.briefs.conftest import Opened
from tests.desktop.running import command, named, visible_texts

PASSWORD = "three horses under a green bridge"


def dialog_of(briefs: Opened) -> ExportDialog:
    command(briefs.window, Command.EXPORT_BRIEF)
    found = briefs.page.findChildren(ExportDialog)[-1]
    named(found, Button, "Options").click()
    return found


def choose(dialog: QDialog, field: str, value: object) -> None:
    """What choosing an answer by hand does."""
    held = named(dialog, ChoiceField, field)
    held.set_value(value)
    held.activated.emit(held.currentIndex())


Exporting = Callable[[ExportDialog, Path], None]


@pytest.fixture
def export(briefs: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Exporting:
    """Press Export, choose the file, and wait until it is over."""

    def press(dialog: ExportDialog, file: Path) -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
        named(dialog, Button, "Export …").click()
        qtbot.waitUntil(lambda: not briefs.window.context.tasks.running)
        QApplication.processEvents()

    return press


def format_button(dialog: ExportDialog, words: str) -> None:
    next(child for child in dialog.findChildren(object) if getattr(child, "text", str)() == words).click()


@pytest.mark.parametrize(("words", "ending"), [("Word", ".docx"), ("Web page", ".html"), ("Plain text", ".txt")])
def test_a_brief_is_exported_in_other_forms(
    briefs: Opened, tmp_path: Path, export: Exporting, words: str, ending: str
) -> None:
    dialog = dialog_of(briefs)
    format_button(dialog, words)
    export(dialog, tmp_path / f"brief{ending}")
    assert (tmp_path / f"brief{ending}").stat().st_size
    assert any("Exported to" in text for text in visible_texts(briefs.window.banner))


def test_portions_are_marked_where_that_is_wanted(briefs: Opened, tmp_path: Path, export: Exporting) -> None:
    dialog = dialog_of(briefs)
    format_button(dialog, "Plain text")
    named(dialog, CheckBox, "Mark each portion").click()
    export(dialog, tmp_path / "brief.txt")
    assert "(O)" in (tmp_path / "brief.txt").read_text("utf-8")


def test_each_recipient_gets_a_numbered_file(briefs: Opened, tmp_path: Path, export: Exporting) -> None:
    dialog = dialog_of(briefs)
    named(dialog, TextField, "Recipients").setPlainText("A. Brown\nL. Moreau\n\nA. Brown")
    named(dialog, CheckBox, "Number the copies").click()
    export(dialog, tmp_path / "Brief.pdf")
    assert sorted(file.name for file in tmp_path.glob("*.pdf")) == ["Brief, A. Brown.pdf", "Brief, L. Moreau.pdf"]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The files about whose replacement was asked; the answer is no."""
    questions: list[list[str]] = []

    def answer(dialog: ReplaceDialog) -> int:
        questions.append(sorted(file.name for file in dialog.files))
        return 0

    monkeypatch.setattr(ReplaceDialog, "exec", answer)
    return questions


def test_only_files_that_would_be_written_are_asked_about(
    briefs: Opened, tmp_path: Path, export: Exporting, asked: list[list[str]]
) -> None:
    there = [tmp_path / name for name in ("Brief.pdf", "Brief, A. Brown.pdf", "Brief, L. Moreau.pdf")]
    for file in there:
        file.write_text("held")
    dialog = dialog_of(briefs)
    named(dialog, TextField, "Recipients").setPlainText("A. Brown\nL. Moreau\nN. N.")
    export(dialog, there[0])
    assert asked == [["Brief, A. Brown.pdf", "Brief, L. Moreau.pdf"]]
    assert {file.read_text() for file in there} == {"held"}
    assert dialog.isVisible()


def test_nothing_is_asked_where_nothing_is_replaced(
    briefs: Opened, tmp_path: Path, export: Exporting, asked: list[list[str]]
) -> None:
    (tmp_path / "Brief.pdf").write_text("held")
    dialog = dialog_of(briefs)
    named(dialog, TextField, "Recipients").setPlainText("A. Brown\nL. Moreau")
    export(dialog, tmp_path / "Brief.pdf")
    assert asked == []
    assert len(list(tmp_path.glob("Brief, *.pdf"))) == 2


def test_an_ending_that_was_left_out_is_asked_about(
    briefs: Opened, tmp_path: Path, export: Exporting, asked: list[list[str]]
) -> None:
    (tmp_path / "Brief.pdf").write_text("held")
    export(dialog_of(briefs), tmp_path / "Brief")
    assert asked == [["Brief.pdf"]]


def test_a_single_recipient_is_named_in_the_name_of_the_file() -> None:
    assert proposed("After the raid", Wish(recipients=("A. Brown/FCDO",))) == "After the raid, A. Brown FCDO"
    assert proposed("After the raid", Wish(recipients=("A. Brown", "L. Moreau"))) == "After the raid"
    assert proposed("After the raid", Wish()) == "After the raid"


def test_names_that_differ_in_capitals_only_get_files_of_their_own() -> None:
    files = [file.name for file, _name in targets(Wish(recipients=("A. BROWN", "A. Brown")), Path("Brief.pdf"))]
    assert files == ["Brief, A. BROWN.pdf", "Brief, A. Brown 2.pdf"]


def test_a_length_is_offered_for_pdf_only(briefs: Opened) -> None:
    dialog = dialog_of(briefs)
    length = named(dialog, ChoiceField, "Length")
    assert length.isVisible()
    format_button(dialog, "Word")
    assert not length.isVisible()


def test_the_dialog_with_all_that_there_is_leaves_its_buttons_on_the_screen(briefs: Opened, qtbot: QtBot) -> None:
    dialog = dialog_of(briefs)
    choose(dialog, "Kind of PDF", "encrypted")
    named(dialog, CheckBox, "Sign the file").click()
    qtbot.wait(50)
    screen, button = dialog.screen().availableGeometry(), named(dialog, Button, "Export …")
    assert dialog.height() <= screen.height() * 0.9
    frame = dialog.frameGeometry()
    assert screen.top() <= frame.top() < frame.bottom() <= screen.bottom()
    assert dialog.rect().contains(button.geometry())
    area = dialog.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    assert area.geometry().bottom() < button.geometry().top()
    assert area.verticalScrollBar().maximum() > 0


def test_tab_leads_from_a_passphrase_to_the_next_and_a_space_shows_nothing(briefs: Opened) -> None:
    dialog = dialog_of(briefs)
    choose(dialog, "Kind of PDF", "encrypted")
    first, second = (named(dialog, LineField, name) for name in ("Passphrase", "Passphrase again"))
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    QTest.keyClicks(second, " a")
    assert second.text() == " a"
    assert {field.echoMode() for field in (first, second)} == {LineField.EchoMode.Password}
    QTest.keyClick(second, Qt.Key.Key_Tab)
    assert named(dialog, LineField, "Owner’s passphrase").hasFocus()


def test_no_field_moves_while_a_passphrase_is_typed(briefs: Opened, qtbot: QtBot) -> None:
    dialog = dialog_of(briefs)
    choose(dialog, "Kind of PDF", "encrypted")
    qtbot.wait(50)
    first, second = (named(dialog, LineField, name) for name in ("Passphrase", "Passphrase again"))
    before = second.mapTo(dialog, second.rect().topLeft())
    QTest.keyClicks(first, PASSWORD)
    qtbot.wait(50)
    assert second.mapTo(dialog, second.rect().topLeft()) == before


def test_passphrases_that_differ_are_named_and_nothing_is_lost(briefs: Opened) -> None:
    dialog = dialog_of(briefs)
    choose(dialog, "Kind of PDF", "encrypted")
    QTest.keyClicks(named(dialog, LineField, "Passphrase"), PASSWORD)
    QTest.keyClicks(named(dialog, LineField, "Passphrase again"), "another")
    named(dialog, Button, "Export …").click()
    assert any("differ" in text for text in visible_texts(dialog))
    assert named(dialog, LineField, "Passphrase").text() == PASSWORD
    area = dialog.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    again = named(dialog, LineField, "Passphrase again")
    assert area.viewport().rect().contains(again.mapTo(area.viewport(), again.rect().bottomLeft()))


def test_an_encrypted_file_opens_with_its_passphrase_only(briefs: Opened, tmp_path: Path, export: Exporting) -> None:
    pikepdf = pytest.importorskip("pikepdf")
    dialog, file = dialog_of(briefs), tmp_path / "locked.pdf"
    choose(dialog, "Kind of PDF", "encrypted")
    for name in ("Passphrase", "Passphrase again"):
        QTest.keyClicks(named(dialog, LineField, name), PASSWORD)
    export(dialog, file)
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(file)
    pikepdf.open(file, password=PASSWORD).close()


def test_a_key_that_is_none_is_refused_beside_it_and_nothing_is_written(
    briefs: Opened, tmp_path: Path, qtbot: QtBot, export: Exporting
) -> None:
    key = tmp_path / "key.p12"
    key.write_bytes(b"no key")
    dialog, file = dialog_of(briefs), tmp_path / "signed.pdf"
    named(dialog, CheckBox, "Sign the file").click()
    named(dialog, LineField, "File with the key").setText(str(key))
    QTest.keyClicks(named(dialog, LineField, "Passphrase of the key"), "secret")
    export(dialog, file)
    qtbot.waitUntil(lambda: any("no PKCS#12 file" in text for text in visible_texts(dialog)))
    assert not file.exists()
    assert "no PKCS#12 file" in named(dialog, LineField, "File with the key").accessibleDescription()
    assert named(dialog, LineField, "Passphrase of the key").text() == "secret"


def test_who_signs_without_a_key_is_told_so_beside_it_and_asked_for_no_place(
    briefs: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *told: (asked.append(told), ("", ""))[1])
    dialog = dialog_of(briefs)
    named(dialog, CheckBox, "Sign the file").click()
    named(dialog, Button, "Export …").click()
    file = named(dialog, LineField, "File with the key")
    assert file.accessibleDescription() == "Choose the file with your key."
    file.setText("/there/is/no/such/key.p12")
    named(dialog, Button, "Export …").click()
    qtbot.waitUntil(lambda: "key.p12 cannot be read" in file.accessibleDescription())
    assert named(dialog, LineField, "Passphrase of the key").accessibleDescription() == ""
    assert asked == []


def key_file(path: Path, passphrase: bytes) -> Path:
    """A key with a certificate of its own, as a PKCS#12 file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name, now = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "A. Brown")]), datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    lock = serialization.BestAvailableEncryption(passphrase)
    path.write_bytes(pkcs12.serialize_key_and_certificates(b"key", key, certificate, None, lock))
    return path


def test_a_wrong_passphrase_of_the_key_is_said_and_the_right_one_signs(
    briefs: Opened, tmp_path: Path, qtbot: QtBot, export: Exporting
) -> None:
    dialog, file = dialog_of(briefs), tmp_path / "signed.pdf"
    named(dialog, CheckBox, "Sign the file").click()
    named(dialog, LineField, "File with the key").setText(str(key_file(tmp_path / "key.p12", b"right")))
    secret = named(dialog, LineField, "Passphrase of the key")
    QTest.keyClicks(secret, "wrong")
    export(dialog, file)
    said = "does not open the file for signing"
    qtbot.waitUntil(lambda: any(said in text for text in visible_texts(dialog)))
    assert "does not open" in secret.accessibleDescription()
    assert not file.exists()
    secret.clear()
    QTest.keyClicks(secret, "right")
    export(dialog, file)
    qtbot.waitUntil(file.exists)
    assert b"ETSI.CAdES.detached" in file.read_bytes()


def test_an_export_is_recorded_as_an_issue_and_undone(
    briefs: Opened, tmp_path: Path, qtbot: QtBot, export: Exporting
) -> None:
    dialog = dialog_of(briefs)
    named(dialog, CheckBox, "Record this as issue 1").click()
    export(dialog, tmp_path / "issue.pdf")
    qtbot.waitUntil(lambda: briefs.stored().clearance is Clearance.ISSUED)
    (issue,) = briefs.stored().issues
    assert issue.number == 1
    assert len(issue.digest) == 64
    command(briefs.window, Command.UNDO)
    assert briefs.stored().issues == ()
    assert briefs.stored().clearance is Clearance.DRAFT


def test_bars_count_from_an_issue_of_the_same_day(
    briefs: Opened, tmp_path: Path, qtbot: QtBot, export: Exporting
) -> None:
    dialog = dialog_of(briefs)
    named(dialog, CheckBox, "Record this as issue 1").click()
    export(dialog, tmp_path / "one.pdf")
    qtbot.waitUntil(lambda: bool(briefs.stored().issues))
    brief, session = briefs.stored(), briefs.window.context.session
    block = replace(brief.blocks[1], text="Twelve homes were raided.")
    briefs.window.context.write(Put(replace(brief, blocks=(brief.blocks[0], block, *brief.blocks[2:]))))
    then, _dossier = as_it_was(session, briefs.stored(), Since(issue=1))
    assert then == brief
    dialog = dialog_of(briefs)
    choose(dialog, "Change bars", 1)
    export(dialog, tmp_path / "bars.pdf")
    export(dialog_of(briefs), tmp_path / "none.pdf")
    assert (tmp_path / "bars.pdf").read_bytes() != (tmp_path / "none.pdf").read_bytes()


def test_what_was_chosen_is_proposed_again_but_no_secret_or_name(
    briefs: Opened, tmp_path: Path, export: Exporting
) -> None:
    dialog = dialog_of(briefs)
    choose(dialog, "Style", "sans")
    choose(dialog, "Digits", Digits.OWN)
    named(dialog, CheckBox, "Number the lines").click()
    named(dialog, TextField, "Recipients").setPlainText("A. Brown")
    export(dialog, tmp_path / "first.pdf")
    again = dialog_of(briefs)
    assert named(again, ChoiceField, "Style").value() == "sans"
    assert named(again, ChoiceField, "Digits").value() == Digits.OWN
    assert named(again, CheckBox, "Number the lines").isChecked()
    assert named(again, TextField, "Recipients").value() == ""
    briefs.window.context.settings.flush()
    assert "Brown" not in briefs.window.context.settings.folder.joinpath("settings.ini").read_text("utf-8")
