"""`render` and `specimen`: formats, settings, protection, and what is refused."""

from __future__ import annotations

import zipfile
from datetime import date, timedelta
from pathlib import Path

import pypdf
import pypdfium2
import pytest

import resources
from briefings.cli import main
from tests.cli.said import Said, answer, refusal
from tests.publish.delivery.keys import pkcs12


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("publish") / "sample.dossier"
    assert main(["sample", str(path)]) == 0
    return path


@pytest.fixture
def password(tmp_path: Path) -> Path:
    file = tmp_path / "password"
    file.write_text("open sesame\n", encoding="utf-8")
    return file


def text_of(file: Path) -> str:
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(file.read_bytes()))


def test_the_ending_says_the_format(dossier: Path, tmp_path: Path, capsys: Said) -> None:
    for ending in ("docx", "html", "txt"):
        answer(capsys, "render", dossier, 1, "-o", tmp_path / f"brief.{ending}")
    assert "word/document.xml" in zipfile.ZipFile(tmp_path / "brief.docx").namelist()
    for ending in ("html", "txt"):
        assert "Yekaterinburg" in (tmp_path / f"brief.{ending}").read_text(encoding="utf-8")


def test_a_brief_that_does_not_fit_is_written_and_says_what_to_cut(dossier: Path, tmp_path: Path, capsys: Said) -> None:
    assert main(["render", str(dossier), "1", "-o", str(tmp_path / "brief.pdf"), "--pages", "1"]) == 3
    out, errors = capsys.readouterr()
    assert "2 pages" in out
    assert "instead of 1. Cut about" in errors
    assert "The longest parts: “" in errors


def test_a_brief_of_a_past_day_says_so(dossier: Path, tmp_path: Path, capsys: Said) -> None:
    tomorrow = date.today() + timedelta(days=1)  # noqa: DTZ011 - the day of whoever runs the test
    answer(capsys, "render", dossier, 1, "-o", tmp_path / "brief.pdf", "--as-known", tomorrow.isoformat())
    assert f"known on {tomorrow.day} " in text_of(tmp_path / "brief.pdf")


def test_a_copy_says_whose_it_is(dossier: Path, tmp_path: Path, capsys: Said) -> None:
    options = ("--recipient", "Deputy Minister", "--copy", 3, "--copies", 12, "--ministry", "Ministry of Tests")
    answer(capsys, "render", dossier, 1, "-o", tmp_path / "brief.pdf", *options)
    text = text_of(tmp_path / "brief.pdf")
    assert "Ministry of Tests" in text
    assert "Copy 3 of 12" in text


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--copy", "4", "--copies", "3"), "no copy 4 of 3"),
        (("--copies", "3"), "no copy 0 of 3"),
        (("--style", "gothic"), "house style"),
        (("--accent", "yellow"), "yellow"),
        (("--accent", "#FFFF00"), "#FFFF00"),
        (("--seal", "no-such.png"), "cannot be read"),
        (("--kind", "encrypted"), "passphrase"),
        (("--visible",), "for signed files only"),
        (("--signed-at", "noon"), "for signed files only"),
        (("--sign-passphrase-file", "no-such"), "for signed files only"),
        (("--sign", "no-such.p12"), "cannot be read"),
        (("--changes-since", "1999-01-01"), "was begun on"),
        (("--open-passphrase-file", "no-such"), "cannot be read"),
    ],
)
def test_what_cannot_be_is_refused(
    dossier: Path, tmp_path: Path, capsys: Said, options: tuple[str, ...], said: str
) -> None:
    assert said in refusal(capsys, "render", dossier, 1, "-o", tmp_path / "brief.pdf", *options)
    assert not (tmp_path / "brief.pdf").exists()


@pytest.mark.parametrize(
    ("out", "said"),
    [
        ("", "A file without a name"),
        ("brief", "brief does not say"),
        ("brief.odt", "does not say"),
        (".pdf", "brief.pdf"),
    ],
)
def test_a_name_that_does_not_say_what_to_write_is_refused(capsys: Said, out: str, said: str) -> None:
    assert said in refusal(capsys, "specimen", "-o", out)


@pytest.mark.parametrize(
    ("order", "said"),
    [
        ("txt --style=sans --paper=letter", "--style and --paper change nothing in plain text."),
        ("html --line-numbers --paper=letter", "--line-numbers changes nothing in a web page."),
        ("docx --line-numbers --pages=3 --binding=5", ""),
    ],
)
def test_what_a_format_has_no_use_for_is_told(
    dossier: Path, tmp_path: Path, capsys: Said, order: str, said: str
) -> None:
    ending, *options = order.split()
    assert main(["render", str(dossier), "1", "-o", str(tmp_path / f"brief.{ending}"), *options]) == 0
    assert capsys.readouterr().err == (f"chancery: {said}\n" if said else "")


@pytest.mark.parametrize("option", ["--kind=encrypted", "--attach-data", "--sign=a.p12", "--visible"])
def test_only_a_pdf_can_be_protected(dossier: Path, tmp_path: Path, capsys: Said, option: str) -> None:
    assert "for PDF files only" in refusal(capsys, "render", dossier, 1, "-o", tmp_path / "brief.txt", option)


@pytest.mark.parametrize(
    "option",
    [
        "--pages=-1",
        "--pages=x",
        "--binding=99",
        "--binding=nan",
        "--paper=A5",
        "--digits=roman",
        "--kind=x",
        "--copy=1.5",
        "--recipient=a\x01",
        "--ministry=\udcff",
    ],
)
def test_wrong_values_are_wrong_usage(dossier: Path, option: str) -> None:
    with pytest.raises(SystemExit) as left:
        main(["render", str(dossier), "1", "-o", "brief.pdf", option])
    assert left.value.code == 2


