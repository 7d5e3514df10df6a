from pathlib import Path

import pytest

from briefings.domain.actors import Actor
from briefings.domain.briefs import Brief
from briefings.domain.dates import LimitStatus
from briefings.domain.gradings import Credibility
from briefings.domain.records import Kind
from briefings.domain.relations import Relation
from briefings.errors import BadInputError, NotFoundError
from briefings.intake.textfiles import FIRST_ID, read_folder

ABOUT = '[dossier]\ntitle = "Two lands"\nmarking = "OFFICIAL"\n'
LANDS = """
[source.paper]
title = "A paper"
reliability = "C"

[actor.north]
kind = "state"
name = "North"
native.xx = "Norð"
cites = ["paper ¶ 2 | 3"]

[actor.south]
kind = "state"
name = "South"

[relation.feud]
parties = ["north", "south"]
kind = "dispute"
sign = "hostile"
start = "about 1 July 2025"
end = "unknown"
"""
BRIEF = """
[brief.one]
template = "ministerial_brief"
title = "North"
marking = "OFFICIAL"

[[brief.one.block]]
key = "text"
kind = "prose"
text = "[North](actor:north) quarrels.[^relation:feud, source:paper ¶ 2]"
records = ["actor:south"]
"""


def folder(path: Path, **files: str) -> Path:
    for name, text in ({"about": ABOUT} | files).items():
        (path / f"{name}.toml").write_text(text, encoding="utf-8")
    return path


def refusal(path: Path, **files: str) -> str:
    with pytest.raises(BadInputError) as refused:
        read_folder(folder(path, **files))
    return str(refused.value)


def test_records_come_in_an_order_in_which_they_can_be_written(tmp_path: Path) -> None:
    proposal = read_folder(folder(tmp_path, lands=LANDS, brief=BRIEF))
    kinds = [record.kind for record in proposal.records]
    assert kinds == [Kind.ACTOR, Kind.ACTOR, Kind.SOURCE, Kind.RELATION, Kind.BRIEF]
    assert [record.id for record in proposal.records] == list(range(FIRST_ID, FIRST_ID + 5))


def test_the_first_id_can_be_chosen(tmp_path: Path) -> None:
    proposal = read_folder(folder(tmp_path, lands=LANDS), first_id=7)
    assert proposal.keys["actor:north"].id == 7


def test_keys_become_references(tmp_path: Path) -> None:
    proposal = read_folder(folder(tmp_path, lands=LANDS))
    north, south = (record for record in proposal.records if isinstance(record, Actor))
    (feud,) = (record for record in proposal.records if isinstance(record, Relation))
    assert [party.actor for party in feud.parties] == [north.id, south.id]


def test_a_citation_has_source_place_and_credibility(tmp_path: Path) -> None:
    proposal = read_folder(folder(tmp_path, lands=LANDS))
    (citation,) = proposal.records[0].citations
    assert citation.source == proposal.keys["source:paper"].id
    assert (citation.locator, citation.credibility) == ("¶ 2", Credibility.POSSIBLY_TRUE)


def test_limits_of_a_span_keep_what_is_known_of_them(tmp_path: Path) -> None:
    proposal = read_folder(folder(tmp_path, lands=LANDS))
    (feud,) = (record for record in proposal.records if isinstance(record, Relation))
    assert (feud.span.start.status, feud.span.end.status) == (LimitStatus.APPROXIMATE, LimitStatus.UNKNOWN)


def test_keys_in_prose_become_ids(tmp_path: Path) -> None:
    proposal = read_folder(folder(tmp_path, lands=LANDS, brief=BRIEF))
    (brief,) = (record for record in proposal.records if isinstance(record, Brief))
    keys = proposal.keys
    assert brief.blocks[0].text == (
        f"[North]({keys['actor:north']}) quarrels.[^{keys['relation:feud']}, {keys['source:paper']} ¶ 2]"
    )


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('kind = "dispute"', 'kind = "quarrel"', "[relation.feud], kind: “quarrel” is not known"),
        ('"north", "south"', '"north", "east"', "[relation.feud], parties: there is no “actor:east”"),
        ('sign = "hostile"\n', "", "[relation.feud]: “sign” is missing"),
        ("about 1 July 2025", "1st of Never", "[relation.feud], start: “1st of Never” cannot be read as a date"),
        ('end = "unknown"', "end = 5", "[relation.feud]: “end” must be a text in quotes"),
        ('name = "South"', 'nane = "South"', "[actor.south]: “name” is missing"),
        ('name = "South"', 'name = "South"\nmotto = ""', "[actor.south]: there is no field “motto”"),
        ("¶ 2 | 3", "¶ 2 | 9", "“paper ¶ 2 | 9” is no citation"),
        ("[actor.south]", "[planet.south]", "“planet” is no kind of record"),
        ("[actor.south]", "[actor.south", "is not TOML"),
    ],
)
def test_an_error_names_the_file_the_key_and_what_is_wrong(tmp_path: Path, before: str, after: str, said: str) -> None:
    assert before in LANDS
    message = refusal(tmp_path, lands=LANDS.replace(before, after))
    assert said in message
    assert "lands.toml" in message


def test_an_unknown_key_in_prose_is_refused(tmp_path: Path) -> None:
    said = refusal(tmp_path, lands=LANDS, brief=BRIEF.replace("(actor:north)", "(actor:nobody)"))
    assert "brief.toml, [brief.one], block 1, text: there is no “actor:nobody”" in said


def test_a_key_is_used_once(tmp_path: Path) -> None:
    assert "this key is taken in lands.toml" in refusal(tmp_path, lands=LANDS, more=LANDS)


def test_a_level_of_another_scheme_is_refused(tmp_path: Path) -> None:
    assert "“TLP:RED” is no level" in refusal(tmp_path, about=ABOUT.replace("OFFICIAL", "TLP:RED"))


def test_a_folder_without_a_dossier_table_is_refused(tmp_path: Path) -> None:
    assert "0 files have a table [dossier]" in refusal(tmp_path, about=LANDS)


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="no dossier in text files"):
        read_folder(tmp_path / "nowhere")
