"""One block of the brief in the editor: its heading, its tools, what checks have found in it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefings.domain.briefs import Block
from desktop.context import Context
from desktop.pages.briefs.quiet_line import QuietLine
from desktop.pages.briefs.remedies import Deed, remedy_of
from desktop.theme import Role, TypeRole
from desktop.widgets.button import Button, Kind
from desktop.widgets.layout import clear, column, row
from desktop.widgets.menu import Menu
from desktop.widgets.text import Icon, Prose

if TYPE_CHECKING:
    from briefings.compose.checks import Finding

_MOST_FINDINGS = 3


class BlockView(QWidget):
    """What written and made blocks have in common. It writes nothing: it says what the user wants."""

    typed = Signal(object)
    """The Block as it would be with what is being typed, at each key, before it counts."""
    heading_written = Signal(str, str)
    """The block of this key is called this now."""
    remedy_wanted = Signal(object)
    """The user pressed the remedy of this Finding."""
    tool_wanted = Signal(str, str)
    """The user wants something done with the block of this key: "up", "down", "duplicate", "delete", "break"."""
    entered = Signal(str)
    """The cursor is in the block of this key."""
    left_upwards = Signal(str)
    """The cursor wants to leave the block of this key upwards."""
    left_downwards = Signal(str)
    """The cursor wants to leave the block of this key downwards."""

    def __init__(self, context: Context, block: Block, name: str) -> None:
        super().__init__()
        self.context, self.block = context, block
        theme = context.theme
        face = TypeRole.HEADING
        self.heading = QuietLine(theme, label=self.tr("Heading of {name}").format(name=name), hint=name, face=face)
        self.heading.typed.connect(lambda text: self.typed.emit(replace(self.block, heading=text)))
        self.heading.committed.connect(lambda text: self.heading_written.emit(self.block.key, text))
        self.heading.focused.connect(lambda: self.entered.emit(self.block.key))
        self.heading.left_upwards.connect(lambda: self.left_upwards.emit(self.block.key))
        self.heading.left_downwards.connect(self.focus_body)
        self.tools = Button(theme, "", "ellipsis", Kind.ICON, label=self.tr("Tools of {name}").format(name=name))
        self.tools.clicked.connect(self._on_tools_clicked)
        policy = self.tools.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.tools.setSizePolicy(policy)
        self.tools.setVisible(False)
        context.lock(self.tools)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._current = self._offering = False
        self.findings = QVBoxLayout()
        self.findings.setSpacing(4)
        self.heading.set_value(block.heading)

    # What is shown

    def show_block(self, block: Block) -> None:
        """Show what the block says now."""
        self.block = block
        self.heading.set_value(block.heading)

    def show_findings(self, findings: Sequence["Finding"]) -> None:
        """Say below the block what checks have found, the first few."""
        clear(self.findings)
        urgent = sorted(findings, key=lambda finding: not _can_be_done(finding))
        for finding in urgent[:_MOST_FINDINGS]:
            self.findings.addWidget(self._finding(finding))

    def set_current(self, *, current: bool) -> None:
        """Show the tools while the cursor is in the block; else they show under the pointer."""
        self._current = current
        self._show_tools(pointed=self.underMouse())

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._show_tools(pointed=True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_tools(pointed=False)

    def flush(self) -> None:
        """Let what is just being typed count now."""
        self.heading.commit()

    def focus_body(self, *, at_end: bool = False) -> None:
        """Put the cursor into the block, at its start or its end."""
        del at_end
        self.left_downwards.emit(self.block.key)

    def rename(self) -> None:
        """Put the cursor into the heading, all of it selected."""
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)
        self.heading.selectAll()

    def tool_menu(self) -> Menu:
        """The menu of what can be done with the block."""
        menu = Menu(self.context.theme, self, title=self.tr("Block"))
        self._fill_menu(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    # Inside

    def _show_tools(self, *, pointed: bool) -> None:
        # Hiding a button that has the keyboard hands it to another block, and the page would jump there.
        self.tools.setVisible(self._current or pointed or self._offering or self.tools.hasFocus())

    def _fill_menu(self, menu: Menu) -> None:
        def want(tool: str) -> None:
            self.tool_wanted.emit(self.block.key, tool)

        menu.add(self.tr("Rename"), self.rename, icon="pencil")
        menu.add(self.tr("Move up"), lambda: want("up"), icon="arrow-up")
        menu.add(self.tr("Move down"), lambda: want("down"), icon="arrow-down")
        menu.add(self.tr("Begin a new page here"), lambda: want("break"), checked=self.block.page_before)
        menu.addSeparator()
        menu.add(self.tr("Duplicate"), lambda: want("duplicate"), icon="copy")
        menu.add(self.tr("Delete"), lambda: want("delete"), icon="trash-2", role=Role.DANGER)

    def _finding(self, finding: "Finding") -> QWidget:
        theme = self.context.theme
        held = QWidget()
        line = row(gap=8, margins=(4, 0, 0, 0))
        line.addLayout(column(theme.px(5), Icon(theme, "triangle-alert", Role.CAUTION, 14), None))
        said = Prose(theme, finding.sentence, TypeRole.SMALL, Role.INK2, middle=True)
        said.setToolTip(finding.remedy)
        line.addWidget(said, 1)
        remedy = remedy_of(finding)
        if remedy is not None and _can_be_done(finding):
            act = Button(theme, self.tr(remedy.words), kind=Kind.LINK)
            act.setToolTip(finding.remedy)
            act.clicked.connect(lambda: self.remedy_wanted.emit(finding))
            line.addWidget(act)
        held.setLayout(line)
        held.setAccessibleName(finding.sentence)
        return held

    def _on_tools_clicked(self) -> None:
        # What the menu does is done to this block, so this is the one that is marked.
        self._offering = True
        self.entered.emit(self.block.key)
        menu = self.tool_menu()
        menu.aboutToHide.connect(self._on_menu_closed)
        menu.popup(self.tools.mapToGlobal(QPoint(0, self.tools.height())))

    def _on_menu_closed(self) -> None:
        self._offering = False
        self._show_tools(pointed=self.underMouse())


def _can_be_done(finding: "Finding") -> bool:
    """Whether a click does more than to lead here."""
    remedy = remedy_of(finding)
    return remedy is not None and remedy.deed is not Deed.SHOW
