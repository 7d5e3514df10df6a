"""The specimens in docs/ are what the program writes today. CHANCERY_UPDATE_GOLDEN=1 writes them anew."""

from __future__ import annotations

import os
from pathlib import Path

import pypdfium2
import pytest

from briefings.cli import main

DOCS = Path(__file__).parents[1] / "docs"
SPECIMENS = {
    "specimen.pdf": (),
    "specimen-sans.pdf": ("--style", "sans", "--notes", "page"),
}


def words_of(file: Path) -> list[str]:
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(file)]


@pytest.mark.parametrize("name", SPECIMENS)
def test_the_specimen_in_the_documents_is_todays(name: str, tmp_path: Path) -> None:
    assert main(["specimen", "-o", str(tmp_path / name), *SPECIMENS[name]]) == 0
    if os.environ.get("CHANCERY_UPDATE_GOLDEN"):
        (DOCS / name).write_bytes((tmp_path / name).read_bytes())
    assert words_of(DOCS / name) == words_of(tmp_path / name)
