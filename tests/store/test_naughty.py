"""Strings that break programs, in every text field of every kind: kept as they are, found, taken out and back."""

from __future__ import annotations

import io
from contextlib import suppress
from itertools import cycle, repeat
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from briefings.compose import compose_brief
from briefings.domain.briefs import Brief
from briefings.domain.dossier import About
from briefings.domain.records import Kind
from briefings.domain.sources import Source
from briefings.edits import AddAll, Attach, ChangeAbout, Put
from briefings.errors import BadInputError, BriefingsError
from briefings.publish.pdf import write_pdf
from briefings.session import Session
from briefings.upkeep import import_data
from tests import builders
from tests.others import DATA
from tests.store.filled import filled
from tests.store.strategies import CONTENTS, WORLD, world

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefings.domain.dossier import Record

BLNS = DATA / "bad" / "blns.txt"
OWN = (
    "a\0b",
    "\x01\x08\x1b[31m\x7f\x85",
    "\u202eevil\u202c \u2066isolate\u2069 \u200e\u200f\u061c",
    "\ufeffmark \ufffe\uffff \U0010ffff",
    "line\nfeed\r\nreturn\u2028line\u2029paragraph\x0b\x0c",
    "e\u0301" + "\u0301" * 500,
    "[a](actor:1) [^event:7] **b** *c* {d} $e$ \\f",
    "]](actor:99999999999999999999) [^source:0] [](",
    "\U0001f469\u200d\U0001f469\u200d\U0001f467\U0001f1e6\U0001f1ff",
    "字" * 1_000,
)
LONG = "a long text " * 8_500
ROUNDS = 40
"""How often each field gets another text of the big list."""


def big_list() -> list[str]:
    """The big list of naughty strings, where it is at hand."""
    lines = BLNS.read_text(encoding="utf-8").split("\n") if BLNS.exists() else []
    return list(dict.fromkeys(line for line in lines if line.strip() and not line.startswith("#")))


def naughty() -> list[Record]:
    """Our own texts in every field; those of the big list in turn, and each field gets a good many of them."""
    own = [record for place, text in enumerate(OWN) for record in filled(repeat(text), 10_000 + 100 * place)]
    listed = cycle(big_list() or OWN)
    return own + [record for place in range(ROUNDS) for record in filled(listed, 20_000 + 100 * place)]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("naughty") / "a.dossier"
    with Session.create(made, About(title="World"), device=1, contents=AddAll(world(), "World")) as session:
        session.apply(Attach(WORLD[Kind.SOURCE][0], "scan.pdf", CONTENTS[min(CONTENTS)]))
        session.apply(AddAll(naughty(), "Naughty"))
        session.apply(ChangeAbout(About(title=OWN[2], subtitle=OWN[0], author=OWN[4])))
    return made


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    with Session.open(path) as opened:
        yield opened


@pytest.mark.skipif(not BLNS.exists(), reason="the big list of naughty strings is not at hand")
def test_the_big_list_is_whole() -> None:
    assert len(big_list()) > 400


def test_every_text_comes_back_after_a_restart(session: Session) -> None:
    for record in naughty():
        assert session.record(record.ref) == record
    assert (session.about.title, session.about.subtitle, session.about.author) == (OWN[2], OWN[0], OWN[4])


def test_search_finds_or_says_why_not(session: Session) -> None:
    for text in (*OWN, *big_list()[::5]):
        with suppress(BriefingsError):
            hits = session.find(text, limit=3).hits
            assert all(session.record(hit.ref).label == hit.title for hit in hits)


def test_every_text_goes_out_as_plain_files_and_back(path: Path, tmp_path: Path) -> None:
    folders = [tmp_path / "one", tmp_path / "two"]
    with Session.open(path) as session:
        session.file.export_data(folders[0])
    import_data(folders[0], tmp_path / "b.dossier")
    with Session.open(tmp_path / "b.dossier") as session:
        session.file.export_data(folders[1])
        for record in naughty()[:100]:
            assert session.record(record.ref) == record
    first, second = ({file.name: file.read_bytes() for file in folder.glob("*.*")} for folder in folders)
    assert first == second


def test_a_long_text_is_kept_found_and_taken_out_and_back(tmp_path: Path) -> None:
    with Session.create(tmp_path / "a.dossier", About(title="A")) as session:
        session.apply(AddAll([builders.source(LONG, id=5, text=LONG + "end")], "Long"))
        assert [hit.ref.id for hit in session.find("end").hits] == [5]
        session.file.export_data(tmp_path / "plain")
    import_data(tmp_path / "plain", tmp_path / "b.dossier")
    with Session.open(tmp_path / "b.dossier") as session:
        assert session.get(Source, 5).title == LONG


@pytest.mark.parametrize("place", range(len(OWN)))
def test_a_brief_that_holds_a_naughty_text_gives_a_valid_pdf(session: Session, place: int) -> None:
    blocks = [builders.block(text=OWN[place][:5000], heading=OWN[place][:200])]
    brief = builders.brief(OWN[place][:200], *blocks, subtitle=OWN[place][:200])
    assert PdfReader(io.BytesIO(write_pdf(compose_brief(brief, session)).data)).pages


@pytest.mark.skipif(not BLNS.exists(), reason="the big list of naughty strings is not at hand")
def test_a_brief_that_holds_the_big_list_gives_a_valid_pdf(session: Session) -> None:
    blocks = [builders.block(text=text) for text in big_list()]
    made = write_pdf(compose_brief(builders.brief("All of them", *blocks), session))
    assert len(PdfReader(io.BytesIO(made.data)).pages) == made.pages


@pytest.mark.parametrize("text", ["\ud83d", "a\udc80b", "\udfff" * 10])
def test_half_a_character_is_refused_in_every_field_and_nothing_is_written(session: Session, text: str) -> None:
    before = session.past.steps(limit=1)
    for record in filled(repeat(f"name {text}"), 9_000_000):
        with pytest.raises(BadInputError):
            session.apply(Put(record))
    with pytest.raises(BadInputError):
        session.apply(ChangeAbout(About(title=text)))
    with pytest.raises(BadInputError):
        session.apply(Attach(WORLD[Kind.SOURCE][0], f"{text}.pdf", b"x"))
    assert session.past.steps(limit=1) == before
    assert all(hit.ref.id < 9_000_000 for hit in session.find(text).hits)
    assert not any(record.title.startswith("name") for record in session.all(Brief))
