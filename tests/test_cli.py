"""The command line as a contract: verbs, options, exit codes, one sentence and a remedy for what is refused."""

import json
import os
import subprocess
import sys
from pathlib import Path

import apsw
import pytest

from briefings.cli import VERBS, main

ROOT = Path(__file__).parents[1]
CONTRACT = {"sample", "new", "info", "briefs", "render", "check", "figure", "network", "search", "compare", "analyse"}


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("cli") / "sample.dossier"
    assert main(["sample", str(path)]) == 0
    return path


Said = pytest.CaptureFixture[str]


def answer(said: Said, *words: object) -> str:
    """What a verb prints when it is done."""
    said.readouterr()
    code = main([str(word) for word in words])
    out, errors = said.readouterr()
    assert (code, errors) == (0, "")
    return out


def refusal(said: Said, *words: object) -> str:
    """What a verb says when it refuses."""
    said.readouterr()
    code = main([str(word) for word in words])
    out, errors = said.readouterr()
    assert (code, out) == (1, "")
    assert errors.count("\n") == 1
    assert errors.startswith("chancery: ")
    return errors


def test_the_verbs_are_the_contract() -> None:
    assert CONTRACT <= VERBS


def test_info_counts_what_is_in_a_dossier(dossier: Path, capsys: Said) -> None:
    said = json.loads(answer(capsys, "info", dossier, "--json"))
    assert said["counts"]["brief"] == 2
    assert (said["encrypted"], said["schema_version"] > 0) == (False, True)


def test_a_new_dossier_is_empty(tmp_path: Path, capsys: Said) -> None:
    answer(capsys, "new", tmp_path / "mine.dossier", "--title", "Mine")
    said = json.loads(answer(capsys, "info", tmp_path / "mine.dossier", "--json"))
    assert (said["title"], set(said["counts"].values())) == ("Mine", {0})


def test_briefs_are_numbered(dossier: Path, capsys: Said) -> None:
    said = json.loads(answer(capsys, "briefs", dossier, "--json"))
    assert [(brief["number"], brief["pages"]) for brief in said] == [(1, 2), (2, 4)]


@pytest.mark.parametrize("number", [1, 2])
def test_a_brief_is_rendered_in_its_pages(dossier: Path, tmp_path: Path, capsys: Said, number: int) -> None:
    pages = {1: 2, 2: 4}[number]
    assert f"{pages} pages" in answer(capsys, "render", dossier, number, "-o", tmp_path / "brief.pdf")
    assert (tmp_path / "brief.pdf").read_bytes().startswith(b"%PDF-")


def test_a_brief_is_found_by_its_title(dossier: Path, tmp_path: Path, capsys: Said) -> None:
    answer(capsys, "render", dossier, "azerbaijan after the yekaterinburg raid", "-o", tmp_path / "brief.pdf")
    assert (tmp_path / "brief.pdf").exists()


def test_the_same_sample_gives_the_same_pdf(dossier: Path, tmp_path: Path, capsys: Said) -> None:
    answer(capsys, "sample", tmp_path / "again.dossier")
    for number, path in enumerate((dossier, tmp_path / "again.dossier")):
        answer(capsys, "render", path, 1, "-o", tmp_path / f"{number}.pdf")
    assert (tmp_path / "0.pdf").read_bytes() == (tmp_path / "1.pdf").read_bytes()


def test_checks_are_listed_with_their_state(dossier: Path, capsys: Said) -> None:
    said = json.loads(answer(capsys, "check", dossier, 1, "--json"))
    assert {one["state"] for one in said} == {"met"}


@pytest.mark.parametrize("kind", ["network", "timeline"])
@pytest.mark.parametrize("ending", ["svg", "pdf", "png"])
def test_a_figure_is_exported(dossier: Path, tmp_path: Path, capsys: Said, kind: str, ending: str) -> None:
    out = tmp_path / f"figure.{ending}"
    answer(capsys, "figure", dossier, kind, "-o", out, "--on", "1 July 2025")
    assert out.read_bytes().startswith({"svg": b"<", "pdf": b"%PDF-", "png": b"\x89PNG"}[ending])


def test_the_network_of_a_day_has_signs_degrees_and_components(dossier: Path, capsys: Said) -> None:
    said = json.loads(answer(capsys, "network", dossier, "--on", "2025-07-01", "--json"))
    assert said["day"] == "2025-07-01"
    assert {"nodes", "ties", "components"} <= said.keys()
    assert {tie["sign"] for tie in said["ties"]} <= {-1, 0, 1}


