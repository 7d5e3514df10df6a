"""Small builders for hand-made Documents."""

from __future__ import annotations

from briefings.compose.document import (
    Column,
    Disputed,
    Expectation,
    Judged,
    Run,
    Runs,
    Section,
    Side,
    Style,
)

EDGES = (5.0, 20.0, 45.0, 55.0, 80.0, 95.0)
WORDS = ("very unlikely", "unlikely", "roughly even chance", "likely", "very likely")


def said(text: str, *notes: int) -> Runs:
    """Plain text with notes after it; `*strong*` words are strong and `_unknown_` ones soft italics."""
    runs: list[Run] = []
    style = Style.PLAIN
    piece = ""
    for character in text:
        other = {"*": Style.STRONG, "_": Style.UNKNOWN, "~": Style.REMARK, "^": Style.SOFT}.get(character)
        if other is None:
            piece += character
            continue
        if piece:
            runs.append(Run(piece, style))
        piece, style = "", Style.PLAIN if style is other else other
    if piece or notes:
        runs.append(Run(piece, style, notes=notes))
    return tuple(runs)


def column(head: str = "", *, share: float = 0.0, millimetres: float = 0.0) -> Column:
    """A column of a table."""
    return Column(head=said(head), share=share, millimetres=millimetres)


def section(key: str, head: str, *blocks: object, **more: object) -> Section:
    """A section."""
    return Section(key=key, head=head, blocks=blocks, **more)  # type: ignore[arg-type]


def expectation(level: int) -> Expectation:
    """A disc with its words."""
    return Expectation(level=level, words=WORDS[level])


def side(holder: str, text: str) -> Side:
    """One holder's account, from note 2."""
    return Side(holder=said(holder), grade="C3", text=said(text, 2))


def cause_of_death() -> Disputed:
    """The contested question of both papers."""
    return Disputed(
        question=said("What killed Ziyaddin and Huseyn Safarov?"),
        sides=(
            side("Russian side (office not named)", "Both men died of heart failure."),
            side("Autopsies (examiner not named)", "Blunt-force trauma; broken ribs."),
        ),
        wording=said("“Two brothers died in custody; the cause is disputed.”"),
    )


def judged(text: str, likelihood: str, low: float, high: float) -> Judged:
    """A judgement of low confidence."""
    return Judged(
        text=said(text),
        likelihood=likelihood,
        low=low,
        high=high,
        edges=EDGES,
        scale="ICD 203, row A",
        confidence="low",
        discs=1,
    )
