"""Which column of a table says what: the columns as they were recognised, each of which can be chosen anew."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.choice_field import Choice, ChoiceField
from desktop.widgets.layout import box, column
from desktop.widgets.text import Prose

_OFFERED = {
    "source": "First actor",
    "target": "Second actor",
    "source_name": "Name of the first",
    "target_name": "Name of the second",
    "start": "Begins on",
    "end": "Ends on",
    "sign": "Sign",
    "weight": "Weight",
    "kind": "Kind of tie",
    "group": "Pact or group",
    "member": "Its member",
    "member_name": "Name of the member",
}
_TRIPLES = {"start": ("start_year", "start_month", "start_day"), "end": ("end_year", "end_month", "end_day")}
_ABREAST, _LEAST = 4, 112
_OF_TIES = frozenset({"source", "target", "source_name", "target_name"})
_OF_GROUPS = frozenset({"group", "member", "member_name"})


class ColumnForm(QWidget):
    """A field for each thing that a column can say. What nobody touched is recognised anew each time."""

    changed = Signal(object, bool)
    """The user chose columns: a dict of roles and the headings chosen for them; and whether the end of a tie is its
    last day."""

    def __init__(self, theme: Theme, headings: tuple[str, ...]) -> None:
        super().__init__()
        self._headings = headings
        self._chosen: dict[str, str] = {}
        self._fields: dict[str, ChoiceField] = {}
        for role, words in _OFFERED.items():
            field = ChoiceField(theme, (), label=_tr(words))
            field.committed.connect(partial(self._on_committed, role))
            self._fields[role] = field
        ends = (Choice(value=False, text=_tr("not included")), Choice(value=True, text=_tr("included")))
        self._end = ChoiceField(theme, ends, value=False, label=_tr("Day of the end"))
        self._end.committed.connect(lambda _value: self._tell())
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        for place in range(_ABREAST):
            self._grid.setColumnStretch(place, 1)
            self._grid.setColumnMinimumWidth(place, theme.px(_LEAST))
        self._parts = {
            role: _named(theme, field) for role, field in (*self._fields.items(), ("end included", self._end))
        }

    @property
    def chosen(self) -> Mapping[str, str]:
        """The headings that the user named, by role."""
        return dict(self._chosen)

    def show_roles(self, roles: Mapping[str, str]) -> None:
        """Show which column was taken for what."""
        for role, field in self._fields.items():
            parts = [roles[part] for part in _TRIPLES.get(role, ()) if part in roles]
            none = ", ".join(parts) if parts else _tr("–")
            choices = [Choice(value="", text=none), *(Choice(value=name, text=name) for name in self._headings)]
            field.set_choices(choices, value=roles.get(role, ""))
        self._lay_out(roles)

    def _lay_out(self, roles: Mapping[str, str]) -> None:
        """Offer what belongs to a table of ties or of groups, as far as it is known which of them this is."""
        needless = _OF_GROUPS if {"source", "target"} <= roles.keys() else frozenset[str]()
        needless = _OF_TIES if not needless and {"group", "member"} <= roles.keys() else needless
        for part in self._parts.values():
            self._grid.removeWidget(part)
            part.setVisible(False)
        for number, role in enumerate(role for role in self._parts if role not in needless):
            self._grid.addWidget(self._parts[role], *divmod(number, _ABREAST))
            self._parts[role].setVisible(True)

    def _on_committed(self, role: str, heading: object) -> None:
        if heading:
            self._chosen[role] = str(heading)
        else:
            self._chosen.pop(role, None)
        self._tell()

    def _tell(self) -> None:
        self.changed.emit(self.chosen, bool(self._end.value()))


def _named(theme: Theme, field: ChoiceField) -> QWidget:
    """A field below its name."""
    name = Prose(theme, field.accessibleName(), TypeRole.SMALL, Role.INK3)
    name.setBuddy(field)
    return box(column(name, field, gap=2))


def _tr(text: str) -> str:
    return QCoreApplication.translate("NetworkColumns", text)
