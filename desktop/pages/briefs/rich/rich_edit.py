"""The field in which prose is typed as in a word processor. What its marks mean is read in `reading.py`."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QMimeData, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QToolTip

from briefings.compose.document import Style
from briefings.compose.markup import Target, tokens
from briefings.compose.prose import Piece, Prose, one_line, parse
from briefings.domain.records import Ref
from desktop.pages.briefs.rich import clipboard, marks, rules, styling
from desktop.pages.briefs.rich.clipboard import PROSE_MIME, REF_MIME
from desktop.pages.briefs.rich.formats import Formats, Mark
from desktop.pages.briefs.rich.grounds import paint_grounds
from desktop.pages.briefs.rich.growing_edit import GrowingEdit
from desktop.pages.briefs.rich.places import spans_of
from desktop.pages.briefs.rich.reading import canonical, empty_before, text_of
from desktop.pages.briefs.rich.writing import Writer, shown
from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.menu import Menu

UNKNOWN_NUMBER = "…"
_CLICKED = 400
"""Milliseconds after which a click that left the field is over: nothing may move under it."""

Numbers = Mapping[Target, tuple[int, ...]]


class RichEdit(GrowingEdit):
    """Prose with mentions, citations, lists and tables; as high as what stands in it. Undo is the dossier's own."""

    edited = Signal()
    """The user changed the text; read it with `prose_text`."""
    left_upwards = Signal()
    """The user moved the cursor up from the first line."""
    left_downwards = Signal()
    """The user moved the cursor down from the last line."""
    mark_chosen = Signal(object)
    """The user clicked a mention or a citation of the record of this Ref."""
    key_pressed = Signal(object)
    """A key, before it counts; whoever accepts the event has dealt with it."""
    cursor_seen = Signal(object)
    """The cursor moved by the user's hand; its QRect in the field."""
    ref_dropped = Signal(object)
    """A record was dropped here; the cursor stands where."""

    def __init__(self, theme: Theme, *, label: str, hint: str = "") -> None:
        super().__init__(theme)
        self._formats = Formats(theme)
        self._numbers: Numbers = {}
        self._tips: Mapping[Ref, str] = {}
        self._findings: tuple[tuple[int, int], ...] = ()
        self._writing, self._one_line = False, False
        self.setAccessibleName(label)
        self.setPlaceholderText("".join(piece.text for piece in one_line(hint)))
        self._write(Prose(blocks=()))
        self.textChanged.connect(self._on_text_changed)
        self.cursorPositionChanged.connect(self._on_cursor_moved)
        self.left.connect(lambda: QTimer.singleShot(_CLICKED, self, self._tidy))
        theme.changed.connect(self._on_theme_changed)

    # What stands in it

    def prose_text(self) -> str:
        """The text as it is stored."""
        return text_of(self.document())

    def set_prose(self, text: str) -> None:
        """Show a text from outside; where it says what stands here already, nothing moves. Says nothing."""
        if canonical(text) != self.prose_text():
            place = self.textCursor().position()
            self._write(parse(text))
            self._go_to(place)
        self._show_findings()

    def set_numbers(self, numbers: Numbers, tips: Mapping[Ref, str]) -> None:
        """Show the numbers that citations have in the finished brief, and say in tips what they point at."""
        self._tips = tips
        if numbers != self._numbers:
            self._numbers = numbers
            self._renumber()

    def set_findings(self, places: Sequence[tuple[int, int]]) -> None:
        """Underline what checks have found; places are characters of the stored text."""
        self._findings = tuple(places)
        self._show_findings()

    def go_to(self, place: int) -> None:
        """Put the cursor behind a place in the stored text and take the keyboard."""
        spans = spans_of(self.document(), self.prose_text(), [(max(place - 1, 0), place)])
        self._go_to(spans[0][1] if spans else self.document().characterCount() - 1)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_end(self, *, first: bool = False) -> None:
        """Put the cursor at the end, or at the start, and take the keyboard."""
        self.moveCursor(QTextCursor.MoveOperation.Start if first else QTextCursor.MoveOperation.End)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_one_line(self) -> None:
        """Hold one line only: Enter moves on, pasted lines are run together."""
        self._one_line = True
        QTextCursor(self.document()).setBlockFormat(self._formats.paragraph(cell=True))
        self.fit()

    # What may be put into it

    def insert_mention(self, ref: Ref, name: str, *, instead_of: int = 0) -> None:
        """Name a record at the cursor, in the place of so many characters before it."""
        self._insert(Piece(text=name, ref=ref), instead_of)

    def insert_citation(self, target: Target, *, instead_of: int = 0) -> None:
        """Cite at the cursor, in the place of so many characters before it; beside a citation, join it."""
        cursor = self.textCursor()
        rules.take_before(cursor, instead_of)
        beside = marks.atom_before(cursor)
        if beside is not None and beside.shape.hasProperty(Mark.CITATION):
            held = tokens(f"[^{beside.shape.property(Mark.CITATION)}]")[0].targets
            if target not in held:
                marks.select(cursor, beside)
                self._put(cursor, Piece(targets=(*held, target)))
        else:
            self._put(cursor, Piece(targets=(target,)))

    def text_before(self, length: int) -> str:
        """The characters before the cursor in its paragraph, at most so many."""
        cursor = self.textCursor()
        return cursor.block().text()[: cursor.positionInBlock()][-length:] if length else ""

    def take_back(self) -> bool:
        """Take out the empty paragraphs and items, which are stored nowhere; whether there were any."""
        stored, fresh = parse(self.prose_text()), QTextDocument()
        self._writer().write(fresh, stored)
        if fresh.blockCount() == self.document().blockCount():
            return False
        place = self.textCursor().position() - empty_before(self.textCursor())
        self._write(stored)
        self._go_to(place)
        self._show_findings()
        return True

    # Inside

    def _writer(self) -> Writer:
        return Writer(formats=self._formats, number_of=self._number)

    def _number(self, targets: Sequence[Target]) -> str:
        if any(target not in self._numbers for target in targets):
            return UNKNOWN_NUMBER
        found = sorted({number for target in targets for number in self._numbers[target]})
        return ", ".join(map(str, found)) or "–"

    def _write(self, prose: Prose) -> None:
        self._writing = True
        self.document().setDocumentMargin(0)
        self.document().setIndentWidth(self._theme.px(20))
        self._writer().write(self.document(), prose)
        self._writing = False
        self.fit()

    def _renumber(self) -> None:
        """Give every citation its number; the cursor stays between the same letters."""
        self._writing = True
        for atom in reversed(list(marks.atoms(self.document()))):
            if atom.shape.hasProperty(Mark.CITATION):
                held = tokens(f"[^{atom.shape.property(Mark.CITATION)}]")[0].targets
                marks.rewrite(self, atom, shown(self._number(held), marks.lead_of(self.document(), atom)))
        self._writing = False
        self.fit()
        self._show_findings()

    def _show_findings(self) -> None:
        spans = spans_of(self.document(), self.prose_text(), self._findings) if self._findings else []
        colour = self._theme.colour(Role.CAUTION)
        self.setExtraSelections([styling.underlined(self.document(), start, end, colour) for start, end in spans])

    def _insert(self, piece: Piece, instead_of: int) -> None:
        cursor = self.textCursor()
        rules.take_before(cursor, instead_of)
        self._put(cursor, piece)

    def _put(self, cursor: QTextCursor, piece: Piece) -> None:
        self._writer().piece(cursor, piece)
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(self._formats.plain())

    def _go_to(self, place: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    # Keys

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_tip(event)
            return True
        return super().event(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's name
        cursor = self.textCursor()
        if not rules.step_cell(cursor, self._formats, forward=next):
            return super().focusNextPrevChild(next)
        self.setTextCursor(cursor)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.isReadOnly():
            super().keyPressEvent(event)
            return
        event.ignore()
        self.key_pressed.emit(event)
        if event.isAccepted() or self._changes(event):
            event.accept()
            return
        self._leave_marks()
        if event.key() in rules.ENTER:
            event.accept()
            if self._one_line:
                self.focusNextPrevChild(True)
            else:
                self._break()
            return
        super().keyPressEvent(event)

    def _changes(self, event: QKeyEvent) -> bool:
        """Do what a key does other than type; says whether it does anything."""
        return styling.styled(self, event, self._formats) or self._move_on(event) or self._reshape(event)

    def _move_on(self, event: QKeyEvent) -> bool:
        """Leave the field upwards from its first line and downwards from its last."""
        if event.modifiers() or event.key() not in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            return False
        probe, up = self.textCursor(), event.key() == Qt.Key.Key_Up
        way = QTextCursor.MoveOperation.Up if up else QTextCursor.MoveOperation.Down
        if probe.movePosition(way):
            return False
        (self.left_upwards if up else self.left_downwards).emit()
        return True

    def _reshape(self, event: QKeyEvent) -> bool:
        cursor = self.textCursor()
        if rules.take_whole(cursor, event.key()):
            return True
        return not self._one_line and rules.shape_list(cursor, event, self._formats)

    def _break(self) -> None:
        """Begin a new paragraph or item; a cell holds one paragraph."""
        cursor = self.textCursor()
        if cursor.currentTable() is not None:
            self.focusNextPrevChild(True)
            return
        cursor.insertBlock()
        cursor.setCharFormat(self._formats.plain())
        cursor.setBlockCharFormat(self._formats.plain())
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(self._formats.plain())

    def _leave_marks(self) -> None:
        """What is typed beside a mark is no part of it."""
        shape = self.currentCharFormat()
        if shape.hasProperty(Mark.MENTION) or shape.hasProperty(Mark.CITATION):
            self.setCurrentCharFormat(self._formats.plain())

    # Clipboard and drops

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasFormat(REF_MIME) or source.hasFormat(PROSE_MIME) or source.hasText()

    def createMimeDataFromSelection(self) -> QMimeData:
        return clipboard.copied(self.textCursor())

    def insertFromMimeData(self, source: QMimeData) -> None:
        cursor = self.textCursor()
        cursor.removeSelectedText()
        ref = clipboard.dropped_ref(source)
        if ref is not None:
            self.ref_dropped.emit(ref)
        elif not source.hasFormat(REF_MIME):
            self._paste(cursor, clipboard.pasted(source))

    def _paste(self, cursor: QTextCursor, prose: Prose) -> None:
        if self._one_line or cursor.currentTable() is not None or len(prose.blocks) < 2:
            first = True
            for line in prose.lines():
                if not first:
                    cursor.insertText(" ", self._formats.plain())
                self._writer().pieces(cursor, line)
                first = False
        else:
            self._writer().append(cursor, prose)
        self.setTextCursor(cursor)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(REF_MIME):
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        if event.mimeData().hasFormat(REF_MIME):
            event.acceptProposedAction()

    # Slots

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        atom = marks.atom_at(self.cursorForPosition(event.position().toPoint()))
        if atom is not None and not self.textCursor().hasSelection():
            ref = marks.ref_of(atom)
            if ref is not None:
                self.mark_chosen.emit(ref)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = Menu(self._theme, self, title=self.tr("Text"))
        chosen, tr = self.textCursor().hasSelection(), self.tr
        menu.add(tr("Cut"), self.cut, icon="scissors").setEnabled(chosen)
        menu.add(tr("Copy"), self.copy, icon="copy").setEnabled(chosen)
        menu.add(tr("Paste"), self.paste, icon="clipboard").setEnabled(self.canPaste())
        menu.addSeparator()
        menu.add(tr("Bold"), lambda: styling.toggle(self, Style.STRONG), icon="bold")
        menu.add(tr("Italic"), lambda: styling.toggle(self, Style.EMPHASIS), icon="italic")
        menu.add(tr("Small remark"), lambda: styling.toggle_remark(self, self._formats), icon="type")
        menu.addSeparator()
        menu.add(tr("Name a record"), lambda: self.insertPlainText("@"), icon="at-sign")
        menu.add(tr("Cite a source"), lambda: self.insertPlainText("["), icon="quote")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def _show_tip(self, event: QHelpEvent) -> None:
        atom = marks.atom_at(self.cursorForPosition(event.pos()))
        found = [self._tips.get(ref, "") for ref in marks.refs_of(atom)] if atom is not None else []
        text = "\n".join(tip for tip in found if tip)
        if text:
            QToolTip.showText(event.globalPos(), text, self)
        else:
            QToolTip.hideText()

    def _on_text_changed(self) -> None:
        if self._writing:
            return  # whoever writes fits the height once, at the end: half a text would be as high as half a text
        self._straighten()
        self.fit()
        self.setExtraSelections([])
        self.edited.emit()

    def _tidy(self) -> None:
        """What the user left behind is not on the page, so it is not here either."""
        if self.window().focusWidget() is not self:
            self.take_back()

    def _straighten(self) -> None:
        """Give what is typed behind a table the height of a line."""
        last = self.document().lastBlock()
        if last.text() and last.blockFormat().lineHeight() == self._formats.after_table().lineHeight():
            self._writing = True
            QTextCursor(last).setBlockFormat(self._formats.paragraph())
            self._writing = False

    def _on_cursor_moved(self) -> None:
        cursor = self.textCursor()
        marks.keep_outside(cursor)
        if cursor.position() != self.textCursor().position():
            self.setTextCursor(cursor)
        if self.hasFocus() and not self._writing:
            self.cursor_seen.emit(QRect(self.cursorRect()))

    def _on_theme_changed(self) -> None:
        self.setFont(self._theme.font(TypeRole.READING))
        place = self.textCursor().position()
        self._write(parse(self.prose_text()))
        self._go_to(place)
        self._show_findings()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_grounds(self, self._theme)
        super().paintEvent(event)
