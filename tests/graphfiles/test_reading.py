"""Which format a file is in, and files that are none."""

import io
import zipfile
from pathlib import Path

import pytest

from briefings.errors import BadInputError, BriefingsError, NotFoundError
from briefings.graphfiles.reading import read_graph
from tests.graphfiles.shared import pairs, read

NET = "*Vertices 2\n1 A\n2 B\n*Edges\n1 2 -1\n"
TIE = '<node id="1"/><node id="2"/><edge source="1" target="2"/>'
GRAPHML = f'<graphml><graph edgedefault="undirected">{TIE}</graph></graphml>'


def zipped(**files: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name), text)
    return data.getvalue()


@pytest.mark.parametrize("name", ["x.net", "x.txt", "x.csv", "x"])
def test_content_says_more_than_the_ending(name: str) -> None:
    assert pairs(read(name, NET)) == [("1", "2")]
    assert pairs(read(name, GRAPHML)) == [("1", "2")]
    assert pairs(read(name, "graph [ node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 ] ]")) == [("1", "2")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("text", [GRAPHML.replace("A", "Ə"), NET.replace("A", "Ə"), "source,target\n1,2\n"])
def test_unicode_is_read_in_its_encodings(encoding: str, text: str) -> None:
    mark = b"\xff\xfe" if encoding == "utf-16-le" else b""
    assert pairs(read("x.csv", mark + text.encode(encoding))) == [("1", "2")]


def test_an_archive_with_one_file_is_opened() -> None:
    assert pairs(read("x.zip", zipped(**{"a/b.net": NET}))) == [("1", "2")]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "line 1: there is nothing in it"),
        (b"\xef\xbb\xbf \n\n", "line 1: there is nothing in it"),
        (b"\0" * 500, "line 1: there is nothing in it"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "no text"),
        (b"SQLite format 3\0\x10\0", "line 1: the file is no text"),
        (zipped(a="x", b="y"), "the archive holds 2 files"),
        (zipped(), "the archive"),
        (zipped(a="source,target\nA,B\n" * 50)[:90], "the archive is damaged"),
        (zipped(a=""), "there is nothing in it"),
        ("source,target\nÄ,B\n".encode("utf-16")[:-1], "line 2: the text breaks off or is damaged"),
    ],
)
@pytest.mark.parametrize("name", ["x.csv", "x.net", "x.sif"])
def test_what_is_no_text_is_refused(name: str, data: bytes, says: str) -> None:
    with pytest.raises(BadInputError) as refused:
        read(name, data)
    assert says in str(refused.value)


@pytest.mark.parametrize("ending", [".graphml", ".gexf", ".gml", ".net", ".paj", ".sif", ".csv", ".zip", ""])
def test_an_empty_file_is_refused_by_every_name(ending: str) -> None:
    with pytest.raises(BadInputError, match="line 1: there is nothing in it"):
        read(f"x{ending}", b"")


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.net", tmp_path / ("n" * 300), tmp_path / "a\0b"):
        with pytest.raises(BriefingsError):
            read_graph(path)


def test_a_file_that_is_not_there_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match=r"There is no file .*none\.net"):
        read_graph(tmp_path / "none.net")


def test_a_file_is_named_in_what_is_wrong_with_it(tmp_path: Path) -> None:
    (tmp_path / "mine.net").write_text("*Vertices 1\n*Edges\n1 2\n")
    with pytest.raises(BadInputError, match=r"^mine\.net, line 3: "):
        read_graph(tmp_path / "mine.net")
