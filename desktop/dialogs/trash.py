"""The trash: what was deleted, each with the way back. Restoring is an edit like any other."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefings.domain.records import Ref
from briefings.edits import Restore
from desktop.context import Context
from desktop.dialogs.dialog import Dialog
from desktop.models.suggest import icon_of
from desktop.models.words import kind_line, noun
from desktop.theme import Role, TypeRole
from desktop.widgets.button import Button, Kind
from desktop.widgets.layout import box, clear, column, row
from desktop.widgets.text import Icon, Prose, line_text


class TrashDialog(Dialog):
    """Restoring a record brings its links back with it."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        words = "What you delete is kept here. A restored record comes back with its links."
        super().__init__(context.theme, "Trash", words, parent, width=560)
        self._context = context
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 8, 0)
        self.body.addWidget(self.scroller(box(column(self._list, None)), height=320))
        self.finish(self.closer(self.tr("Close"), Kind.PRIMARY))
        self._show()

    def _show(self) -> None:
        clear(self._list)
        removed = self._context.session.removed()
        for ref in removed:
            self._list.addWidget(self._row(ref))
        if not removed:
            words = self.tr("The trash is empty.")
            self._list.addWidget(Prose(self._context.theme, words, TypeRole.BODY, Role.INK3))

    def _row(self, ref: Ref) -> QWidget:
        theme, record = self._context.theme, self._context.session.in_trash(ref)
        back = Button(theme, self.tr("Restore"), "archive-restore")
        back.setAccessibleName(self.tr("Restore {name}").format(name=record.label))
        back.setAutoDefault(False)
        back.clicked.connect(partial(self._restore, ref))
        words = column(
            line_text(theme, record.label, TypeRole.STRONG, elide=True),
            line_text(theme, self._detail(ref), TypeRole.BODY, Role.INK2, elide=True),
        )
        line = row(Icon(theme, icon_of(record), Role.INK3), 16, margins=(0, 6, 0, 6))
        line.addLayout(words, 1)
        line.addWidget(back)
        return box(line)

    def _detail(self, ref: Ref) -> str:
        if self._context.has(ref):
            return kind_line(self._context.session, self._context.session.record(ref))
        return noun(ref.kind)

    def _restore(self, ref: Ref) -> None:
        if self._context.write(Restore(ref)):
            self._show()
