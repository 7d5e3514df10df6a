"""What asks for a passphrase, and what asks for a new one. Whether it is right, whoever opens the file finds out."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.button import Button, Kind
from desktop.widgets.layout import column, row
from desktop.widgets.line_field import LineField
from desktop.widgets.progress import Bar
from desktop.widgets.secret_field import SecretField
from desktop.widgets.strength_meter import StrengthMeter
from desktop.widgets.text import Prose


class AskForm(QWidget):
    """One passphrase, or instead of it the recovery key. While the key is made it says so and takes nothing."""

    given = Signal(str)
    """The user typed a passphrase; answer with `refuse`, or let the form go."""
    recovery_given = Signal(str)
    """The user typed a recovery key; the same."""
    resized = Signal()
    """The form needs another height."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._secret = SecretField(theme, label=self.tr("Passphrase"), hint=self.tr("Passphrase"))
        hint = self.tr("Thirteen groups of letters and figures")
        self._key = LineField(theme, label=self.tr("Recovery key"), hint=hint, patient=True)
        self._key_wrong = Prose(theme, "", TypeRole.BODY, Role.DANGER)
        self._key_words = Prose(theme, self._explained(), TypeRole.SMALL, Role.INK2)
        self._other = Button(theme, self.tr("Use the recovery key"), kind=Kind.LINK)
        self._bar = Bar(theme)
        self._busy_words = Prose(theme, self.tr("Opening …"), TypeRole.SMALL, Role.INK2, wrap=False)
        self._busy = QWidget()
        self._busy.setLayout(row(self._busy_words, self._bar, None, gap=12))
        self._by_key = False
        parts = (self._secret, self._key, self._key_words, self._key_wrong)
        self.setLayout(column(*parts, row(self._other, None), self._busy, gap=6))
        self.setFocusProxy(self._secret)
        self._connect()
        self._show_way()
        self.set_busy(busy=False)

    @property
    def is_busy(self) -> bool:
        """Whether a key is being made just now."""
        return not self._secret.isEnabled()

    def submit(self) -> None:
        """Hand over what was typed."""
        if self.is_busy:
            return
        if self._by_key:
            self.recovery_given.emit(self._key.value())
        else:
            self.given.emit(self._secret.value())

    def set_busy(self, *, busy: bool) -> None:
        """Say that the file is being opened, or that it is the user's turn again."""
        for part in (self._secret, self._key, self._other):
            part.setEnabled(not busy)
        self._bar.setRange(0, 0)
        self._bar.set_busy(busy=busy)
        self._busy.setVisible(busy)
        self.resized.emit()

    def refuse(self, sentence: str) -> None:
        """Say in the field what is wrong, and let the user try again."""
        self.set_busy(busy=False)
        if self._by_key:
            self._key_wrong.set_text(sentence)
            self._key_wrong.setVisible(True)
            self._key.set_wrong(wrong=True)
            self._key.setFocus()
        else:
            self._secret.say_wrong(sentence)
            self._secret.choose_all()
        self.resized.emit()

    def _explained(self) -> str:
        return self.tr(
            "It was printed when the passphrase was set, and opens the dossier once: you choose a new passphrase then."
        )

    def _connect(self) -> None:
        self._secret.entered.connect(self.submit)
        self._secret.changed.connect(self.resized)
        self._key.returnPressed.connect(self.submit)
        self._key.changed.connect(self._on_key_changed)
        self._other.clicked.connect(self._on_other_clicked)

    def _on_key_changed(self) -> None:
        self._key_wrong.setVisible(False)
        self._key.set_wrong(wrong=False)

    def _on_other_clicked(self) -> None:
        self._by_key = not self._by_key
        self._show_way()

    def _show_way(self) -> None:
        self._secret.setVisible(not self._by_key)
        self._key.setVisible(self._by_key)
        self._key_words.setVisible(self._by_key)
        self._key_wrong.setVisible(False)
        self._other.set_label(self.tr("Use the passphrase") if self._by_key else self.tr("Use the recovery key"))
        (self._key if self._by_key else self._secret).setFocus()
        self.resized.emit()


class ChooseForm(QWidget):
    """A new passphrase, typed twice, with how strong it is."""

    changed = Signal()
    """The user typed; the form may need another height."""

    def __init__(self, theme: Theme, *, optional: bool = False) -> None:
        super().__init__()
        self._optional = optional
        hint = self.tr("Leave empty for no encryption") if optional else self.tr("Five or six words, for example")
        self._first = SecretField(theme, label=self.tr("Passphrase"), hint=hint)
        self._meter = StrengthMeter(theme)
        self._second = SecretField(theme, label=self.tr("Passphrase again"), hint=self.tr("The same once more"))
        # What is said of the keys stands below both, so that neither moves while one types; of the field in use only.
        hints = column(self._first.hint, self._second.hint)
        self.setLayout(column(self._first, self._second, hints, self._meter, gap=8))
        self._second.tell(told=False)
        self.setFocusProxy(self._first)
        order_keys(self.fields)
        self._first.changed.connect(self._on_changed)
        self._second.changed.connect(self._on_changed)
        self._first.used.connect(lambda: self._tell_of(self._first))
        self._second.used.connect(lambda: self._tell_of(self._second))

    @property
    def fields(self) -> tuple[SecretField, SecretField]:
        """The field, and that for the same once more."""
        return self._first, self._second

    def value(self) -> str:
        """Return the passphrase; empty where there shall be none."""
        return self._first.value()

    def check(self) -> bool:
        """Say in the fields what is wrong, and return whether nothing is."""
        if not self._first.value() and not self._optional:
            self._first.say_wrong(self.tr("An empty passphrase protects nothing. Type one."))
            self._first.choose_all()
        elif self._first.value() != self._second.value():
            self._second.say_wrong(self.tr("The two passphrases differ. Type the same one twice."))
            self._second.choose_all()
        else:
            return True
        self.changed.emit()
        return False

    def say_wrong(self, sentence: str) -> None:
        """Say in the first field what is wrong with what was chosen; an empty sentence takes it back."""
        self._first.say_wrong(sentence)
        self.changed.emit()

    def _tell_of(self, used: SecretField) -> None:
        for field in self.fields:
            field.tell(told=field is used)

    def _on_changed(self) -> None:
        self._meter.show_for(self._first.value())
        self._second.say_wrong("")
        self.changed.emit()


def order_keys(fields: Sequence[SecretField]) -> None:
    """Lead the Tab key through the fields first and then through their eyes: who types a passphrase, Tab and the next
    one blindly must not press what shows it."""
    for before, after in pairwise([*(field.line for field in fields), *(field.eye for field in fields)]):
        QWidget.setTabOrder(before, after)
