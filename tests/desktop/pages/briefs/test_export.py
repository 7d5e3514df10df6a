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
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from briefings.domain.briefs import Clearance
from briefings.edits import Put
from desktop.actions import Command
from desktop.pages.briefs.exporting.dialog import ExportDialog
from desktop.pages.briefs.exporting.earlier import as_it_was
from desktop.pages.briefs.exporting.wish import Since
from desktop.widgets.banner import Banner
from desktop.widgets.button import Button
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
        qtbot.waitUntil(lambda: not briefs.window.context.tasks.running, timeout=30_000)
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
    assert any("Exported to" in text for text in visible_texts(briefs.window.findChild(Banner)))


def test_portions_are_marked_where_that_is_wanted(briefs: Opened, tmp_path: Path, export: Exporting) -> None:
    dialog = dialog_of(briefs)
    format_button(dialog, "Plain text")
    named(dialog, Button, "Mark each portion").click()
    export(dialog, tmp_path / "brief.txt")
    assert "(O)" in (tmp_path / "brief.txt").read_text("utf-8")


def test_each_recipient_gets_a_numbered_file(briefs: Opened, tmp_path: Path, export: Exporting) -> None:
    dialog = dialog_of(briefs)
    named(dialog, TextField, "Recipients").setPlainText("A. Brown\nL. Moreau\n\nA. Brown")
    named(dialog, Button, "Number the copies").click()
    export(dialog, tmp_path / "Brief.pdf")
    assert sorted(file.name for file in tmp_path.glob("*.pdf")) == ["Brief, A. Brown.pdf", "Brief, L. Moreau.pdf"]


def test_passphrases_that_differ_are_named_and_nothing_is_lost(briefs: Opened) -> None:
    dialog = dialog_of(briefs)
    choose(dialog, "Kind of PDF", "encrypted")
    QTest.keyClicks(named(dialog, LineField, "Passphrase"), PASSWORD)
    QTest.keyClicks(named(dialog, LineField, "Passphrase again"), "another")
    named(dialog, Button, "Export …").click()
    assert any("differ" in text for text in visible_texts(dialog))
    assert named(dialog, LineField, "Passphrase").text() == PASSWORD


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
    named(dialog, Button, "Sign the file").click()
    named(dialog, LineField, "File with the key").setText(str(key))
    QTest.keyClicks(named(dialog, LineField, "Passphrase of the key"), "secret")
    export(dialog, file)
    qtbot.waitUntil(lambda: any("no PKCS#12 file" in text for text in visible_texts(dialog)))
    assert not file.exists()
    assert named(dialog, LineField, "Passphrase of the key").text() == "secret"


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
    named(dialog, Button, "Sign the file").click()
    named(dialog, LineField, "File with the key").setText(str(key_file(tmp_path / "key.p12", b"right")))
    secret = named(dialog, LineField, "Passphrase of the key")
    QTest.keyClicks(secret, "wrong")
    export(dialog, file)
    qtbot.waitUntil(lambda: any("does not open the file for signing" in text for text in visible_texts(dialog)))
    assert not file.exists()
    secret.clear()
    QTest.keyClicks(secret, "right")
    export(dialog, file)
    assert b"ETSI.CAdES.detached" in file.read_bytes()


def test_an_export_is_recorded_as_an_issue_and_undone(
    briefs: Opened, tmp_path: Path, qtbot: QtBot, export: Exporting
) -> None:
    dialog = dialog_of(briefs)
    named(dialog, Button, "Record this as issue 1").click()
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
    named(dialog, Button, "Record this as issue 1").click()
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
    named(dialog, Button, "Number the lines").click()
    named(dialog, TextField, "Recipients").setPlainText("A. Brown")
    export(dialog, tmp_path / "first.pdf")
    again = dialog_of(briefs)
    assert named(again, ChoiceField, "Style").value() == "sans"
    assert named(again, Button, "Number the lines").isChecked()
    assert named(again, TextField, "Recipients").value() == ""
    briefs.window.context.settings.flush()
    assert "Brown" not in briefs.window.context.settings.folder.joinpath("settings.ini").read_text("utf-8")
