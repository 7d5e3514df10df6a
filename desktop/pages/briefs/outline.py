"""The first column: the blocks in order, and below them what the brief cites."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout

from briefings.compose.markup import reference
from briefings.domain.briefs import BlockKind, Brief
from briefings.domain.records import Kind, Ref
from desktop.context import Context
from desktop.models.words import KIND_ICONS, name_of, nouns
from desktop.pages.briefs.kinds import SPOKEN, menu_groups, name_of_block
from desktop.pages.briefs.quiet_line import QuietLine
from desktop.pages.briefs.rich.clipboard import REF_MIME
from desktop.theme import Radius, Role, TypeRole
from desktop.widgets.base import PaintedButton
from desktop.widgets.button import Button
from desktop.widgets.button import Kind as ButtonKind
from desktop.widgets.layout import box, clear, column, row
from desktop.widgets.menu import Menu
from desktop.widgets.outline import ListOutline, OutlineEntry
from desktop.widgets.painting import Artist
from desktop.widgets.text import line_text

_CITED = (Kind.ACTOR, Kind.EVENT, Kind.CLAIM)


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What stands at the end of a block's row."""

    text: str = ""
    attention: bool = False


class CitedRow(PaintedButton):
    """A kind of record with its count, or below it one record."""

    def __init__(self, context: Context, icon: str, text: str, note: str = "", *, level: int = 0) -> None:
        super().__init__(context.theme, text)
        self._icon_name, self._note, self._level = icon, note, level
        self.setAccessibleName(f"{text} {note}".strip())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(28 if self._level else 32))

    def paintEvent(self, _event: QPaintEvent) -> None:
        px = self._theme.px
        with Artist.on(self, self._theme) as art:
            if self.underMouse() or self.isDown():
                art.fill(art.area, Role.HOVER, Radius.CONTROL)
            lead = px(10)
            if self._icon_name:
                art.icon_in(art.place(lead, px(16)), self._icon_name, Role.INK3)
            note = self._theme.advance(TypeRole.MICRO, self._note)
            room = self.width() - px(46) - note - 8
            art.text(art.place(px(36), room), self.text(), TypeRole.BODY, Role.INK2)
            at = art.place(self.width() - px(10) - note, note + 1)
            art.text(at, self._note, TypeRole.MICRO, Role.INK3, elide=False)


