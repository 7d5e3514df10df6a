"""The briefs that every judge sees: each template, each style, and what is rare in either."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from briefings.compose.document import (
    Document,
    Heading,
    ItemList,
    Note,
    Notes,
    Paragraph,
    Run,
    Section,
    Style,
    Table,
)
from briefings.compose.specimen import specimen
from briefings.publish.pdf import Pdf, write_pdf
from briefings.publish.setting import House, NotesAt, Paper, Setting
from tests.publish.documents import column, ministerial, said, scenario_paper, section
from tests.publish.parallels import both

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS = {
    "az": "Azərbaycan və Türkiyə arasında əlaqələr.",
    "ru": "Посол заявил протест первого июля.",
    "el": "Η συνάντηση έγινε στην Αθήνα.",
    "hy": "Հանդիպումը տեղի ունեցավ Երևանում։",
    "ka": "შეხვედრა გაიმართა თბილისში.",
    "ar": "التقى الوزيران (27 حزيران) في القاهرة.",
    "fa": "دو وزیر در تهران گفت‌وگو می‌کنند.",
    "he": "השרים נפגשו בירושלים, 27 ביוני.",
    "hi": "दोनों मंत्रियों की मुलाक़ात हुई।",
    "th": "รัฐมนตรีทั้งสองพบกันที่กรุงเทพฯ",
    "km": "រដ្ឋមន្ត្រីទាំងពីរបានជួបគ្នា។",
    "my": "ဝန်ကြီးနှစ်ဦး တွေ့ဆုံခဲ့သည်။",
    "am": "ሁለቱ ሚኒስትሮች በአዲስ አበባ ተገናኙ።",
    "bo": "བློན་ཆེན་གཉིས་ཐུག་འཕྲད་བྱས།",
    "zh": "两位部长在北京会谈。",
}


def plain() -> Document:
    """The least that can be asked for: no title, no header, an empty paragraph, an empty cell."""
    table = Table(columns=(column("A", share=1), column("", share=1)), rows=((said("one"), ()), ((), said("two"))))
    return Document(
        kind="Note",
        title="",
        marking="",
        sections=(section("a", "First", Paragraph(runs=()), table), section("b", "", Paragraph(runs=said("End.")))),
    )


def tongues() -> Document:
    """A line in each of many scripts, and a list of them."""
    runs = [(Run(text, language=tag),) for tag, text in WORDS.items()]
    lines = section("lines", "Lines", *(Paragraph(runs=each) for each in runs))
    return replace(plain(), title="Scripts", sections=(lines, section("list", "List", ItemList(items=tuple(runs)))))


def arabic() -> Document:
    """A brief that runs from right to left."""
    noted = Run("صرّح السفير بذلك في 27 حزيران.", notes=(1,))
    table = Table(columns=(column("الطرف", share=1), column("الموقف", share=1)), rows=((said("باكو"), said("حذِر")),))
    notes = Notes(notes=(Note(number=1, grade="C3", text=said("مقال.")),))
    sections = (
        section("a", "الخلاصة", Paragraph(runs=(noted,)), table, Heading(runs=said("تفصيل"))),
        section("n", "الحواشي", notes),
    )
    return replace(plain(), kind="موجز", title="موجز عن جنوب القوقاز", language="ar", sections=sections)


def linked() -> Document:
    """Links to the outside, one of them over two lines, and language that changes within a line."""
    long = Run(
        "the register of treaties, which is kept by the Secretary-General in New York " * 2, link="https://x.org/a"
    )
    runs = (Run("See "), long, Run(" and "), Run("là-bas", Style.EMPHASIS, language="fr", link="mailto:a@b.org"))
    return replace(plain(), title="Links", sections=(section("a", "Where", Paragraph(runs=runs)),))


def long() -> Document:
    """A table over several pages, footnotes, a list that breaks."""
    rows = tuple((said(f"Party {at}"), said("A position that takes more than one line. " * 3)) for at in range(90))
    table = Table(columns=(column("Who", millimetres=30), column("What", share=1)), rows=rows)
    sources = tuple(Note(number=at, grade="B2", text=said(f"Source {at}. " * 8)) for at in range(1, 9))
    said_there = tuple(Paragraph(runs=said("A claim of some length, made in public. " * 9, at)) for at in range(1, 9))
    sections = (section("t", "Positions", table), section("c", "Claims", *said_there))
    return replace(plain(), title="Long", sections=sections, footnotes=sources, pages=0)


def columns() -> Document:
    """An annex in two columns."""
    annex = Section(
        key="x", head="Annex", blocks=tuple(Paragraph(runs=said("In columns. " * 30)) for _ in range(12)), columns=2
    )
    return replace(plain(), title="Columns", sections=(annex,), pages=0)


SANS = Setting(style="sans", paper=Paper.LETTER)
COPY = Setting(recipient="Embassy in Baku", copy=2, copies=5, line_numbers=True, binding=8, house=House(ministry="MFA"))
CASES: dict[str, tuple[Callable[[], Document], Setting]] = {
    "ministerial": (ministerial, Setting()),
    "ministerial, sans": (ministerial, SANS),
    "ministerial, a copy": (ministerial, COPY),
    "paper": (scenario_paper, Setting()),
    "paper, sans": (scenario_paper, SANS),
    "paper, footnotes": (scenario_paper, Setting(notes=NotesAt.PAGE)),
    "specimen": (specimen, Setting()),
    "specimen, sans": (specimen, SANS),
    "specimen, footnotes": (specimen, replace(COPY, notes=NotesAt.PAGE)),
    "plain": (plain, Setting()),
    "tongues": (tongues, Setting()),
    "arabic": (arabic, Setting()),
    "linked": (linked, Setting()),
    "long": (long, Setting()),
    "columns": (columns, Setting()),
    "parallel": (both, Setting()),
    "parallel, both ways": (lambda: both("ar", around="ar"), Setting()),
}


@cache
def written(case: str) -> Pdf:
    """The PDF of a case."""
    make, setting = CASES[case]
    return write_pdf(make(), setting)