def test_an_encrypted_brief_opens_with_its_password(
    dossier: Path, tmp_path: Path, capsys: Said, password: Path
) -> None:
    file = tmp_path / "brief.pdf"
    answer(capsys, "render", dossier, 1, "-o", file, "--kind", "encrypted", "--open-passphrase-file", password)
    assert pypdf.PdfReader(file).is_encrypted
    assert len(pypdf.PdfReader(file, password="open sesame").pages) == 2


def test_a_password_may_stand_in_the_environment(
    dossier: Path, tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHANCERY_OPEN_PASSPHRASE", "from outside")
    answer(capsys, "render", dossier, 1, "-o", tmp_path / "brief.pdf", "--kind", "encrypted")
    assert len(pypdf.PdfReader(tmp_path / "brief.pdf", password="from outside").pages) == 2


def test_passwords_for_an_open_file_are_refused(dossier: Path, tmp_path: Path, capsys: Said, password: Path) -> None:
    said = refusal(capsys, "render", dossier, 1, "-o", tmp_path / "brief.pdf", "--open-passphrase-file", password)
    assert "encrypted" in said


def test_the_data_is_attached_on_demand(dossier: Path, tmp_path: Path, capsys: Said) -> None:
    for name, options in (("with", ["--attach-data"]), ("without", [])):
        answer(capsys, "render", dossier, 1, "-o", tmp_path / f"{name}.pdf", *options)
    assert len(pypdf.PdfReader(tmp_path / "with.pdf").attachments) == 1
    assert len(pypdf.PdfReader(tmp_path / "without.pdf").attachments) == 0


def test_changes_since_a_day_are_those_of_that_day(dossier: Path, tmp_path: Path, capsys: Said) -> None:
    answer(capsys, "render", dossier, 1, "-o", tmp_path / "brief.pdf", "--changes-since", "2099-01-01")
    answer(capsys, "render", dossier, 1, "-o", tmp_path / "plain.pdf")
    assert (tmp_path / "brief.pdf").read_bytes() == (tmp_path / "plain.pdf").read_bytes()


def test_portions_are_marked_on_demand(dossier: Path, tmp_path: Path, capsys: Said) -> None:
    answer(capsys, "render", dossier, 1, "-o", tmp_path / "brief.txt", "--portion-marks")
    assert "(O)" in (tmp_path / "brief.txt").read_text(encoding="utf-8")
    answer(capsys, "render", dossier, 1, "-o", tmp_path / "brief.txt")
    assert "(O)" not in (tmp_path / "brief.txt").read_text(encoding="utf-8")


def test_the_specimen_is_written(tmp_path: Path, capsys: Said) -> None:
    answer(capsys, "specimen", "-o", tmp_path / "specimen.pdf", "--style", "sans")
    assert "Vienna, the morning after" in text_of(tmp_path / "specimen.pdf")


def test_notes_go_where_they_are_wanted(tmp_path: Path, capsys: Said) -> None:
    for place in ("page", "end"):
        answer(capsys, "specimen", "-o", tmp_path / f"{place}.pdf", "--notes", place)
    first = {place: pypdfium2.PdfDocument(tmp_path / f"{place}.pdf")[0].get_textpage() for place in ("page", "end")}
    assert "Two of the four may have" in first["page"].get_text_range()
    assert "Two of the four may have" not in first["end"].get_text_range()


def test_fonts_are_added_and_listed(tmp_path: Path, capsys: Said) -> None:
    font = resources.path("fonts", "document", "noto", "NotoSansThai-Regular.ttf")
    assert "None was added yet" in answer(capsys, "fonts")
    assert answer(capsys, "fonts", "add", font) == "NotoSansThai-Regular: added\n"
    (tmp_path / "no.ttf").write_bytes(b"no font")
    assert "no.ttf is no font" in refusal(capsys, "fonts", "add", tmp_path / "no.ttf")
    assert "no such font file" in refusal(capsys, "fonts", "add", tmp_path / "none.ttf")


def test_a_character_that_no_font_has_is_named(tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "a.md").write_text("Linear A: \U00010600.\n", encoding="utf-8")
    assert main(["typeset", str(tmp_path / "a.md"), "-o", str(tmp_path / "a.pdf")]) == 0
    assert "No font has \U00010600 (U+10600); a sign stands in their place." in capsys.readouterr().err


def test_what_opens_a_key_is_named_where_it_does_not(dossier: Path, tmp_path: Path, capsys: Said) -> None:
    key, wrong = tmp_path / "key.p12", tmp_path / "wrong.txt"
    key.write_bytes(pkcs12())
    wrong.write_text("not this\n", encoding="utf-8")
    said = refusal(
        capsys, "render", dossier, 1, "-o", tmp_path / "a.pdf", "--sign", key, "--sign-passphrase-file", wrong
    )
    assert "--sign-passphrase-file" in said
    assert " --passphrase-file" not in said


def test_a_seal_that_is_no_picture_is_refused_in_words(dossier: Path, tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "a.md").write_text("# Not a seal", encoding="utf-8")
    said = refusal(capsys, "render", dossier, 1, "-o", tmp_path / "a.pdf", "--seal", tmp_path / "a.md")
    assert "no picture that can be read" in said
    assert "<" not in said


def test_the_search_of_the_readme_finds_something(dossier: Path, capsys: Said) -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    (line,) = (line for line in readme.splitlines() if "chancery search caucasus.dossier" in line)
    assert "event:" in answer(capsys, "search", dossier, *line.split("caucasus.dossier ")[1].split())
