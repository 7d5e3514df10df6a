"""The list under the cursor: `@` names a record, `[` cites one. The letters typed behind it filter; Enter takes one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from briefings.compose.markup import Target
from briefings.domain.records import Kind, Ref
from desktop.context import Context
from desktop.inspector.beginnings import begin
from desktop.models.suggest import suggestions
from desktop.models.words import name_of, nouns
from desktop.pages.briefs.rich.rich_edit import RichEdit
from desktop.theme import Radius, Role
from desktop.widgets.layout import column
from desktop.widgets.painting import Artist
from desktop.widgets.picker import Token
from desktop.widgets.result_list import Result, ResultGroup, ResultList

_EACH, _MOST_ROWS, _LONGEST, _WIDE = 5, 7, 60, 400
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}
_TAKE = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
_LOCATED = re.compile(r"(.*?)\s*((?:¶|§|\bpp?\.)\s*[^a-z]*)")
_SURE, _MOST_WORDS, _ENDS = 2, 4, ".,;:!?]"
"""From so many letters on, up to so many words, before these signs a text behind a trigger is taken for a name."""
_OPENERS = " \u00a0\t(“\"'‘—–-/"


class Trigger(StrEnum):
    """The character that opens the list."""

    MENTION = "@"
    CITATION = "["


_KINDS = {
    Trigger.MENTION: (Kind.ACTOR, Kind.EVENT, Kind.CLAIM),
    Trigger.CITATION: (Kind.SOURCE, Kind.EVENT, Kind.CLAIM, Kind.RELATION, Kind.JUDGEMENT),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """What is being typed: the trigger, and where the first letter behind it stands."""

    edit: RichEdit
    trigger: Trigger
    start: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _New:
    """The payload of the row that adds an actor of this name."""

    name: str


class MarkPicker(QFrame):
    """Follows the fields that it is attached to. One for all fields of a page, laid over them."""

    taken = Signal()
    """A mark was put into the field."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._theme = context, context.theme
        self._asked: _Asked | None = None
        self._locator = ""
        self._list = ResultList(self._theme, label=self.tr("Records to insert"))
        self._list.chosen.connect(self._take)
        self.setLayout(column(self._list, margins=(0, 4, 0, 4)))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def attach(self, edit: RichEdit) -> None:
        """Open for this field when its user types a trigger."""
        edit.edited.connect(lambda: self._on_edited(edit))
        edit.key_pressed.connect(self._on_key)
        edit.left.connect(self._end)

    def open_for(self, edit: RichEdit, trigger: Trigger) -> None:
        """Type the trigger for the user."""
        edit.setFocus(Qt.FocusReason.OtherFocusReason)
        edit.textCursor().insertText(trigger.value)
        self._begin(edit, trigger)

    # Following

    def _on_edited(self, edit: RichEdit) -> None:
        if self._asked is None:
            last = edit.text_before(2)
            if last[-1:] in set(Trigger) and (len(last) == 1 or last[0] in _OPENERS or last[-1] == Trigger.CITATION):
                self._begin(edit, Trigger(last[-1]))
        elif self._asked.edit is edit:
            self._refresh()

    def _begin(self, edit: RichEdit, trigger: Trigger) -> None:
        self._asked = _Asked(edit=edit, trigger=trigger, start=edit.textCursor().position())
        self._refresh()

    def _query(self) -> str | None:
        """What is typed behind the trigger; None once the cursor has left it."""
        asked = self._asked
        if asked is None:
            return None
        length = asked.edit.textCursor().position() - asked.start
        before = asked.edit.text_before(length + 1)
        if not 0 <= length <= _LONGEST or before[:1] != asked.trigger.value or len(before) != length + 1:
            return None
        return before[1:]

    def _refresh(self) -> None:
        query = self._query()
        if query is None or query.startswith(" "):
            self._end()
            return
        # Nothing may be found until another letter is typed, as in "article p. 3".
        groups = self._groups(query)
        found = bool(groups)
        groups = groups or self._nothing(query)
        # Enter behind a name that nobody has is a new line, unless one goes to the row that adds it.
        self._list.show_groups(groups, choose=found)
        self.setVisible(bool(groups))
        if groups:
            self._place()

    def _groups(self, query: str) -> Sequence[ResultGroup]:
        asked = self._asked
        if asked is None:
            return []
        located = _LOCATED.fullmatch(query) if asked.trigger is Trigger.CITATION else None
        words, self._locator = (located[1], located[2]) if located else (query, "")
        made = [ResultGroup(title=nouns(kind), rows=self._rows(kind, words)) for kind in _KINDS[asked.trigger]]
        return [group for group in made if group.rows]

    def _nothing(self, query: str) -> Sequence[ResultGroup]:
        """That nothing was found, for what looks like a name; somebody to mention can be added at once."""
        asked, name = self._asked, query.strip()
        if asked is None or len(name) < _SURE or len(name.split()) > _MOST_WORDS or name[-1] in _ENDS:
            return []
        title = self.tr("Nothing is called “{name}”").format(name=name)
        if asked.trigger is Trigger.CITATION:
            return [ResultGroup(title=title, rows=[])]
        words = self.tr("Add the actor “{name}”").format(name=name)
        return [
            ResultGroup(title=title, rows=[Result(payload=_New(name=name), text=words, detail="↓ Enter", icon="plus")])
        ]

    def _rows(self, kind: Kind, words: str) -> Sequence[Result]:
        found = suggestions(self._context.session, kind, words)[:_EACH]
        return [
            Result(
                payload=Ref(kind, int(str(result.payload.value))),
                text=result.text,
                detail=self._locator if kind is Kind.SOURCE and self._locator else result.detail,
                icon=result.icon,
                found=result.found,
            )
            for result in found
            if isinstance(result.payload, Token)
        ]

    def _place(self) -> None:
        asked, parent = self._asked, self.parentWidget()
        if asked is None or parent is None:
            return
        px = self._theme.px
        height = min(self._list.wanted_height(), px(40) * _MOST_ROWS) + 10
        width = min(px(_WIDE), parent.width() - 16)
        spot = asked.edit.cursorRect()
        under = asked.edit.viewport().mapTo(parent, QPoint(spot.left(), spot.bottom() + 6))
        above = under.y() - spot.height() - 12 - height
        top = under.y() if under.y() + height <= parent.height() - 8 or above < 8 else above
        left = max(8, min(under.x() - px(20), parent.width() - width - 8))
        self.setGeometry(left, top, width, height)
        self.raise_()
        self.show()

    # Choosing

    def _on_key(self, event: QKeyEvent) -> None:
        if self._asked is None or not self.isVisible():
            return
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._list.step(_STEPS[key])
        elif key in _TAKE and self._list.current is not None:
            self._take(self._list.current.payload)
        elif key == Qt.Key.Key_Escape:
            self._end()
        else:
            return
        event.accept()

    def _take(self, payload: object) -> None:
        asked, query = self._asked, self._query()
        locator = self._locator
        self._end()
        if isinstance(payload, _New):
            payload = begin(self._context, Kind.ACTOR, payload.name)
        if asked is None or query is None or not isinstance(payload, Ref):
            return
        length = len(query) + 1
        if asked.trigger is Trigger.MENTION:
            asked.edit.insert_mention(payload, name_of(self._context.session, payload), instead_of=length)
        else:
            place = locator if payload.kind is Kind.SOURCE else ""
            asked.edit.insert_citation(Target(payload, place), instead_of=length)
        self.taken.emit()

    def _end(self) -> None:
        self._asked = None
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            art.fill(art.area, Role.RAISED, Radius.CONTROL + 2)
            art.outline(art.area, Role.CONTROL, Radius.CONTROL + 2)