def test_a_scenario_changes_the_network(dossier: Path, capsys: Said) -> None:
    base = json.loads(answer(capsys, "network", dossier, "--json"))
    changed = json.loads(answer(capsys, "network", dossier, "--scenario", "A", "--json"))
    assert base["ties"] != changed["ties"]


@pytest.mark.parametrize("words", ["Solovyov", "soloviev", "Соловьёв", "Turkey", "турция", "Pashinyan", "Փաշինյան"])
def test_search_finds_names_in_every_spelling(dossier: Path, capsys: Said, words: str) -> None:
    assert json.loads(answer(capsys, "search", dossier, words, "--json"))


def test_search_takes_filters_and_says_where_the_words_stand(dossier: Path, capsys: Said) -> None:
    hits = json.loads(
        answer(capsys, "search", dossier, "raid after:2025-06", "--kind", "event", "--limit", "2", "--json")
    )
    assert {hit["record"].split(":")[0] for hit in hits} == {"event"}
    assert len(hits) <= 2
    start, end = (hits[0]["title_ranges"] or hits[0]["ranges"])[0]
    assert start < end


def test_search_asks_what_a_misspelt_name_meant(dossier: Path, capsys: Said) -> None:
    assert main(["search", str(dossier), "Pashinjn"]) == 0
    assert "Did you mean: Pashin" in capsys.readouterr().err


