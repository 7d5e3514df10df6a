"""One figure as a PDF of its own size."""

from __future__ import annotations

from briefings.publish.pdf import scene_pdf
from tests.publish.pdf.reading import elements, reader, texts
from tests.publish.scenes import network, timeline


def written() -> bytes:
    return scene_pdf(network(), title="Who leans where", created="2025-07-05T12:00:00Z")


def test_the_page_is_as_large_as_the_picture_and_its_legend() -> None:
    (page,) = reader(written()).pages
    assert network().width < float(page.mediabox.width) < network().width + 40
    assert network().height < float(page.mediabox.height) < network().height + 90


def test_every_label_and_every_key_is_on_it() -> None:
    (text,) = texts(written())
    for words in ("Azerbaijan", "Russian state media", "friendly, weakening", "organisation"):
        assert text.count(words) == 1


def test_it_is_a_figure_with_words_for_it() -> None:
    (figure,) = (element for element in elements(written()) if element["/S"] == "/Figure")
    assert figure["/Alt"] == network().alt


def test_the_same_picture_gives_the_same_bytes() -> None:
    assert written() == written()


def test_a_timeline_is_drawn_too() -> None:
    scene, _ = timeline()
    (text,) = texts(scene_pdf(scene, title="Timeline", created=""))
    assert "27 June 2025" in text
