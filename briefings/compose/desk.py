"""What every section maker is given: the brief, what its readers may see, its template and words, and the counts that
run through the whole document (notes, figures, tables, numbered sections)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefings.compose.citations import Numbering
from briefings.compose.document import Block as Made
from briefings.compose.document import Caption, ItemList, Paragraph, Run, Runs, Section, Style, Table, Voice
from briefings.compose.document import Column as TableColumn
from briefings.compose.prose import Items, Prose, ProseBlock, Rows, Text, one_line, parse
from briefings.compose.runs import RunMaker, noted, plain_run
from briefings.domain.briefs import Block, BlockKind, Brief

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefings.compose.audience import AudienceDossier
    from briefings.compose.dates_words import When
    from briefings.compose.phrases import Phrases
    from briefings.compose.templates import Template
    from briefings.domain.dossier import Record

_NEVER_NUMBERED = {BlockKind.BOTTOM_LINE, BlockKind.SOURCES, BlockKind.HEADING}


class Desk:
    """The place where one brief is put together. Used once, in the order of the outline."""

    def __init__(self, brief: Brief, dossier: AudienceDossier, template: Template, phrases: Phrases) -> None:
        self.brief = brief
        self.dossier = dossier
        self.template = template
        self.phrases = phrases
        self.numbering = Numbering(dossier, phrases)
        self._maker = RunMaker(dossier, self.numbering, phrases)
        self._counts: Counter[str] = Counter()

    def line(self, text: str, *, notes: bool = True) -> Runs:
        """Prose that is set as one line: a title, a remark, a header value."""
        return self._maker.runs(one_line(text), notes=notes)

    def words(self, text: str) -> Runs:
        """A field of a record as it stands; "unknown" where it is empty."""
        return (plain_run(text, self.phrases),)

    def cited(self, text: str, record: Record) -> Runs:
        """A field of a record with the marks of what the record rests on."""
        return noted(self.words(text), self.numbering.cite_record(record), (record.ref,))

    def said(self, moment: When) -> Runs:
        """A date in words; one that nobody knows looks like it."""
        return (Run(moment.words, Style.PLAIN if moment.known else Style.UNKNOWN),)

    def prose(self, text: str, voice: Voice = Voice.BODY, *, notes: bool = True) -> tuple[Made, ...]:
        """Paragraphs, lists and tables."""
        return tuple(self._prose(block, voice, notes=notes) for block in parse(text).blocks)

    def items(self, text: str, voice: Voice = Voice.BODY) -> tuple[Made, ...]:
        """A numbered list of every paragraph and item of a text; nothing for an empty one."""
        items = tuple(self._maker.runs(line) for line in parse(text).lines())
        return (ItemList(items=items, voice=voice),) if items else ()

    def entries(self, text: str) -> list[tuple[int, Runs]]:
        """Every paragraph, item and cell of a text in order, with its number in its list, 0 where it has none."""
        return [
            (number if isinstance(block, Items) and block.numbered else 0, self._maker.runs(pieces))
            for block in parse(text).blocks
            for number, pieces in enumerate(Prose(blocks=(block,)).lines(), start=1)
        ]

    def nothing(self, key: str, block: Block) -> tuple[Made, ...]:
        """What stands where a made block has nothing to show: one sentence, then the block's own text."""
        said = Paragraph(runs=(Run(self.phrases(key), Style.SOFT),), voice=Voice.LABEL)
        return (said, *self.prose(block.text))

    def afterword(self, block: Block) -> tuple[Section, ...]:
        """A made block's own text, where what is above it must stand alone in its section."""
        text = self.prose(block.text)
        return (Section(key=block.key, head="", blocks=text, ruled=False),) if text else ()

    def title(self, block: Block, key: str, *, also: str = "", **values: str) -> Runs:
        """A figure's statement: the block's own, else `also`, else our words for it."""
        if block.title or also:
            return self.line(block.title or also)
        return (Run(self.phrases(key, **values)),)

    def caption(self, kind: str, title: Runs) -> Caption:
        """The next "figure" or "table", counted on."""
        self._counts[kind] += 1
        return Caption(label=self.phrases(f"captions.{kind}", number=str(self._counts[kind])), title=title)

    def section(
        self,
        block: Block,
        blocks: Sequence[Made],
        *,
        remark: Runs | None = None,
        strong: bool = False,
        keep: bool = False,
        ruled: bool = True,
        contents: bool = False,
    ) -> Section:
        """The section of a block, numbered where the template numbers."""
        return Section(
            key=block.key,
            head=block.heading,
            blocks=tuple(blocks),
            number=self._number(block),
            remark=self.line(block.remark) if remark is None else remark,
            strong=strong,
            keep=keep,
            ruled=ruled,
            contents=contents,
            page_before=block.page_before,
        )

    def more(self, block: Block, blocks: Iterable[Made], *, strong: bool = False, keep: bool = False) -> Section:
        """A further section of the same block: no head, no number."""
        return Section(key=block.key, head="", blocks=tuple(blocks), strong=strong, keep=keep)

    def _number(self, block: Block) -> str:
        counts = self.template.numbering and block.numbered and block.heading
        if not counts or block.block_kind in _NEVER_NUMBERED:
            return ""
        self._counts["section"] += 1
        return str(self._counts["section"])

    def _prose(self, block: ProseBlock, voice: Voice, *, notes: bool) -> Made:
        match block:
            case Text(pieces=pieces):
                return Paragraph(runs=self._maker.runs(pieces, notes=notes), voice=voice)
            case Items(items=items, numbered=numbered):
                lines = tuple(self._maker.runs(item, notes=notes) for item in items)
                return ItemList(items=lines, numbered=numbered, voice=voice)
            case Rows():
                return self._table(block)

    def _table(self, table: Rows) -> Table:
        width = max(map(len, (table.head, *table.rows)))
        shares = [*table.shares, *[1] * (width - len(table.shares))]
        heads = [self._maker.runs(cell) for cell in table.head]
        heads += [()] * (width - len(heads))
        rows = tuple(tuple(map(self._maker.runs, row)) for row in table.rows)
        return Table(
            columns=tuple(
                TableColumn(head=head, share=float(share)) for head, share in zip(heads, shares, strict=False)
            ),
            rows=tuple((*row, *[()] * (width - len(row))) for row in rows),
        )
