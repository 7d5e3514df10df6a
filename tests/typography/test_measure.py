"""Widths: of the faces that are printed, for every script, without the PDF library."""

from __future__ import annotations

import subprocess
import sys

import pytest

from briefings.typography.measure import text_width


def test_a_text_is_as_wide_as_its_glyphs() -> None:
    assert text_width("Azerbaijan", 8.0) == pytest.approx(35.11, abs=0.01)


def test_width_grows_with_size() -> None:
    assert text_width("Baku", 16.0) == pytest.approx(2 * text_width("Baku", 8.0))


def test_a_heavier_weight_is_wider() -> None:
    assert text_width("Ankara", 8.0, 700) > text_width("Ankara", 8.0, 400)


def test_nothing_has_no_width() -> None:
    assert text_width("", 8.0) == 0.0


@pytest.mark.parametrize("word", ["Əliyev", "Қазақстан", "Հայաստան", "საქართველო", "السلام", "שלום"])
def test_every_script_has_a_width(word: str) -> None:
    assert text_width(word, 8.0) > 8.0


def test_measuring_loads_no_pdf_library() -> None:
    code = "import sys; from briefings.typography.measure import text_width; text_width('x', 8.0)"
    code += "; sys.exit('reportlab' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_joined_letters_are_measured_as_they_join() -> None:
    assert text_width("رجب طيب أردوغان", 10.0) == pytest.approx(72.1, abs=1.5)
