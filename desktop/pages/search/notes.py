"""The line above the answers: did you mean, another keyboard layout, and filters that were not understood yet."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from briefings.session import Results
from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.button import Button, Kind
from desktop.widgets.flow import FlowLayout
from desktop.widgets.layout import box, row
from desktop.widgets.text import line_text

_LONGEST = 60


class Notes(QWidget):
    """Says what else could have been meant; each as a link."""

    wanted = Signal(str)
    """The user wants this question answered instead."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._flow = FlowLayout(self, gap=8)
        self._said: tuple[tuple[str, str], ...] = ()
        self.setVisible(False)

    def show_results(self, results: Results) -> None:
        """Say what goes with these answers."""
        links = (
            (self.tr("Did you mean"), results.corrected or ""),
            (self.tr("Typed in another keyboard layout?"), results.layout or ""),
        )
        unread = (self.tr("Not understood: {filter}").format(filter=_short(one)) for one in results.unread[:2])
        kept = (*(link for link in links if link[1]), *((words, "") for words in unread))
        if kept != self._said:
            self._said = kept
            self._fill()
        self.setVisible(bool(kept))

    def _fill(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for words, question in self._said:
            text = line_text(self._theme, words, TypeRole.BODY, Role.INK2)
            if not question:
                self._flow.addWidget(text)
                continue
            link = Button(self._theme, _short(question), kind=Kind.LINK, label=f"{words} {question}")
            link.clicked.connect(partial(self._on_clicked, question))
            self._flow.addWidget(box(row(text, link, gap=6)))

    def _on_clicked(self, question: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - how Qt says it
        self.wanted.emit(question)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"
