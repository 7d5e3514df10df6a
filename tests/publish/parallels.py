"""A document in two languages, with marks before its portions."""

from __future__ import annotations

from dataclasses import replace

from briefings.compose.document import Document, Pair, Parallel, Run, Runs, Section, Style

FIRST = ("Two men died in custody.", "Azerbaijan chooses its partners.", "What would lower the tension?")
SECOND = {
    "ru": ("Двое умерли под стражей.", "Азербайджан сам выбирает партнёров.", "Что снизит напряжённость?"),
    "ar": ("توفي شخصان أثناء الاحتجاز.", "أذربيجان تختار شركاءها.", "ما الذي يخفف التوتر؟"),
}


def text(words: str, language: str | None = None) -> Runs:
    """A portion and its mark."""
    return (Run("(O)\u00a0", Style.REMARK, language=language), Run(words, language=language)) if words else ()


def pairs(language: str, *, times: int = 1) -> tuple[Pair, ...]:
    """Numbered rows; each text says so many times what it says."""
    texts = zip(FIRST, SECOND[language], strict=True)
    return tuple(
        Pair(first=text(f"{one} " * times), second=text(f"{other} " * times, language), number=number)
        for number, (one, other) in enumerate(texts, start=1)
    )


def both(language: str = "ru", rows: tuple[Pair, ...] = (), *, around: str = "en-GB") -> Document:
    """One section of rows, its head in two languages; without rows the usual ones."""
    block = Parallel(languages=("en-GB", language), rows=rows or pairs(language))
    section = Section(
        key="both", head="Lines to take\nТезисы", second_language="ru", blocks=(block, replace(block, rows=()))
    )
    return Document(
        kind="Note", title="In two languages", marking="OFFICIAL", sections=(section,), language=around, pages=0
    )
