"""Asks what a new brief is called and from which template it starts."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from briefings.compose.templates import Template, templates
from desktop.context import Context
from desktop.dialogs.dialog import Dialog
from desktop.theme import Radius, Role, TypeRole
from desktop.widgets.base import PaintedButton
from desktop.widgets.facts import labelled
from desktop.widgets.line_field import LineField
from desktop.widgets.painting import Artist


class TemplateRow(PaintedButton):
    """A template: its name, what it is for, how long it is."""

    def __init__(self, context: Context, template: Template, length: str) -> None:
        super().__init__(context.theme, template.title)
        self.name, self._purpose, self._length = template.name, template.purpose, length
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(f"{template.title}, {length}")
        self.setAccessibleDescription(template.purpose)
        self.setToolTip(template.purpose)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(400), self._theme.px(60))

    def paintEvent(self, _event: QPaintEvent) -> None:
        px = self._theme.px
        with Artist.on(self, self._theme) as art:
            if self.isChecked():
                art.band(art.area, Radius.CONTROL)
            elif self.underMouse():
                art.fill(art.area, Role.HOVER, Radius.CONTROL)
            ink = Role.ACCENT if self.isChecked() else Role.INK3
            art.icon_in(art.place(px(12), px(20)), "circle-dot" if self.isChecked() else "circle", ink)
            room = self.width() - px(44) - px(72)
            art.text(art.place(px(44), room, px(9), px(20)), self.text(), TypeRole.STRONG)
            art.text(art.place(px(44), self.width() - px(56), px(30), px(20)), self._purpose, TypeRole.SMALL, Role.INK2)
            width = self._theme.advance(TypeRole.SMALL, self._length)
            at = art.place(self.width() - px(12) - width, width + 1, px(9), px(20))
            art.text(at, self._length, TypeRole.SMALL, Role.INK3, elide=False)


class NewBriefDialog(Dialog):
    """Stays open until there is a title and a template."""

    wished = Signal(str, str)
    """The user wants a brief from the template of this name, with this title."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        words = self.tr("It starts with the outline of a template; everything can be changed.")
        super().__init__(context.theme, self.tr("New brief"), words, parent, width=520)
        self._title = LineField(context.theme, label=self.tr("Title"), hint=self.tr("Who meets whom, or the question"))
        self.body.addLayout(labelled(context.theme, self.tr("Title"), self._title, top=6))
        self._group = QButtonGroup(self)
        self._rows = [TemplateRow(context, each, self._length(each)) for each in templates()]
        for line in self._rows:
            self._group.addButton(line)
            self.body.addWidget(line)
        self._rows[0].setChecked(True)
        self.finish(self.closer(self.tr("Cancel")), self.doer(self.tr("Make the brief"), "plus"))
        self._title.setFocus()

    def accept(self) -> None:
        title = self._title.value().strip()
        if not title:
            self.say_wrong(self.tr("The brief needs a title. Type one."))
            return
        chosen = next(line.name for line in self._rows if line.isChecked())
        super().accept()
        self.wished.emit(chosen, title)

    def _length(self, template: Template) -> str:
        return self.tr("1 page") if template.pages == 1 else self.tr("{n} pages").format(n=template.pages)