class Outline(QScrollArea):
    """Writes nothing: it says what the user wants."""

    chosen = Signal(str)
    """The user went to the block of this key."""
    opened = Signal(str)
    """The user wants the cursor in the block of this key."""
    moved = Signal(int, int)
    """The user moved the block at the first place to the second."""
    tool_wanted = Signal(str, str)
    """The user wants something done with the block of this key."""
    renamed = Signal(str, str)
    """The user gave the block of this key another heading."""
    block_wanted = Signal(str, object)
    """The user wants a block of this BlockKind behind the one of this key."""
    record_chosen = Signal(object)
    """The user chose the cited record of this Ref."""
    record_dropped = Signal(str, object)
    """A record was dropped on the block of this key."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        theme = context.theme
        self.list = ListOutline(theme, label=self.tr("Outline"))
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.list.setAcceptDrops(True)
        self._add = Button(theme, "", "plus", ButtonKind.ICON, label=self.tr("Add a block"))
        self._cited = QVBoxLayout()
        self._cited.setSpacing(2)
        self._cited_refs: Mapping[Kind, Sequence[Ref]] = {}
        self._unfolded: set[Kind] = set()
        self._brief: Brief | None = None
        self._naming: QuietLine | None = None
        self._build()
        self._connect()
        context.lock(self._add)

    # What is shown

    def show_brief(self, brief: Brief, notes: Mapping[str, Note]) -> None:
        """Show the blocks of a brief, each with its note."""
        self._brief = brief
        nothing = Note()
        entries = []
        for block in brief.blocks:
            note = notes.get(block.key, nothing)
            name = name_of_block(block.heading, block.block_kind)
            icon = SPOKEN[block.block_kind].icon
            entries.append(
                OutlineEntry(value=block.key, text=name, icon=icon, note=note.text, attention=note.attention)
            )
        self.list.set_entries(entries)
        self.list.setFixedHeight(max(self.list.sizeHint().height(), 1))

    def show_cited(self, refs: Mapping[Kind, Sequence[Ref]]) -> None:
        """Show what the brief's texts mention and cite."""
        if refs != self._cited_refs:
            self._cited_refs = refs
            self._build_cited()

    def set_current(self, key: str) -> None:
        """Mark the block in which the cursor is."""
        self.list.set_current(key)
        self.list.viewport().update()

    # Building

    def _build(self) -> None:
        theme = self._context.theme
        head = row(line_text(theme, self.tr("Outline"), TypeRole.SUBHEAD), None, self._add, margins=(10, 0, 0, 0))
        cited = line_text(theme, self.tr("Cited here"), TypeRole.SMALL_STRONG, Role.INK3)
        self._cited_head = box(row(cited, None, margins=(10, 0, 0, 0)))
        inside = column(20, head, 8, self.list, 22, self._cited_head, 4, self._cited, None, margins=(12, 0, 12, 16))
        held = box(inside)
        held.setAutoFillBackground(False)
        self.setWidget(held)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    def _connect(self) -> None:
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self._on_opened)
        self.list.moved.connect(self.moved)
        self.list.removal_requested.connect(lambda key: self.tool_wanted.emit(str(key), "delete"))
        self.list.installEventFilter(self)
        self.list.viewport().installEventFilter(self)
        self._add.clicked.connect(self._on_add)

    def _build_cited(self) -> None:
        clear(self._cited)
        self._cited_head.setVisible(any(self._cited_refs.values()))
        for kind in _CITED:
            refs = self._cited_refs.get(kind, ())
            if refs:
                self._add_cited(kind, refs)

    def _add_cited(self, kind: Kind, refs: Sequence[Ref]) -> None:
        head = CitedRow(self._context, KIND_ICONS[kind], nouns(kind), str(len(refs)))
        head.clicked.connect(lambda: self._on_kind(kind))
        self._cited.addWidget(head)
        if kind in self._unfolded:
            for ref in refs:
                line = CitedRow(self._context, "", name_of(self._context.session, ref), level=1)
                line.clicked.connect(partial(self._on_record, ref))
                self._cited.addWidget(line)

    # Slots

    def _on_record(self, ref: Ref) -> None:
        self.record_chosen.emit(ref)

    def _on_kind(self, kind: Kind) -> None:
        self._unfolded ^= {kind}
        self._build_cited()

    def _on_chosen(self, key: object) -> None:
        self.chosen.emit(str(key))

    def _on_opened(self, key: object) -> None:
        self.opened.emit(str(key))

    def _on_add(self) -> None:
        menu = Menu(self._context.theme, self, title=self.tr("Add a block"))
        key = str(self.list.current or "")

        def want(kind: BlockKind) -> None:
            self.block_wanted.emit(key, kind)

        for number, group in enumerate(menu_groups()):
            if number:
                menu.addSeparator()
            for kind in group:
                menu.add(self.tr(SPOKEN[kind].name), partial(want, kind), icon=SPOKEN[kind].icon)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.show_under(self._add)

    def _menu(self, key: str) -> Menu:
        menu = Menu(self._context.theme, self, title=self.tr("Block"))
        for tool, words, icon in (
            ("rename", self.tr("Rename"), "pencil"),
            ("up", self.tr("Move up"), "arrow-up"),
            ("down", self.tr("Move down"), "arrow-down"),
            ("duplicate", self.tr("Duplicate"), "copy"),
            ("delete", self.tr("Delete"), "trash-2"),
        ):
            role = Role.DANGER if tool == "delete" else Role.INK2
            menu.add(words, partial(self._use, key, tool), icon=icon, role=role)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _use(self, key: str, tool: str) -> None:
        if tool == "rename":
            self.list.set_current(key)
            self._begin_naming()
        else:
            self.tool_wanted.emit(key, tool)

    # Renaming in place

    def _begin_naming(self) -> None:
        key, item = str(self.list.current), self.list.currentItem()
        block = next((each for each in self._brief.blocks if each.key == key), None) if self._brief else None
        if block is None:
            return
        line = QuietLine(self._context.theme, label=self.tr("New heading"), face=TypeRole.BODY)
        line.setParent(self.list.viewport())
        area = self.list.visualItemRect(item)
        line.setGeometry(area.adjusted(self._context.theme.px(32), 1, -4, -3))
        line.set_value(name_of_block(block.heading, block.block_kind))
        line.committed.connect(lambda text: self.renamed.emit(key, text.strip()))
        line.left_downwards.connect(self._end_naming)
        line.installEventFilter(self)
        self._naming = line
        line.show()
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        line.selectAll()

    def _end_naming(self) -> None:
        line, self._naming = self._naming, None
        if line is not None:
            line.commit()
            line.hide()
            line.deleteLater()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # Keys, menu, drops

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._naming:
            return self._filter_naming(event)
        if isinstance(event, QKeyEvent):
            return self._filter_key(event)
        if isinstance(event, QContextMenuEvent):
            return self._open_menu(event)
        if isinstance(event, QDragEnterEvent | QDropEvent) and event.mimeData().hasFormat(REF_MIME):
            return self._take_drop(event)
        return super().eventFilter(watched, event)

    def _filter_naming(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._end_naming()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            naming, self._naming = self._naming, None
            if naming is not None:
                naming.deleteLater()
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def _filter_key(self, event: QKeyEvent) -> bool:
        """F2 and Delete are the outline's own here, whatever the window would do with them."""
        if event.key() not in {Qt.Key.Key_F2, Qt.Key.Key_Delete}:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_F2:
            self._begin_naming()
            return True
        return False

    def _open_menu(self, event: QContextMenuEvent) -> bool:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        item = self.list.itemAt(event.pos()) if by_mouse else self.list.currentItem()
        if item is None:
            return False
        place = self.list.row(item)
        area = self.list.visualItemRect(item)
        at = event.globalPos() if by_mouse else self.list.viewport().mapToGlobal(QPoint(area.left(), area.bottom()))
        self._menu(str(self.list.values[place])).popup(at)
        return True

    def _take_drop(self, event: QDropEvent) -> bool:
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            item = self.list.itemAt(event.position().toPoint())
            place = self.list.row(item) if item is not None else self.list.count() - 1
            ref = reference(bytes(event.mimeData().data(REF_MIME).data()).decode(errors="replace"))
            if ref is not None and place >= 0:
                self.record_dropped.emit(str(self.list.values[place]), ref)
        return True
