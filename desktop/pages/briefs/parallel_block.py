"""A block of parallel languages: a written one with the second language and its heading above the text."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from briefings.domain.briefs import Block
from desktop.context import Context
from desktop.pages.briefs.written_block import WrittenBlock
from desktop.widgets.facts import labelled
from desktop.widgets.layout import box, column
from desktop.widgets.line_field import LineField, quieten

_TAG = 120  # wide enough for az-Cyrl-AZ


class ParallelBlock(WrittenBlock):
    """The language stands in the text, on the line of dashes before the second; its field reads and changes it."""

    options_written = Signal(object, str)
    """The block should be this Block; the second is what of it changed."""

    def __init__(self, context: Context, block: Block, advice: str = "") -> None:
        hint = "The first language, a line such as ---\N{NO-BREAK SPACE}ru with the tag of the second, then the second"
        super().__init__(context, block, advice or hint)
        theme = context.theme
        self._language = LineField(
            theme, label=self.tr("Second language"), hint=self.tr("A tag such as ru"), patient=True
        )
        self._language.setMinimumWidth(theme.px(_TAG))
        self._title = LineField(theme, block.title, label=self.tr("Second heading"), hint=self.tr("In that language"))
        fields = box(
            column(
                labelled(theme, self.tr("Language"), self._language, top=6),
                labelled(theme, self.tr("Heading"), self._title, top=6),
                gap=8,
                margins=(0, 4, 0, 8),
            )
        )
        quieten(fields)
        context.lock(self._language, self._title)
        whole = self.layout()
        if isinstance(whole, QVBoxLayout):
            whole.insertWidget(whole.indexOf(self.edit), fields)
        self._show_language(block.text)
        self._language.committed.connect(self._on_language)
        self._title.changed.connect(lambda title: self.typed.emit(replace(self.block, title=title.strip())))
        self._title.committed.connect(self._on_title)
        self.edit.edited.connect(lambda: self._show_language(self.edit.prose_text()))

    def show_block(self, block: Block) -> None:
        """Show what the block says now; what is just being typed stays."""
        super().show_block(block)
        self._title.set_value(block.title)
        self._show_language(self.edit.prose_text())

    def flush(self) -> None:
        self._language.commit()
        self._title.commit()
        super().flush()

    def _show_language(self, text: str) -> None:
        from briefings.compose.halves import halves  # noqa: PLC0415 - read when such a block is first shown

        self._language.set_value(halves(text).language)
        self._language.set_wrong(wrong=False)

    def _on_language(self, tag: str) -> None:
        from briefings.compose.halves import is_tag, with_language  # noqa: PLC0415 - as above

        tag = tag.strip()
        self._language.set_wrong(wrong=not is_tag(tag))
        text = self.edit.prose_text()
        changed = with_language(text, tag) if is_tag(tag) else text
        if changed != text:
            self.edit.set_prose(changed)
            self.text_written.emit(self.block.key, self.edit.prose_text())

    def _on_title(self, title: str) -> None:
        if title.strip() != self.block.title:
            self.options_written.emit(replace(self.block, title=title.strip()), self.tr("second heading"))
