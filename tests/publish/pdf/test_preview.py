from dataclasses import replace

import pypdfium2

from briefings.compose.document import Document, Paragraph, Run
from briefings.publish.pdf import write_pdf
from briefings.publish.pdf.preview import write_preview
from briefings.publish.setting import House, Setting
from briefings.typography.lines import set_lines
from briefings.typography.words import shelves
from tests.publish.paper import scenario_paper

PAPER = scenario_paper()


def with_last_words(words: str) -> Document:
    """The paper with a sentence at its end."""
    last = PAPER.sections[-1]
    section = replace(last, blocks=(*last.blocks, Paragraph(runs=(Run(words),))))
    return replace(PAPER, sections=(*PAPER.sections[:-1], section))


def picture(data: bytes, page: int) -> bytes:
    document = pypdfium2.PdfDocument(data)
    try:
        return bytes(document[page].render(scale=0.5).buffer)
    finally:
        document.close()


def test_pages_stand_as_in_the_file() -> None:
    preview, pdf = write_preview(PAPER), write_pdf(PAPER)
    assert (preview.pages, preview.fill, preview.fit, preview.places) == (pdf.pages, pdf.fill, pdf.fit, pdf.places)


def test_pages_look_as_in_the_file() -> None:
    preview, pdf = write_preview(PAPER), write_pdf(PAPER)
    assert all(picture(preview.data, at) == picture(pdf.data, at) for at in preview.painted)


def test_what_looks_as_before_is_not_painted_again() -> None:
    first = write_preview(PAPER)
    again = write_preview(PAPER, known=first.prints)
    assert (first.painted, again.painted, again.data) == (tuple(range(first.pages)), (), b"")


def test_words_that_were_forgotten_and_made_anew_look_as_before() -> None:
    first = write_preview(PAPER)
    set_lines.cache_clear()
    shelves.cache_clear()
    assert write_preview(PAPER, known=first.prints).painted == ()


def test_another_language_paints_every_page_anew() -> None:
    first = write_preview(PAPER)
    again = write_preview(replace(PAPER, language="fr"), known=first.prints)
    assert again.painted == tuple(range(again.pages))


def test_a_change_on_the_last_page_paints_the_last_page() -> None:
    first = write_preview(with_last_words("One."))
    again = write_preview(with_last_words("Two."), known=first.prints)
    assert again.painted == (first.pages - 1,)
    assert picture(again.data, 0) == picture(write_pdf(with_last_words("Two.")).data, first.pages - 1)


def test_another_house_paints_every_page_anew() -> None:
    first = write_preview(PAPER)
    again = write_preview(PAPER, Setting(house=House(accent="#7A1F3D")), known=first.prints)
    assert again.painted == tuple(range(again.pages))
