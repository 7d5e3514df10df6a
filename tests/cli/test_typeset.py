"""`typeset`: any Markdown or text file through the engine of the briefs."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.cli import main
from briefings.compose.manuscript import manuscript
from briefings.publish.pdf import write_pdf
from tests.cli.said import Said, answer, refusal

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """# A treaty

The *parties* **agree**[^1] on [this](https://example.org).

1. First
   - inner
2. Second

| State | Men |
|:------|----:|
| One   | 120 |

> Quoted.

::: {lang=ar}
مؤتمر فيينا
:::

[^1]: With one voice.
"""


def pages_of(data: bytes) -> list[str]:
    """The text of each page, hyphens at line ends taken out."""
    document = pypdfium2.PdfDocument(data)
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return [unicodedata.normalize("NFC", page) for page in pages]


def set_from(folder: Path, said: Said, text: str, *options: str, name: str = "text.md") -> list[str]:
    """The pages that a text becomes."""
    (folder / name).write_text(text, encoding="utf-8")
    answer(said, "typeset", folder / name, "-o", folder / "out.pdf", "--language=en", *options)
    return pages_of((folder / "out.pdf").read_bytes())


def test_a_markdown_file_becomes_pages(tmp_path: Path, capsys: Said) -> None:
    (page,) = set_from(tmp_path, capsys, TEXT)
    words = ["A treaty", "parties", "agree", "First", "inner", "Second", "State", "120", "Quoted", "With one voice"]
    assert [word for word in words if word not in page] == []


def test_a_plain_file_is_set_as_it_is(tmp_path: Path, capsys: Said) -> None:
    (page,) = set_from(tmp_path, capsys, "# no heading\n\n*no emphasis*\n", name="text.txt")
    assert "# no heading" in page
    assert "*no emphasis*" in page


def test_the_same_file_gives_the_same_bytes(tmp_path: Path, capsys: Said) -> None:
    set_from(tmp_path, capsys, TEXT)
    first = (tmp_path / "out.pdf").read_bytes()
    set_from(tmp_path, capsys, TEXT)
    assert (tmp_path / "out.pdf").read_bytes() == first


def test_the_paper_is_chosen(tmp_path: Path, capsys: Said) -> None:
    set_from(tmp_path, capsys, TEXT, "--paper", "letter")
    document = pypdfium2.PdfDocument((tmp_path / "out.pdf").read_bytes())
    assert [round(length) for length in document[0].get_size()] == [612, 792]


def test_what_could_not_be_kept_is_told(tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "a.md").write_text("![A map](map.png)\n", encoding="utf-8")
    assert main(["typeset", str(tmp_path / "a.md"), "-o", str(tmp_path / "a.pdf")]) == 0
    assert "Pictures, set as the words that describe them: 1." in capsys.readouterr().err


def test_the_language_that_was_guessed_is_told(tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "a.md").write_text("# The talks\n\nThis is what was said of them.\n", encoding="utf-8")
    assert main(["typeset", str(tmp_path / "a.md"), "-o", str(tmp_path / "a.pdf")]) == 0
    assert "Set as English; --language says otherwise." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.md", b"Z\xfcrich", "no text in UTF-8: line 1"),
        ("a.md", b"", "holds no text"),
        ("a.txt", b"\xff\xfe\x00bad\x80 caf\xe9", "begins as a text in UTF-16"),
        ("a.md", b"---\nlanguage: xx-klingon\n---\na", "no language"),
        ("a.odt", b"a", "does not say whether it is Markdown"),
        ("a.md", b"---\npages: many\n---\na", "no number of pages"),
        ("a.md", b">" * 150 + b"a", "too deep"),
    ],
)
def test_what_cannot_be_set_is_refused(tmp_path: Path, capsys: Said, name: str, data: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(data)
    assert said in refusal(capsys, "typeset", tmp_path / name, "-o", tmp_path / "out.pdf")
    assert not (tmp_path / "out.pdf").exists()


def test_a_file_that_is_not_there_is_refused(tmp_path: Path, capsys: Said) -> None:
    assert "cannot be read" in refusal(capsys, "typeset", tmp_path / "no.md", "-o", tmp_path / "out.pdf")


def test_a_text_is_not_written_over_itself(tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "speech.txt").write_text("A long line. " * 20)
    (tmp_path / "same.txt").symlink_to("speech.txt")
    for name in ("speech.txt", "same.txt"):
        said = refusal(capsys, "typeset", tmp_path / "speech.txt", "-o", tmp_path / name)
        assert f"{name} is the text itself" in said
    assert (tmp_path / "speech.txt").read_text() == "A long line. " * 20


def test_a_style_that_is_not_there_is_refused(tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "a.md").write_text("---\nlanguage: en\nstyle: ../templates/scenario_paper\n---\na\n", encoding="utf-8")
    assert "house style" in refusal(capsys, "typeset", tmp_path / "a.md", "-o", tmp_path / "out.pdf")


LETTERS = st.sampled_from("abcdefgəışñßабвгдежαβγδებგაبتث中文אבגกขคनमक")
WORDS = st.lists(st.text(LETTERS, min_size=1, max_size=9), min_size=1, max_size=12)
BLOCKS = st.tuples(st.sampled_from(["", "## ", "- ", "3. ", "> ", "- - "]), WORDS)


@given(st.lists(BLOCKS, min_size=1, max_size=6))
@settings(max_examples=20)
def test_every_letter_of_a_text_is_found_in_its_pages(blocks: list[tuple[str, list[str]]]) -> None:
    text = "\n\n".join(mark + " ".join(words) for mark, words in blocks)
    found = "".join(pages_of(write_pdf(manuscript(text, language="en").document).data))
    for word in (word for _, words in blocks for word in words):
        assert sorted(set(unicodedata.normalize("NFC", word)) - set(found)) == []


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["", "## ", "- ", "3. ", "> "]),
            st.lists(st.text("abcdefgж", min_size=2, max_size=9), min_size=1, max_size=30),
        ),
        min_size=1,
        max_size=8,
    )
)
@settings(max_examples=20)
def test_every_word_is_found_in_the_order_of_the_text(blocks: list[tuple[str, list[str]]]) -> None:
    text = "\n\n".join(mark + " ".join(words) for mark, words in blocks)
    pages = pages_of(write_pdf(manuscript(text, language="en").document).data)
    found = "".join("".join(pages).split())
    place = 0
    for word in (word for _, words in blocks for word in words):
        place = found.index(word, place) + len(word)
