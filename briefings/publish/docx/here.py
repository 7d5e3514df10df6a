"""Where a block of a Word file is written: what it may use, how wide it is, which way the text around it runs."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from briefings.compose.document import Figure, Notes, Table
from briefings.publish.docx.inline import Inline
from briefings.publish.docx.lists import Numbering
from briefings.publish.docx.media import Media
from briefings.publish.docx.styles import side_frame
from briefings.publish.house.style import Style
from briefings.publish.house.turning import turned
from briefings.publish.pdf.blocks.grids import TableFit, table_fit
from briefings.publish.pdf.blocks.tables import even
from briefings.publish.pdf.galley.setter import Setter
from briefings.typography.scripts import direction

if TYPE_CHECKING:
    from briefings.compose.document import Block

BETWEEN = 18.0
"""Points between two columns of a page."""

_WIDER = 1.12


class Sheet(NamedTuple):
    """A kind of page: in how many columns its text stands, and whether it is turned on its side."""

    columns: int = 1
    turned: bool = False


_UPRIGHT = Sheet()


@dataclass(frozen=True, slots=True)
class Here:
    """What a block needs to be written. `measured` is what every `setter` knows of the tables of the document."""

    inline: Inline
    style: Style
    media: Media
    numbering: Numbering
    sheet: Sheet = _UPRIGHT
    measured: dict[tuple[int, int], tuple[object, list[float]]] = field(default_factory=dict)

    @property
    def left(self) -> float:
        """Where the main column starts, in points from the start edge of the text."""
        return self.style.main_left if self.style.measures.side and self.sheet.columns == 1 else 0.0

    @property
    def frame(self) -> dict[str, str]:
        """What puts a paragraph into the side column, if there is one. Its style says the same; LibreOffice 7.4 reads
        it only where it stands in the paragraph too."""
        return {"framePr": side_frame(self.style)} if self.left else {}

    @property
    def width(self) -> float:
        """How wide the text is, or each of its columns, in points."""
        return (self.style.width - BETWEEN * (self.sheet.columns - 1)) / self.sheet.columns

    @property
    def turned(self) -> bool:
        """Whether tables start at the right."""
        return direction(self.inline.language) == 1

    @property
    def setter(self) -> Setter:
        """What measures the words of tables: with room to spare, since the face that a reader has may be wider."""
        roles = {name: self.style.roles[name] for name in ("table", "table-head")}
        wider = {name: role._replace(look=role.look._replace(size=_WIDER * role.size)) for name, role in roles.items()}
        style = replace(self.style, roles={**self.style.roles, **wider})
        made = Setter(style, self.inline.words, self.inline.language)
        made.columns = self.measured
        return made

    def within(self, language: str | None) -> Here:
        """The same in a section of another language."""
        return replace(self, inline=self.inline.within(language)) if language else self

    def on(self, sheet: Sheet) -> Here:
        """The same on another kind of page."""
        return replace(self, sheet=sheet, style=turned(self.style) if sheet.turned else self.style)

    def sheet_of(self, block: Block, columns: int) -> Sheet:
        """The kind of page that a block wants in a section of so many columns: no word of a table is ever cut, and
        notes stand in two columns."""
        if isinstance(block, Notes):
            return Sheet(2)
        if columns > 1 and isinstance(block, Figure) and block.wide:
            return Sheet()
        if not isinstance(block, Table):
            return Sheet(columns)
        here = self.on(Sheet(columns))
        if here.fit(block) is TableFit.TURNED:
            return Sheet(turned=True)
        return Sheet() if here.full(block) else Sheet(columns)

    def full(self, block: Block) -> bool:
        """Whether a block takes the whole measure, so that nothing may stand beside it."""
        if isinstance(block, Table):
            return block.wide or self.sheet.turned or self.fit(block) is not TableFit.COLUMN
        return isinstance(block, Figure) and block.wide

    def fit(self, table: Table) -> TableFit:
        """Where a table has room for its words."""
        return table_fit(even(table), self.setter, self.width - self.left)
