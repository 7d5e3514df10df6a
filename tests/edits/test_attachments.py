from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefings.domain.dossier import About
from briefings.domain.sources import Source
from briefings.edits import AddAll, Attach, Put, attachments
from briefings.errors import BadInputError, NotFoundError
from briefings.session import Session
from tests import builders

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SOURCE = builders.source("Trend")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.dossier"


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    with Session.create(path, About(title="A"), contents=AddAll([SOURCE], "Source")) as made:
        yield made


def attach(session: Session, name: str = "article.pdf", data: bytes = b"%PDF") -> Source:
    session.apply(Attach(SOURCE.id, name, data))
    return session.get(Source, SOURCE.id)


def test_an_attached_file_comes_back_after_a_restart(session: Session, path: Path) -> None:
    [kept] = attach(session, "scans/article.pdf", b"%PDF\0\xff").attachments
    session.close()
    with Session.open(path) as again:
        assert again.attachment(kept.digest) == b"%PDF\0\xff"
        assert again.get(Source, SOURCE.id).attachments == (kept,)
    assert (kept.name, kept.media_type, kept.size) == ("article.pdf", "application/pdf", 6)


def test_undo_takes_an_attachment_away_and_redo_brings_it_back(session: Session) -> None:
    [kept] = attach(session).attachments
    assert session.undo_label == "Attach article.pdf to Trend"
    session.undo()
    assert session.get(Source, SOURCE.id).attachments == ()
    session.redo()
    assert session.get(Source, SOURCE.id).attachments == (kept,)
    assert session.attachment(kept.digest) == b"%PDF"


def test_a_file_that_was_taken_away_comes_back_with_undo(session: Session) -> None:
    source = attach(session)
    session.apply(Put(replace(source, attachments=())))
    session.undo()
    assert session.attachment(session.get(Source, SOURCE.id).attachments[0].digest) == b"%PDF"


def test_search_finds_a_source_by_the_name_of_its_file(session: Session) -> None:
    attach(session, "communiqué-Yerevan.pdf")
    assert [hit.ref for hit in session.find("communique yerevan").hits] == [SOURCE.ref]
    assert not session.find("application").hits


def test_the_same_file_is_not_attached_twice(session: Session) -> None:
    attach(session)
    with pytest.raises(BadInputError, match="attached already"):
        attach(session)


@pytest.mark.parametrize("name", ["", "  ", "a\0b", "a\u202efdp.exe", "x" * 300, "..\\"])
def test_a_name_that_is_none_is_refused(session: Session, name: str) -> None:
    with pytest.raises(BadInputError, match="no name"):
        attach(session, name)


def test_a_file_too_large_is_refused_and_nothing_written(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attachments, "LARGEST", 3)
    with pytest.raises(BadInputError, match="larger"):
        attach(session)
    assert session.get(Source, SOURCE.id).attachments == ()


def test_an_attachment_whose_bytes_are_nowhere_is_refused(session: Session) -> None:
    source = attach(session)
    lost = replace(source.attachments[0], digest="0" * 64)
    with pytest.raises(BadInputError, match="not in this dossier"):
        session.apply(Put(replace(source, attachments=(lost,))))
    with pytest.raises(NotFoundError):
        session.attachment("0" * 64)
