"""A made-up brief of 18, 125 or 600 pages as plain values, which every engine sets: nothing of Chancery is used here.

One part has nine sections of five paragraphs with notes, six tables (one of them long), a network and a timeline.
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass, field

PARTS = {18: 1, 125: 7, 600: 33}
"""Pages, roughly, and how many parts that takes."""
_WORDS = tuple(
    """
    a able about accord account adviser after agency agreement airspace alliance ally ambassador an and archive army
    as assessment at attack autumn balance ban barter bench between border both bridge brief broker building by
    cabinet cable call capital case cease channel charge citizen claim coast commission compensation condition
    confidence confirmed conflict consul contested control convoy corridor council court credit crisis crossing
    currency custody customs day deadline debate decision declaration defence delegation demand denied deputy
    dialogue diplomat dispute district draft duty each embassy energy envoy escalation evidence exchange export
    faction federation ferry finding foreign forum four frontier fuel future gas general governor grain guarantee
    harbour high hostage hotline in indicator influence inquiry interest investigation island island's it joint
    journalist judgement land law leverage likely line low mandate market mediation meeting membership memorandum
    minister ministry mission moderate monitor negotiation neighbour network neutral north note observer of offer
    office official on opposition or order outlook parliament partner patrol peace pipeline pledge policy port
    presidency president pressure prisoner proposal protest province raid railway reaction record referendum refugee
    region release report representative reserve resolution responsibility restraint return river road round ruling
    sanctions scenario sea secretary security senate separate settlement signal signature source south spokesman
    statement strait strike summit supply talks tariff term terms the their they threat to towards trade transit
    treaty troops truce trust union unless until unverified upstream valley verification vessel veto visit vote war
    water well-informed west while withdrawal witness zone Gəncə Şuşa Bakı Алматы Київ Қазақстан Zürich Córdoba
    """.split()  # noqa: SIM905 - as literals they would fill three screens
)
_HEADS = (
    "What matters", "What happened", "What is disputed", "Who wants what", "Ties and pacts", "Where it may lead",
    "Signs to watch", "What we may say", "What we do not know",
)  # fmt: skip
_LEVELS = ("low", "moderate", "high")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """Text with the number of its note, 0 for none."""

    text: str
    note: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows below a head."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Lines, discs and labels in points, y downwards."""

    title: str
    width: float
    height: float
    lines: tuple[tuple[float, float, float, float], ...]
    discs: tuple[tuple[float, float], ...]
    labels: tuple[tuple[float, float, str], ...]


@dataclass(slots=True, kw_only=True)
class Section:
    """A head and what follows it: paragraphs, then a table or a picture."""

    head: str
    paragraphs: list[tuple[Sentence, ...]] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class Brief:
    """All of it; note n is the nth of the notes."""

    title: str
    marking: str
    sections: list[Section] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def brief(parts: int, seed: int) -> Brief:
    """The same brief for the same seed, another text for another one."""
    chance = random.Random(seed)
    made = Brief(title=f"The crossing at Şuşa, {_sentence(chance, 3)}", marking="OFFICIAL")
    for part in range(parts):
        for at, head in enumerate(_HEADS):
            section = Section(head=f"{part * len(_HEADS) + at + 1} {head}")
            section.paragraphs = [_paragraph(chance, made, part, 95) for _ in range(5)]
            if at in {1, 2, 3, 5, 6}:
                section.tables.append(_table(chance, 9, f"Record {at}"))
            if at == 7:
                section.tables.append(_table(chance, 120, "Chronology"))
            if at == 4:
                section.pictures.append(_network(chance))
            if at == 6:
                section.pictures.append(_timeline(chance))
            made.sections.append(section)
    return made


def _sentence(chance: random.Random, words: int) -> str:
    chosen = [chance.choice(_WORDS) for _ in range(words)]
    if words > 16:
        chosen[words // 2] += ","
    return chosen[0][:1].upper() + " ".join(chosen)[1:] + "."


def _paragraph(chance: random.Random, made: Brief, part: int, words: int) -> tuple[Sentence, ...]:
    found: list[Sentence] = []
    while sum(sentence.text.count(" ") + 1 for sentence in found) < words:
        note = 0
        if len(found) == 1 and len(made.notes) < 40 * (part + 1):
            made.notes.append(
                f"Ministry record, {_sentence(chance, 9)} {chance.randint(1, 30)} June, p. {len(made.notes)}."
            )
            note = len(made.notes)
        found.append(Sentence(text=_sentence(chance, chance.randint(11, 26)), note=note))
    return tuple(found)


def _table(chance: random.Random, rows: int, title: str) -> Table:
    made = tuple(
        (
            f"{chance.randint(1, 28)} June",
            chance.choice(("Embassy", "Port office", "Border guard", "Press")),
            " ".join(chance.choice(_WORDS) for _ in range(chance.randint(6, 14))),
            chance.choice(_LEVELS),
        )
        for _ in range(rows)
    )
    return Table(title=title, head=("Day", "Who", "What is said", "Confidence"), rows=made)


def _network(chance: random.Random, actors: int = 60, ties: int = 180) -> Picture:
    width, height = 350.0, 210.0
    places = []
    for at in range(actors):
        turn, out = at * 2.4, math.sqrt((at + 0.5) / actors)
        places.append((width / 2 * (1 + 0.92 * out * math.cos(turn)), height / 2 * (1 + 0.9 * out * math.sin(turn))))
    pairs = sorted({tuple(sorted(chance.sample(range(actors), 2))) for _ in range(2 * ties)})[:ties]
    return Picture(
        title="Who deals with whom",
        width=width,
        height=height,
        lines=tuple((*places[one], *places[other]) for one, other in pairs),
        discs=tuple(places),
        labels=tuple((x, y + 9.0, f"A{at:02}") for at, (x, y) in enumerate(places)),
    )


def _timeline(chance: random.Random, events: int = 14) -> Picture:
    spots = [(14.0 + at * 23.0, 50.0 + (-1) ** at * (12.0 + 9.0 * (at % 4))) for at in range(events)]
    return Picture(
        title="What followed what",
        width=350.0,
        height=110.0,
        lines=((4.0, 50.0, 346.0, 50.0), *((x, 50.0, x, y) for x, y in spots)),
        discs=tuple((x, 50.0) for x, _ in spots),
        labels=tuple((x, y, " ".join(chance.choice(_WORDS) for _ in range(2))) for x, y in spots),
    )
