"""Notes: by place in a source, numbered by first citation, the first one spelled out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.audience import AudienceDossier
from briefings.compose.citations import Numbering, best_first, grade_of
from briefings.compose.markup import Target
from briefings.compose.phrases import phrases
from briefings.domain.gradings import Credibility, Reliability
from tests import builders as make
from tests.memory import dossier

if TYPE_CHECKING:
    from briefings.domain.dossier import Record

PAPER = make.source("A newspaper", short_title="Paper", publisher="Press", published=make.day("2025-07-02"))
WIRE = make.source("A wire", Reliability.B, short_title="Wire")
RAID = make.event("Raid", "2025-06-27", citations=(make.citation(PAPER, "¶ 2"),))
ARREST = make.event("Arrests", citations=(make.citation(PAPER, "¶ 2"), make.citation(WIRE, "p. 1")))
GUESS = make.claim("It was planned.", citations=(make.citation(PAPER, "¶ 2", Credibility.DOUBTFUL),))
BARE = make.event("Rumour")


def _numbering(*records: Record) -> Numbering:
    seen = AudienceDossier(dossier(PAPER, WIRE, *records), None)
    return Numbering(seen, phrases("en"))


def _texts(numbering: Numbering) -> list[str]:
    return [note.text[0].text for note in numbering.notes()]


def test_records_of_one_place_share_a_note() -> None:
    numbering = _numbering(RAID, ARREST)
    assert numbering.cite(Target(RAID.ref)) == (1,)
    assert numbering.cite(Target(ARREST.ref)) == (1, 2)
    assert numbering.cite(Target(RAID.ref)) == (1,)


def test_the_same_place_believed_less_is_another_note() -> None:
    numbering = _numbering(RAID, GUESS)
    assert numbering.cite(Target(RAID.ref)) != numbering.cite(Target(GUESS.ref))
    assert [note.grade for note in numbering.notes()] == ["C3", "C4"]


def test_the_first_note_of_a_source_spells_it_out() -> None:
    numbering = _numbering(ARREST, GUESS)
    numbering.cite(Target(ARREST.ref))
    numbering.cite(Target(GUESS.ref))
    assert _texts(numbering) == [
        "Arrests. “A newspaper”, Press, 2 July 2025 (below: Paper), ¶\u00a02.",
        "Arrests. “A wire”, day of publication unknown (below: Wire), p. 1.",
        "It was planned. Paper, ¶\u00a02.",
    ]


def test_a_single_source_is_named_once() -> None:
    numbering = _numbering(RAID, GUESS)
    numbering.cite(Target(RAID.ref))
    numbering.cite(Target(GUESS.ref))
    assert _texts(numbering)[1] == "It was planned. ¶\u00a02."


def test_a_place_cited_by_itself_joins_the_note_of_a_record() -> None:
    numbering = _numbering(RAID)
    numbering.cite(Target(RAID.ref))
    assert numbering.cite(Target(PAPER.ref, "¶ 2")) == (1,)


def test_what_rests_on_nothing_gets_no_number() -> None:
    numbering = _numbering(BARE)
    assert numbering.cite(Target(BARE.ref)) == ()
    assert numbering.cite(Target(make.event("Never added").ref)) == ()
    assert numbering.notes() == ()


def test_a_judgement_rests_on_what_its_records_rest_on() -> None:
    judgement = make.judgement(rests_on=(RAID.ref,))
    numbering = _numbering(RAID, judgement)
    assert numbering.cite(Target(judgement.ref)) == (1,)


def test_the_best_supported_citation_grades_a_record() -> None:
    seen = AudienceDossier(dossier(PAPER, WIRE), None)
    citations = (make.citation(PAPER, "¶ 1", Credibility.DOUBTFUL), make.citation(WIRE, "p. 1"))
    assert grade_of(citations, seen) == "B3"
    assert grade_of((), seen) == ""


def test_what_cannot_be_judged_is_not_the_worst() -> None:
    six, five = (make.citation(PAPER, "", digit) for digit in (Credibility.CANNOT_BE_JUDGED, Credibility.IMPROBABLE))
    assert best_first((five, six)) == [six, five]


def test_many_labels_are_cut_with_a_word() -> None:
    events = [make.event(f"Something happened in town {n}", citations=RAID.citations) for n in range(9)]
    numbering = _numbering(*events)
    for event in events:
        numbering.cite(Target(event.ref))
    assert "; and others. “A newspaper”" in _texts(numbering)[0]


def test_what_happened_is_named_before_what_is_said() -> None:
    said = make.claim("It was planned.", citations=RAID.citations)
    numbering = _numbering(RAID, said)
    numbering.cite(Target(said.ref))
    numbering.cite(Target(RAID.ref))
    assert _texts(numbering)[0].startswith("Raid, 27 June 2025; It was planned. “A newspaper”")


def test_one_origin_is_seen_behind_two_reprints() -> None:
    reprint = make.source("A reprint", origin="A newspaper")
    numbering = _numbering(reprint)
    numbering.cite(Target(PAPER.ref, "¶ 1"))
    numbering.cite(Target(reprint.ref, "¶ 1"))
    assert numbering.one_origin()
