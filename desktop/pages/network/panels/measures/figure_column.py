"""One figure of every actor, with the words that say what it is. Neither widgets nor numpy here."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from briefings.domain.records import ActorId


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureColumn:
    """One figure of every actor. `question` is its title; `name`, `unit`, `range` and `source` are the field's.

    `values` are None where the figure is not defined, for the reason `undefined`; `words` are what stands in the cells
    where that is more than the value. `sizes` is whether the picture can be sized by it.
    """

    key: str
    question: str
    name: str
    unit: str
    range: str
    source: str
    values: Mapping[ActorId, float | None]
    reads: str = ""
    high: str = ""
    decimals: int = 0
    undefined: str = ""
    words: Mapping[ActorId, str] = field(default_factory=dict)
    sizes: bool = False

    @property
    def about(self) -> str:
        """What the figure is, in one line."""
        parts = (f"{self.name}: {self.unit}, {self.range}", self.high, self.reads, self.source)
        return ". ".join(part for part in parts if part) + "."

    @property
    def tip(self) -> str:
        """Name and unit, for the title."""
        return f"{self.name} ({self.unit})"

    def text(self, actor: ActorId) -> str:
        """What stands in an actor's cell."""
        value = self.values.get(actor)
        if value is None:
            return _tr("n/a")
        return self.words.get(actor) or f"{value:,.{self.decimals}f}".replace("-", "\N{MINUS SIGN}")


def _tr(text: str) -> str:
    return QCoreApplication.translate("NetworkMeasures", text)
