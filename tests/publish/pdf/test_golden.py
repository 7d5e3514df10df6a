"""The pages as they were last approved: every line and its place, and a small picture of each page."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import numpy as np
import pytest

from briefings.publish.pdf import write_pdf
from briefings.publish.pdf.layout.fitting import fitted
from briefings.publish.pdf.painting.marks import Words, flat
from tests.publish.documents import ministerial, scenario_paper
from tests.publish.pdf.reading import picture

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefings.compose.document import Document
    from tests.publish.conftest import Golden

BRIEFS = [ministerial, scenario_paper]
FAR = 60  # grey values: beyond what different rasterisers make of one edge
SHARE = 0.01


def _lines(document: Document) -> str:
    layout, _ = fitted(document)
    written = []
    for number, page in enumerate(layout.pages(), start=1):
        written.append(f"page {number}")
        written += [
            f"{dx + mark.x:7.1f} {dy + mark.y:7.1f}  {mark.line.text}"
            for dx, dy, mark in flat(page.marks)
            if isinstance(mark, Words)
        ]
    return "\n".join(written) + "\n"


@pytest.mark.parametrize("make", BRIEFS)
def test_every_line_stands_where_it_stood(make: Callable[[], Document], golden: Golden) -> None:
    made = _lines(make())
    assert made == golden(f"{make.__name__}.txt", made.encode()).decode()


@pytest.mark.parametrize("make", BRIEFS)
def test_every_page_looks_as_it_looked(make: Callable[[], Document], golden: Golden) -> None:
    made = write_pdf(make())
    for page in range(made.pages):
        grey = picture(made.data, page)
        file = io.BytesIO()
        np.savez_compressed(file, grey=grey)
        before = np.load(io.BytesIO(golden(f"{make.__name__}-{page + 1}.npz", file.getvalue())))["grey"]
        assert grey.shape == before.shape
        apart = np.abs(grey.astype(int) - before.astype(int)) > FAR
        assert apart.mean() < SHARE