def test_a_protected_dossier_opens_with_its_passphrase_only(
    tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, key = tmp_path / "closed.dossier", tmp_path / "key.txt"
    key.write_text("correct horse\n", encoding="utf-8")
    answer(capsys, "new", path, "--passphrase-file", key)
    monkeypatch.setenv("CHANCERY_PASSPHRASE", "correct horse")
    assert json.loads(answer(capsys, "info", path, "--json"))["encrypted"]
    monkeypatch.setenv("CHANCERY_PASSPHRASE", "wrong")
    assert "does not open" in refusal(capsys, "info", path)
    monkeypatch.delenv("CHANCERY_PASSPHRASE")
    assert "protected by a passphrase" in refusal(capsys, "info", path)


@pytest.mark.parametrize(
    "words",
    [
        ("info",),
        ("briefs",),
        ("render", "1", "-o", "out.pdf"),
        ("check", "1"),
        ("figure", "network", "-o", "out.svg"),
        ("network", "--json"),
        ("search", "raid"),
    ],
)
def test_every_verb_refuses_a_file_that_is_no_dossier(tmp_path: Path, capsys: Said, words: tuple[str, ...]) -> None:
    other, missing = tmp_path / "letter.dossier", tmp_path / "missing.dossier"
    other.write_text("Dear Minister", encoding="utf-8")
    verb, *rest = words
    assert "is not a dossier" in refusal(capsys, verb, other, *rest)
    assert "There is no file" in refusal(capsys, verb, missing, *rest)
    assert other.read_text(encoding="utf-8") == "Dear Minister"


def test_a_newer_dossier_is_refused_and_left_alone(tmp_path: Path, capsys: Said) -> None:
    path = tmp_path / "future.dossier"
    answer(capsys, "new", path)
    connection = apsw.Connection(str(path))
    connection.execute("pragma user_version = 999")
    connection.close()
    before = path.read_bytes()
    assert "later version" in refusal(capsys, "info", path).casefold() or "newer" in refusal(capsys, "info", path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("verb", ["sample", "new"])
def test_an_existing_file_is_never_written_over(tmp_path: Path, capsys: Said, verb: str) -> None:
    path = tmp_path / "mine.dossier"
    path.write_text("mine", encoding="utf-8")
    assert "already a file" in refusal(capsys, verb, path)
    assert path.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("verb", ["sample", "new"])
def test_a_folder_that_is_not_there_is_refused(tmp_path: Path, capsys: Said, verb: str) -> None:
    assert "There is no folder" in refusal(capsys, verb, tmp_path / "nowhere" / "x.dossier")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_refused(tmp_path: Path, capsys: Said) -> None:
    tmp_path.chmod(0o500)
    assert "cannot be written" in refusal(capsys, "sample", tmp_path / "x.dossier")
    tmp_path.chmod(0o700)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("render", "9", "-o", "{}/x.pdf"), "no brief '9'"),
        (("check", "Another title"), "no brief 'Another title'"),
        (("render", "1", "-o", "{}/x.odt"), "Let the name end in .pdf, .docx, .html or .txt"),
        (("render", "1", "-o", "{}/nowhere/x.pdf"), "could not be written"),
        (("figure", "network", "-o", "{}/x.svg", "--on", "Never"), "is not one day"),
        (("figure", "network", "-o", "{}/x.svg", "--on", "June 2025"), "is not one day"),
        (("figure", "network", "-o", "{}/x.gif"), "Let the name end in .svg, .pdf or .png"),
        (("figure", "network", "-o", "{}/x.svg", "--scenario", "Z"), "no scenario 'Z'"),
        (("network", "--on", "30 February 2025", "--json"), "is not one day"),
        (("network", "--scenario", "Peace", "--json"), "no scenario 'Peace'"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    dossier: Path, tmp_path: Path, capsys: Said, words: tuple[str, ...], said: str
) -> None:
    verb, *rest = (word.format(tmp_path) for word in words)
    assert said in refusal(capsys, verb, dossier, *rest)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "words", [(), ("dance",), ("render", "x.dossier"), ("network",), ("figure", "x.dossier", "map")]
)
def test_wrong_usage_ends_with_two(capsys: Said, words: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as left:
        main(words)
    assert left.value.code == 2
    assert "usage" in capsys.readouterr().err


def test_no_verb_takes_a_passphrase_as_an_argument(capsys: Said) -> None:
    with pytest.raises(SystemExit):
        main(["info", "x.dossier", "--passphrase", "secret"])
    assert "usage" in capsys.readouterr().err


def start(*words: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "briefings", *map(str, words)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, encoding="utf-8")


def test_the_module_can_be_run(dossier: Path) -> None:
    done = start("briefs", dossier)
    assert (done.returncode, done.stderr) == (0, "")
    assert "1  Azerbaijan after the Yekaterinburg raid" in done.stdout


def test_a_refusal_reaches_the_shell_without_a_traceback(tmp_path: Path) -> None:
    done = start("info", tmp_path / "missing.dossier")
    assert (done.returncode, done.stdout) == (1, "")
    assert "Traceback" not in done.stderr


def test_a_search_never_loads_the_writers_of_pages(dossier: Path) -> None:
    heavy = "{'reportlab', 'networkx', 'PySide6'}"
    code = f"import sys; from briefings.cli import main; main(['search', {str(dossier)!r}, 'raid']); "
    code += f"assert not {heavy} & sys.modules.keys()"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("title", ["\x1b[31mred", "two\nlines", "\udcff"])
def test_a_title_that_cannot_be_printed_is_refused(tmp_path: Path, title: str) -> None:
    assert main(["new", str(tmp_path / "a.dossier"), "--title", title]) == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("option", [["--on", ""], ["--scenario", ""], ["--on", "June 2025"], ["--scenario", "Q"]])
@pytest.mark.parametrize("what", ["network", "timeline"])
def test_an_option_that_says_nothing_is_refused_and_not_ignored(
    dossier: Path, tmp_path: Path, what: str, option: list[str]
) -> None:
    assert main(["figure", str(dossier), what, "-o", str(tmp_path / "a.svg"), *option]) == 1
    assert not (tmp_path / "a.svg").exists()


def test_a_title_is_found_with_the_apostrophe_of_the_keyboard(dossier: Path, tmp_path: Path) -> None:
    assert main(["render", str(dossier), "azerbaijan's next twelve months", "-o", str(tmp_path / "a.pdf")]) == 0


def test_a_name_that_the_system_does_not_take_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", str(tmp_path / f"{'a' * 300}.dossier")]) == 1
    assert "too long" in capsys.readouterr().err


@pytest.mark.parametrize("closed", ["stdout", "stderr"])
def test_nobody_has_to_listen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, closed: str) -> None:
    monkeypatch.setattr(sys, closed, None)
    assert main(["new", str(tmp_path / "mine.dossier")]) == 0
    assert main(["new", str(tmp_path / "mine.dossier")]) == 1


def test_a_name_gives_no_orders_to_the_terminal(tmp_path: Path, capsys: Said) -> None:
    assert "a\ufffd[2J\ufffdb.md" in refusal(capsys, "typeset", tmp_path / "a\x1b[2J\nb.md", "-o", tmp_path / "a.pdf")
