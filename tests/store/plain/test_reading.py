"""What an import refuses: it names the file and the line, and makes nothing."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import pytest

from briefings.domain.dossier import About
from briefings.domain.records import ActorId
from briefings.domain.scenarios import Alteration, NetworkChange
from briefings.domain.sources import Source
from briefings.edits import AddAll, Attach, ChangeAbout, Remove
from briefings.errors import BadInputError, BriefingsError, CannotWriteError, DossierTooNewError
from briefings.session import Session
from briefings.store.named import CHANGES
from briefings.store.plain import import_data
from tests import builders

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FIRST, SECOND = builders.actor("Azerbaijan"), builders.actor("Russia")
EVENT = builders.event("Arrests", "2025-06-27", FIRST, SECOND)
SOURCE = builders.source("Trend")
GONE = json.dumps(CHANGES.write([NetworkChange(alteration=Alteration.ABSENT, actor=ActorId(77))])[0])
LARGE = "9" * 30


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "plain"
    records = AddAll([FIRST, SECOND, EVENT, SOURCE], "World")
    with Session.create(tmp_path / "a.dossier", About(title="A"), contents=records) as session:
        session.apply(Attach(SOURCE.id, "scan: 1.pdf", b"%PDF"))
        session.apply(ChangeAbout(About(title="B")))
        session.undo()
        session.file.export_data(made)
    return made


def refused(folder: Path, error: type[BriefingsError] = BadInputError) -> str:
    """What is said; nothing may be left behind."""
    with pytest.raises(error) as caught:
        import_data(folder, folder.parent / "b.dossier")
    assert not list(folder.parent.glob("b.dossier*"))
    return str(caught.value)


def change(folder: Path, name: str, change: Callable[[str], str]) -> None:
    """Write a file otherwise and let the manifest agree."""
    file = folder / name
    data = change(file.read_bytes().decode()).encode("utf-8", "surrogatepass")
    file.write_bytes(data)
    listed = json.loads((folder / "manifest.json").read_bytes())
    entry = next(entry for entry in listed["files"] if entry["name"] == name)
    entry |= {"sha256": sha256(data).hexdigest(), "bytes": len(data), "lines": data.count(b"\n")}
    (folder / "manifest.json").write_text(json.dumps(listed))


def set_field(name: str, value: object) -> Callable[[str], str]:
    """Another value in the first line."""

    def changed(text: str) -> str:
        first, *rest = text.splitlines(keepends=True)
        return json.dumps(json.loads(first) | {name: value}) + "\n" + "".join(rest)

    return changed


def test_what_was_undone_before_can_be_redone_after(folder: Path) -> None:
    import_data(folder, folder.parent / "b.dossier")
    with Session.open(folder.parent / "b.dossier") as session:
        session.redo()
        assert session.about.title == "B"
        session.undo()
        session.undo()
        assert session.get(Source, SOURCE.id).attachments == ()
        session.redo()
        [kept] = session.get(Source, SOURCE.id).attachments
        assert session.attachment(kept.digest) == b"%PDF"
        assert [hit.ref for hit in session.find("arrests").hits] == [EVENT.ref]


@pytest.mark.parametrize(
    ("name", "edit", "said"),
    [
        ("actors.jsonl", lambda text: text + "{\n", "actors.jsonl, line 3: it is no JSON object"),
        ("actors.jsonl", lambda text: text + "[]\n", "line 3: it must be an object"),
        ("actors.jsonl", lambda text: text + "\n", "line 3"),
        ("actors.jsonl", lambda text: text + "[" * 100_000 + "\n", "line 3: it is no JSON"),
        ("actors.jsonl", lambda text: text.replace('"id"', '"id": 1, "id"', 1), "a field that stands twice"),
        ("actors.jsonl", set_field("colour", "red"), "“colour” must be left out"),
        ("actors.jsonl", set_field("names", {}), "“names” must be a list"),
        ("actors.jsonl", set_field("names", [{"text": "A"}]), "“names.1.use” must be there"),
        ("actors.jsonl", set_field("actor_kind", "planet"), "“actor_kind” must be one of “state”"),
        ("actors.jsonl", set_field("summary", "\ud83d"), "“summary” must be text without half characters"),
        ("actors.jsonl", set_field("part_of", True), "“part_of” must be a whole number"),
        ("actors.jsonl", set_field("id", -5), "out of order"),
        ("actors.jsonl", lambda text: text + text.splitlines()[-1] + "\n", "stands there already"),
        ("events.jsonl", lambda text: text.replace("2025-06-27", "2025-02-30"), "must be a day such as"),
        ("events.jsonl", lambda text: text.replace('"scale": null', '"scale": NaN'), "“scale” must be a finite number"),
        ("events.jsonl", lambda text: text.replace('"scale": null', f'"scale": {LARGE}'), "“scale”"),
        ("events.jsonl", lambda text: text.replace('"removed": false', '"removed": 0'), "“removed” must be true or"),
        ("events.jsonl", set_field("question", 77), "events.jsonl, line 1: there is no question:77"),
        ("sources.jsonl", lambda text: text.replace(SHA, "0" * 64), "line 1: the content of an attached file"),
        ("about.json", lambda text: text + text, "about.json, line 2: one line is all"),
        ("about.json", lambda _text: "", "about.json, line 1: it is missing"),
        ("places.jsonl", lambda _text: '{"actor": 77, "x": 0, "y": 1.5, "pinned": true}\n', "there is no actor 77"),
        (
            "views.jsonl",
            lambda _text: '{"id": 1, "name": "A", "view": {"steps": "2"}}\n',
            "“view.steps” must be a",
        ),
        ("views.jsonl", lambda _text: '{"id": 1, "name": "A", "view": []}\n', "“view” must be an object"),
        ("views.jsonl", lambda _text: '{"id": 1, "name": "A", "view": {"colour": 1}}\n', "“view.colour” must be left"),
        ("what_ifs.jsonl", lambda _text: '{"id": 1, "name": "A", "changes": [{}]}\n', "“changes.1.alteration” must be"),
        ("what_ifs.jsonl", lambda _text: f'{{"id": 1, "name": "A", "changes": [{GONE}]}}\n', "there is no actor:77"),
        ("steps.jsonl", set_field("ended", "yesterday"), "“ended” must be a time such as"),
        ("steps.jsonl", lambda text: "".join(text.splitlines(keepends=True)[1:]), "there is no step 1"),
        ("changes.jsonl", set_field("table", "sqlite_schema"), "“table” must be a table of records"),
        ("changes.jsonl", set_field("key", {"id = 1; drop table actor": 1}), "“key” must be without"),
        ("changes.jsonl", set_field("old", {"id": [1]}), "“old” must be an object of columns"),
    ],
)
def test_a_line_that_cannot_be_taken_is_named(folder: Path, name: str, edit: Any, said: str) -> None:  # noqa: ANN401
    change(folder, name, edit)
    assert said in refused(folder)


SHA = sha256(b"%PDF").hexdigest()


def test_a_file_that_was_changed_is_refused(folder: Path) -> None:
    file = folder / "events.jsonl"
    file.write_text(file.read_text(encoding="utf-8").replace("Arrests", "Arrivals"), encoding="utf-8")
    assert "“events.jsonl” is not as it was exported" in refused(folder)


def test_a_change_that_is_meant_is_taken_without_its_digest(folder: Path) -> None:
    change(folder, "events.jsonl", lambda text: text.replace("Arrests", "Arrivals"))
    listed = json.loads((folder / "manifest.json").read_bytes())
    for entry in listed["files"]:
        entry |= {"sha256": None, "bytes": None, "lines": None}
    (folder / "manifest.json").write_text(json.dumps(listed))
    import_data(folder, folder.parent / "b.dossier")


def test_an_attached_file_that_was_changed_is_refused(folder: Path) -> None:
    [file] = (folder / "attachments").iterdir()
    assert file.name == f"{SHA}-scan__1.pdf"
    file.write_bytes(b"%PDF-2")
    assert "is not as it was exported" in refused(folder)


@pytest.mark.parametrize("name", ["actors.jsonl", "changes.jsonl", "manifest.json", f"attachments/{SHA}-scan__1.pdf"])
def test_a_file_that_is_missing_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    assert name.rpartition("/")[2][:40] in refused(folder)


@pytest.mark.parametrize("listed", ["{}", "[", '{"format": 1}', "[1]", '{"format": "Chancery plain files"}'])
def test_a_manifest_that_is_none_is_refused(folder: Path, listed: str) -> None:
    (folder / "manifest.json").write_text(listed)
    assert "manifest.json is not as" in refused(folder)


def test_a_manifest_that_leads_out_of_the_folder_is_refused(folder: Path) -> None:
    manifest = folder / "manifest.json"
    manifest.write_text(manifest.read_text().replace("attachments/", "attachments/../../"))
    assert "no file of this format" in refused(folder)


def test_an_identity_that_is_none_is_refused(folder: Path) -> None:
    listed = json.loads((folder / "manifest.json").read_bytes())
    (folder / "manifest.json").write_text(json.dumps(listed | {"dossier": "../elsewhere"}))
    assert "“dossier” must be a UUID" in refused(folder)


@pytest.mark.parametrize("field", ["format_version", "schema_version"])
def test_what_a_later_version_wrote_is_refused_kindly(folder: Path, field: str) -> None:
    listed = json.loads((folder / "manifest.json").read_bytes())
    (folder / "manifest.json").write_text(json.dumps(listed | {field: 99}))
    assert "later version of Chancery" in refused(folder, DossierTooNewError)


def test_nothing_is_written_over(folder: Path, tmp_path: Path) -> None:
    before = (tmp_path / "a.dossier").read_bytes()
    with pytest.raises(CannotWriteError):
        import_data(folder, tmp_path / "a.dossier")
    assert (tmp_path / "a.dossier").read_bytes() == before


class _StoppedError(Exception):
    pass


def test_an_import_that_is_stopped_leaves_nothing(folder: Path, tmp_path: Path) -> None:
    def stop(share: float) -> None:
        if share > 0.5:
            raise _StoppedError

    with pytest.raises(_StoppedError):
        import_data(folder, tmp_path / "b.dossier", progress=stop)
    assert not list(tmp_path.glob("b.dossier*"))


def test_an_export_that_is_stopped_leaves_nothing(tmp_path: Path) -> None:
    def stop(_share: float) -> None:
        raise _StoppedError

    with Session.create(tmp_path / "c.dossier", About(title="C")) as session:
        with pytest.raises(_StoppedError):
            session.file.export_data(tmp_path / "out", stop)
        with pytest.raises(CannotWriteError, match="could not be written"):
            session.file.export_data(tmp_path / "none" / "out")
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".dossier"]


def test_the_trash_goes_with_the_rest(tmp_path: Path) -> None:
    with Session.create(tmp_path / "c.dossier", About(title="C"), contents=AddAll([FIRST], "World")) as session:
        session.apply(Remove(FIRST.ref))
        session.file.export_data(tmp_path / "out")
    import_data(tmp_path / "out", tmp_path / "d.dossier", "a passphrase")
    with Session.open(tmp_path / "d.dossier", passphrase="a passphrase") as session:
        assert list(session.removed()) == [FIRST.ref]
        assert session.in_trash(FIRST.ref) == FIRST


def test_what_the_first_version_of_the_format_had_not_yet_is_empty(folder: Path) -> None:
    listed = json.loads((folder / "manifest.json").read_bytes())
    later = {"views.jsonl", "what_ifs.jsonl"}
    files = [entry for entry in listed["files"] if entry["name"] not in later]
    (folder / "manifest.json").write_text(json.dumps(listed | {"format_version": 1, "files": files}))
    import_data(folder, folder.parent / "b.dossier")
    with Session.open(folder.parent / "b.dossier") as session:
        assert session.saved_views() == session.what_ifs() == ()
        assert session.get(Source, SOURCE.id)


def test_a_file_that_this_version_of_the_format_has_may_not_be_left_out(folder: Path) -> None:
    listed = json.loads((folder / "manifest.json").read_bytes())
    files = [entry for entry in listed["files"] if entry["name"] != "what_ifs.jsonl"]
    (folder / "manifest.json").write_text(json.dumps(listed | {"files": files}))
    assert "“what_ifs.jsonl”" in refused(folder)
