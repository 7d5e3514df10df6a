"""What is printed can be searched: every word of some fifty languages is found by the usual readers."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from briefings.publish.pdf import write_pdf
from briefings.typography.stacks import missing
from tests.publish.languages import document, lines

if TYPE_CHECKING:
    from pathlib import Path

_UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\u00ad\ufeff\ufffe]")
_BETWEEN = re.compile(r"[\s.,;:!?()«»“”’՝։፡።།၊-၏،؛؟۔।。，；、–—¿·-]+")
_WITHOUT_SPACES = frozenset({"th", "lo", "km", "my", "bo", "dz", "zh", "zh-TW", "ja"})
_THAANA_BEFORE_A_STOP = "ވެރިރަށެވެ"  # its last vowel sign stands at the very end of the line


@pytest.fixture(scope="module", params=["serif", "sans"])
def page(request: pytest.FixtureRequest) -> bytes:
    return write_pdf(document(lines(), style=request.param)).data


def plain(text: str) -> str:
    return _UNSEEN.sub("", unicodedata.normalize("NFKC", text))


def not_found(text: str) -> list[str]:
    whole = plain(text)
    run_on = re.sub(r"\s", "", whole)
    return [
        word
        for tag, line in lines().items()
        for word in _BETWEEN.split(line)
        if plain(word) not in (run_on if tag in _WITHOUT_SPACES else whole)
    ]


def test_every_character_of_the_sample_has_a_glyph() -> None:
    assert missing("".join(lines().values())) == ""


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils are not installed")
def test_poppler_finds_every_word(page: bytes, tmp_path: Path) -> None:
    file = tmp_path / "page.pdf"
    file.write_bytes(page)
    done = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True)
    assert set(not_found(done.stdout)) <= {_THAANA_BEFORE_A_STOP}


@pytest.mark.filterwarnings("ignore")
def test_mupdf_finds_every_word(page: bytes) -> None:
    mupdf = pytest.importorskip("pymupdf", reason="PyMuPDF is not installed")
    text = "\n".join(sheet.get_text() for sheet in mupdf.open(stream=page))
    assert len(not_found(text)) <= 1


def test_pdfium_finds_nearly_every_word(page: bytes) -> None:
    text = "\n".join(sheet.get_textpage().get_text_range() for sheet in pypdfium2.PdfDocument(page))
    assert len(not_found(text)) <= 10
