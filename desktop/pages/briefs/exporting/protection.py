"""What a PDF is for, and the passphrases of one that is locked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from briefings.publish.delivery import Kind, Passwords
from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.choice_field import Choice, ChoiceField
from desktop.widgets.facts import labelled
from desktop.widgets.layout import column
from desktop.widgets.passphrase_forms import ChooseForm, order_keys
from desktop.widgets.secret_field import SecretField
from desktop.widgets.text import Prose

_KINDS = {
    Kind.ARCHIVE: ("For reading and keeping", "PDF/UA-1 and PDF/A-2a: every reader and every archive takes it."),
    Kind.ENCRYPTED: ("Encrypted", "AES-256. It opens with the passphrase only, and no archive takes it."),
    Kind.PLAIN: ("Plain", "Accessible like the others, without the promise that archives ask for."),
}


class ProtectionPart(QWidget):
    """Asks for a passphrase twice, and says how strong it is. It is kept nowhere."""

    resized = Signal()
    """The part needs another height."""

    def __init__(self, theme: Theme, kind: Kind) -> None:
        super().__init__()
        choices = [Choice(value=each, text=self.tr(name)) for each, (name, _) in _KINDS.items()]
        self._kind = ChoiceField(theme, choices, value=kind, label=self.tr("Kind of PDF"))
        self._words = Prose(theme, "", TypeRole.SMALL, Role.INK3)
        self._opening = ChooseForm(theme)
        self._owner = SecretField(
            theme, label=self.tr("Owner’s passphrase"), hint=self.tr("To change the file; empty: the same")
        )
        self._passwords = QWidget()
        self._passwords.setLayout(
            column(
                labelled(theme, self.tr("Passphrase"), self._opening, top=6),
                labelled(theme, self.tr("Owner"), self._owner, top=6),
                gap=8,
            )
        )
        order_keys((*self._opening.fields, self._owner))
        top = labelled(theme, self.tr("Kind"), self._named(), top=6)
        self.setLayout(column(top, self._passwords, gap=12))
        self._kind.committed.connect(self._show_kind)
        self._opening.changed.connect(self.resized)
        self._owner.changed.connect(self.resized)
        self._show_kind()

    @property
    def kind(self) -> Kind:
        """What is chosen."""
        return Kind(str(self._kind.value()))

    @property
    def passwords(self) -> Passwords | None:
        """What locks the file; None where nothing does."""
        if self.kind is not Kind.ENCRYPTED:
            return None
        return Passwords(opening=self._opening.value(), owner=self._owner.value())

    def check(self) -> bool:
        """Say in the fields what is wrong, and return whether nothing is."""
        if self.kind is not Kind.ENCRYPTED:
            return True
        if not self._opening.check():
            return False
        for field, password in ((self._opening, self._opening.value()), (self._owner, self._owner.value())):
            wrong = _fault(password)
            field.say_wrong(wrong)
            if wrong:
                field.setFocus()
                self.resized.emit()
                return False
        return True

    def _named(self) -> QWidget:
        held = QWidget()
        held.setLayout(column(self._kind, self._words, gap=4))
        held.setFocusProxy(self._kind)
        return held

    def _show_kind(self) -> None:
        self._passwords.setVisible(self.kind is Kind.ENCRYPTED)
        self._words.set_text(self.tr(_KINDS[self.kind][1]))
        self.resized.emit()


def _fault(password: str) -> str:
    """Why a password can lock no PDF; nothing where it can."""
    from briefings.errors import BadInputError  # noqa: PLC0415 - for locked files only
    from briefings.publish.delivery.passwords import prepared  # noqa: PLC0415

    try:
        prepared(password)
    except BadInputError as problem:
        return str(problem)
    return ""
