"""What is printed can be searched: every word of some fifty languages is found by the usual readers."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from briefings.compose.document import Document, HeaderField, ItemList, Paragraph, Run, Section
from briefings.publish.pdf import write_pdf
from briefings.typography.stacks import missing
from tests.others import DATA
from tests.publish.languages import document, lines

Reader = Callable[[bytes, Path], str]

_UNSEEN = re.compile("[\u200b-\u200d\u00ad\ufeff\ufffe]")
_SIGNS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_DIVIDED = re.compile("[-‐\u0002]\\s*\n")
_BETWEEN = re.compile(r"[\s.,;:․!?()«»“”„\"’‘'՝՛՞։፡።།၊-၏،؛؟۔।。、，；：–—¿·…()\-‐•*#/\[\]‹›״׳־『』「」]+")
_WITHOUT_SPACES = frozenset({"th", "lo", "km", "my", "bo", "dz", "zh", "zh-TW", "ja"})
_RIGHTS = sorted((DATA / "texts" / "udhr").glob("udhr_*.xml"))
_MARKED = frozenset({"udhr_arb", "udhr_heb", "udhr_hin", "udhr_pes_1", "udhr_tha"})
_LANGUAGE = re.compile("xml:lang=.([a-zA-Z-]+)")
_TEXT = re.compile("<(title|para)>(.*?)</\\1>", re.DOTALL)


def poppler(pdf: bytes, folder: Path) -> str:
    if shutil.which("pdftotext") is None:
        pytest.skip("poppler-utils are not installed")
    file = folder / "page.pdf"
    file.write_bytes(pdf)
    return subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout


def mupdf(pdf: bytes, _: Path) -> str:
    found = pytest.importorskip("pymupdf", reason="PyMuPDF is not installed")
    return "\n".join(sheet.get_text() for sheet in found.open(stream=pdf))


def pdfium(pdf: bytes, _: Path) -> str:
    read = [sheet.get_textpage().get_text_range() for sheet in pypdfium2.PdfDocument(pdf)]
    return "\n".join(read).replace("\r\n", "\n")


READERS = pytest.mark.parametrize("reader", [poppler, mupdf, pdfium])


def plain(text: str) -> str:
    return _UNSEEN.sub("", unicodedata.normalize("NFKC", _SIGNS.sub(" ", text)))


def words(text: str) -> set[str]:
    return {word for word in _BETWEEN.split(plain(text)) if word}


def not_found(texts: dict[str, str], read: str) -> list[str]:
    """Words of texts by language that are none of the words read, nor joined from the parts of a divided one."""
    run_on = re.sub(r"\s", "", plain(read))
    whole = words(read) | words(_DIVIDED.sub("", read)) | words(_DIVIDED.sub("-", read))
    return [
        word
        for tag, text in texts.items()
        for word in words(text)
        if (word not in run_on if tag in _WITHOUT_SPACES else word not in whole)
    ]


@pytest.fixture(scope="module", params=["serif", "sans"])
def page(request: pytest.FixtureRequest) -> bytes:
    return write_pdf(document(lines(), style=request.param)).data


def test_every_character_of_the_sample_has_a_glyph() -> None:
    assert missing("".join(lines().values())) == ""


@pytest.mark.filterwarnings("ignore")
@READERS
def test_every_reader_finds_every_word(reader: Reader, page: bytes, tmp_path: Path) -> None:
    assert not_found(lines(), reader(page, tmp_path)) == []


@pytest.mark.filterwarnings("ignore")
@READERS
@pytest.mark.parametrize("style", ["serif", "sans"])
def test_no_label_from_right_to_left_is_joined_to_what_stands_beside_it(
    style: str, reader: Reader, tmp_path: Path
) -> None:
    labels = ("שניים", "שלישי", "עשירי", "סיום")
    items = ItemList(items=tuple((Run(label),) for label in labels), start=8)
    header = (HeaderField(label="תאריך", value=(Run("ספטמבר"),)), HeaderField(label="מקום", value=(Run("חיפה"),)))
    made = Document(
        kind="מסמך", title="", marking="", sections=(Section(key="a", head="מטרות", blocks=(items,)),), header=header,
        style=style, language="he",
    )  # fmt: skip
    read = _SIGNS.sub("", reader(write_pdf(made).data, tmp_path)).split()
    assert {*labels, "8", "11", "מטרות", "תאריך", "מקום", "ספטמבר", "חיפה"} <= {*read}


def declaration(file: Path, style: str) -> tuple[str, str, bytes]:
    source = file.read_text("utf-8")
    language = next(match[1] for match in _LANGUAGE.finditer(source))
    texts = [" ".join(html.unescape(match[2]).split()) for match in _TEXT.finditer(source)]
    blocks = tuple(Paragraph(runs=(Run(text, language=language),)) for text in texts)
    sections = (Section(key="all", head="", blocks=blocks, language=language),)
    made = Document(
        kind="Text", title="", marking="", sections=sections, size="text", style=style, pages=0, language=language
    )
    return language.partition("-")[0], "\n".join(texts), write_pdf(made).data


@pytest.mark.filterwarnings("ignore")
@pytest.mark.skipif(not _RIGHTS, reason="the texts of the Declaration of Human Rights are not at hand")
@pytest.mark.parametrize(
    ("file", "style"),
    [(file, style) for file in _RIGHTS for style in ("serif", "sans") if style == "serif" or file.stem in _MARKED],
    ids=lambda value: getattr(value, "stem", value),
)
def test_every_reader_finds_every_word_of_a_long_text(file: Path, style: str, tmp_path: Path) -> None:
    language, text, pdf = declaration(file, style)
    assert {
        reader.__name__: not_found({language: text}, reader(pdf, tmp_path)) for reader in (poppler, mupdf, pdfium)
    } == {
        "poppler": [],
        "mupdf": [],
        "pdfium": [],
    }
