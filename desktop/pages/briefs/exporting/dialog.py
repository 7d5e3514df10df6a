"""Asks in which form a brief leaves the house: simple at first sight, everything else behind one fold."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from briefings.domain.briefs import Brief
from briefings.errors import BriefingsError
from briefings.publish.delivery import Kind as PdfKind
from briefings.publish.formats import Format
from desktop.context import Context
from desktop.dialogs.scrolling import ScrollingDialog
from desktop.letterhead.house import usual
from desktop.pages.briefs.exporting.choices import Choices, choices_of, keep_choices
from desktop.pages.briefs.exporting.copies_part import CopiesPart
from desktop.pages.briefs.exporting.draft_part import DraftPart
from desktop.pages.briefs.exporting.issuing import next_number
from desktop.pages.briefs.exporting.making import SigningError
from desktop.pages.briefs.exporting.protection import ProtectionPart
from desktop.pages.briefs.exporting.sheet_part import SheetPart
from desktop.pages.briefs.exporting.sheets import keep_sheet, setting_of, sheet_of
from desktop.pages.briefs.exporting.signature_part import SignaturePart
from desktop.pages.briefs.exporting.wish import Wish
from desktop.tasks import CancelledError
from desktop.theme import Role, TypeRole
from desktop.widgets.button import Button, Kind
from desktop.widgets.check_box import CheckBox
from desktop.widgets.facts import labelled, section
from desktop.widgets.layout import box, column, leading, row
from desktop.widgets.progress import Bar
from desktop.widgets.segments import Segments
from desktop.widgets.text import Prose, line_text

_WIDTH = 572
_FORMATS = {Format.PDF: "PDF", Format.WORD: "Word", Format.WEB: "Web page", Format.TEXT: "Plain text"}
_KEY = "export/key"


class ExportDialog(ScrollingDialog):
    """Stays open until the files are written: what is refused is said where it is, and nothing typed is lost."""

    wished = Signal(object)
    """The user wants this Wish."""
    stopped = Signal()
    """The user wants what is being made no more."""

    def __init__(self, context: Context, brief: Brief, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, "Export as", "", parent, width=_WIDTH)
        self._context, self._brief = context, brief
        self._waiting = False
        held = choices_of(context)
        theme = context.theme
        self._formats = Segments(
            theme,
            [self.tr(words) for words in _FORMATS.values()],
            current=list(Format).index(held.format),
            label=self.tr("Format"),
        )
        self._protection = ProtectionPart(theme, held.kind)
        self._fold = Button(theme, self.tr("Options"), "chevron-down", Kind.LINK)
        self._summary = line_text(theme, "", TypeRole.SMALL, Role.INK3, elide=True)
        self._make_parts(held)
        self._options = self._made_options()
        self._bar, self._busy = Bar(theme), Prose(theme, "", TypeRole.SMALL, Role.INK2)
        self._build()
        self._connect()
        self._show_format()
        self._open(wanted=False)

    # Whoever makes the files

    def wait(self, words: str) -> None:
        """Show that something is done, and say what; what is asked waits."""
        self._busy.set_text(words)
        self._set_waiting(waiting=True)

    def rest(self) -> None:
        """It is the user's turn again."""
        self._set_waiting(waiting=False)

    def refuse(self, problem: Exception) -> None:
        """Say where it is what hinders the export, and let the user try again."""
        self.rest()
        if isinstance(problem, CancelledError):
            return
        if isinstance(problem, SigningError):
            self._open(wanted=True)
            self._signature.refuse(problem)
            self._area.ensureWidgetVisible(self._signature)
        elif isinstance(problem, BriefingsError):
            self.say_wrong(str(problem))
        else:
            self._context.problems.report(problem)

    def leave(self) -> None:
        """Close: the files are written."""
        self._waiting = False
        super().accept()

    # Dialog

    def accept(self) -> None:
        self.say_wrong("")
        if self._waiting or not self._is_right():
            return
        try:
            wish = self._wish()
        except BriefingsError as problem:
            self._open(wanted=True)
            self.say_wrong(str(problem))
            return
        self._keep()
        self.wished.emit(wish)

    def reject(self) -> None:
        if self._waiting:
            self.stopped.emit()
        else:
            super().reject()

    # Building

    def _make_parts(self, held: Choices) -> None:
        from briefings.compose.templates import FOOTNOTES, template  # noqa: PLC0415 - loaded with the first brief

        theme, brief, settings = self._theme, self._brief, self._context.settings
        known, chosen = usual(settings), sheet_of(self._context)
        on_pages = template(brief.template).notes == FOOTNOTES
        self._sheet = SheetPart(theme, chosen, known, pages=brief.pages, footnotes=on_pages)
        self._copies = CopiesPart(theme)
        self._draft = DraftPart(theme, brief, line_numbers=held.line_numbers)
        self._signature = SignaturePart(
            theme, settings.note(_KEY), with_data=held.with_data, visible=held.visible_signature
        )
        marks = self.tr("Mark each portion")
        self._marks = CheckBox(theme, marks, checked=held.portion_marks)
        words = self.tr("Record this as issue {number}").format(number=next_number(brief))
        self._issue = CheckBox(theme, words)
        self._issue.setEnabled(not self._context.session.read_only)

    def _made_options(self) -> QWidget:
        theme = self._theme
        said = self.tr("The brief then counts as issued, dated today. Later bars can show what changed since.")
        told = self.tr("Each paragraph, item and figure starts with the highest marking of what it rests on.")
        marks = labelled(theme, self.tr("Portions"), self._told(self._marks, told), top=4)
        issue = labelled(theme, self.tr("Record"), self._told(self._issue, said), top=4)
        self._signed = box(section(theme, self.tr("Signature and data"), self._signature))
        self._printed = box(
            column(
                section(theme, self.tr("Pages"), self._sheet),
                section(theme, self.tr("Copies"), self._copies),
                section(theme, self.tr("Draft"), self._draft),
                gap=24,
            )
        )
        options = box(
            column(
                self._printed,
                section(theme, self.tr("Marking"), marks),
                self._signed,
                section(theme, self.tr("Issue"), issue),
                gap=24,
            )
        )
        options.setAccessibleName(self.tr("Options"))
        return options

    def _told(self, tick: CheckBox, words: str) -> QWidget:
        """The box to tick, with what it does below it."""
        held = box(column(row(tick, None), Prose(self._theme, words, TypeRole.SMALL, Role.INK3), gap=4))
        held.setFocusProxy(tick)
        return held

    def _build(self) -> None:
        fold = row(self._fold, 12, self._summary)
        fold.setStretchFactor(self._summary, 1)
        first = labelled(self._theme, self.tr("Format"), leading(self._formats), top=5)
        parts = (first, self._protection, fold, self._options, None)
        self.hold(column(*parts, gap=12), self.tr("How it is exported"))
        self._bar.setRange(0, 0)
        self._working = box(row(self._busy, self._bar, None, gap=12))
        self._working.setVisible(False)
        self.body.addWidget(self._working)
        self._closer = self.closer(self.tr("Cancel"))
        self._doer = self.doer(self.tr("Export …"), "download")
        self.finish(self._closer, self._doer)

    def _connect(self) -> None:
        self._formats.chosen.connect(self._show_format)
        self._fold.clicked.connect(lambda: self._open(wanted=self._options.isHidden()))
        self._fold.setAutoDefault(False)
        for part in (self._protection, self._copies, self._draft, self._signature):
            part.resized.connect(self._fit)

    # What is chosen

    @property
    def _format(self) -> Format:
        return list(Format)[self._formats.current]

    def _is_right(self) -> bool:
        if self._format is Format.PDF and not self._protection.check():
            self._area.ensureWidgetVisible(self.focusWidget())
            return False
        if not self._copies.check():
            self._open(wanted=True)
            self._area.ensureWidgetVisible(self._copies)
            return False
        if self._format is Format.PDF and not self._signature.check():
            self._open(wanted=True)
            self._area.ensureWidgetVisible(self._signature)
            return False
        return True

    def _wish(self) -> Wish:
        """What is chosen. Raises BriefingsError for what cannot be understood."""
        is_pdf = self._format is Format.PDF
        setting = replace(
            setting_of(self._context, self._sheet.sheet),
            pages=self._sheet.pages if is_pdf else None,
            line_numbers=self._draft.line_numbers,
        )
        return Wish(
            format=self._format,
            kind=self._protection.kind if is_pdf else PdfKind.ARCHIVE,
            passwords=self._protection.passwords if is_pdf else None,
            signer=self._signature.signer if is_pdf else None,
            with_data=self._signature.with_data and is_pdf,
            setting=setting,
            recipients=self._copies.recipients,
            copies=self._copies.copies,
            since=self._draft.since,
            portion_marks=self._marks.isChecked(),
            issue=self._issue.isChecked(),
        )

    def _keep(self) -> None:
        keep_sheet(self._context, self._sheet.sheet)
        keep_choices(
            self._context,
            Choices(
                format=self._format,
                kind=self._protection.kind,
                line_numbers=self._draft.line_numbers,
                portion_marks=self._marks.isChecked(),
                with_data=self._signature.with_data,
                visible_signature=self._signature.visible,
            ),
        )
        signer = self._signature.signer
        if signer is not None:
            self._context.settings.set_note(_KEY, str(signer.file))

    # Showing

    def _open(self, *, wanted: bool) -> None:
        self._options.setVisible(wanted)
        self._fold.set_label(self.tr("Options"), icon="chevron-up" if wanted else "chevron-down")
        self._summary.set_text("" if wanted else self._summed())
        self._fit()

    def _summed(self) -> str:
        setting = setting_of(self._context, self._sheet.sheet)
        parts = [setting.style.capitalize(), setting.paper.value]
        if self._draft.line_numbers:
            parts.append(self.tr("lines numbered"))
        if self._marks.isChecked():
            parts.append(self.tr("portions marked"))
        if self._format is Format.PDF and self._signature.with_data:
            parts.append(self.tr("data attached"))
        return ", ".join(part for part in parts if part)

    def _show_format(self) -> None:
        is_pdf = self._format is Format.PDF
        self._protection.setVisible(is_pdf)
        self._signed.setVisible(is_pdf)
        self._sheet.show_length(shown=is_pdf)
        self._fit()

    def _set_waiting(self, *, waiting: bool) -> None:
        self._waiting = waiting
        for part in (self._formats, self._protection, self._fold, self._options, self._doer):
            part.setEnabled(not waiting)
        self._closer.set_label(self.tr("Stop") if waiting else self.tr("Cancel"))
        self._working.setVisible(waiting)
        self._bar.set_busy(busy=waiting)
        self._fit()
