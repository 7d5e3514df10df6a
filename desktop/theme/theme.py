"""The theme in force: what every widget is given to ask for colours, fonts, icons and measures."""

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QIcon, QPalette, QPixmap, QStyleHints
from PySide6.QtWidgets import QApplication

from desktop.theme import stock
from desktop.theme.fonts import make_font, register_fallback_fonts, register_interface_fonts
from desktop.theme.icons import Drawing, IconSet
from desktop.theme.roles import Role, Scheme, TypeRole
from desktop.theme.tokens import Look, read_look, read_type_scale

BASE_POINTS = 9.75
"""Text size at which the type scale's px hold: 13 px at 96 dots per inch."""
_SMALLEST, _LARGEST = 8.0, 24.0


class Theme(QObject):
    """Colours, type, icons and measures by role, switchable while the window is open.

    Make it after the QApplication, `apply` it once before the first widget, and hand it to every widget.
    """

    changed = Signal()
    """Colours or sizes are different now; widgets measure and paint anew."""

    def __init__(
        self,
        scheme: Scheme = Scheme.LIGHT,
        *,
        text_points: float = BASE_POINTS,
        motion: bool = True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._scheme = scheme
        self._factor = _factor(text_points)
        self._motion = motion
        self._scale = read_type_scale()
        self._looks: dict[Scheme, Look] = {}
        self._fallbacks: list[str] = []
        self._fonts: dict[TypeRole, QFont] = {}
        self._metrics: dict[TypeRole, QFontMetricsF] = {}
        self._icons = IconSet()
        self._hints: QStyleHints | None = None
        self._app: QApplication | None = None
        self._look = self._resolve()

    # What is in force

    @property
    def scheme(self) -> Scheme:
        """The look the user chose; SYSTEM stays SYSTEM."""
        return self._scheme

    @property
    def is_dark(self) -> bool:
        """Whether light text stands on dark ground."""
        return self._look.dark

    @property
    def is_outlined(self) -> bool:
        """Whether edges go with tints (high contrast)."""
        return self._look.outlined

    @property
    def factor(self) -> float:
        """How much larger text is than the base of 13 px."""
        return self._factor

    @property
    def shadow(self) -> int:
        """Strength of shadows, 0 (none) to 255."""
        return self._look.shadow

    def colour(self, role: Role, alpha: int = 255) -> QColor:
        """Return the colour of a role; alpha runs from 0 (clear) to 255."""
        colour = QColor(self._look.colours[role])
        colour.setAlpha(alpha)
        return colour

    def veil(self) -> QColor:
        """Return the ground laid over the window behind the palette."""
        return QColor(0, 0, 0, self._look.veil)

    def font(self, role: TypeRole) -> QFont:
        """Return the font of a type role at the size in force."""
        if role not in self._fonts:
            self._fonts[role] = make_font(self._scale[role], factor=self._factor, fallbacks=self._fallbacks)
        return self._fonts[role]

    def metrics(self, role: TypeRole) -> QFontMetricsF:
        """Return the measures of a type role's font."""
        if role not in self._metrics:
            self._metrics[role] = QFontMetricsF(self.font(role))
        return self._metrics[role]

    def advance(self, role: TypeRole, text: str) -> float:
        """Return how wide one line of text is, in px."""
        return self.metrics(role).horizontalAdvance(text)

    def leading(self, role: TypeRole) -> int:
        """Return the line height of a type role in px."""
        return round(self._scale[role].line * self._factor)

    def px(self, measure: float) -> int:
        """Enlarge a measure that holds text (a row, a column, a control) with the text size."""
        return round(measure * self._factor)

    def space(self, steps: int) -> int:
        """Return the distance of so many steps of 4 px; space does not grow with text."""
        return 4 * steps

    def duration(self, milliseconds: int) -> int:
        """Return how long a movement takes: nothing where motion is unwanted."""
        return milliseconds if self._motion else 0

    def pixmap(
        self, name: str, role: Role, size: int = 16, *, ratio: float | None = None, mirrored: bool = False
    ) -> QPixmap:
        """Return an icon in a role's colour, `size` px wide and high, sharp at the pixel ratio."""
        if ratio is None:
            ratio = self._app.devicePixelRatio() if self._app else 1.0
        colour = self._look.colours[role]
        return self._icons.draw(Drawing(name=name, colour=colour, size=size, ratio=ratio, mirrored=mirrored))

    def icon(self, name: str, role: Role = Role.INK2, size: int = 16) -> QIcon:
        """Return an icon for a stock control or menu; disabled, it takes the ink of labels."""
        icon = QIcon(self.pixmap(name, role, self.px(size)))
        icon.addPixmap(self.pixmap(name, Role.INK3, self.px(size)), QIcon.Mode.Disabled)
        return icon

    def icon_size(self, size: int = 16) -> QSize:
        """Return the size for a stock control's icon, enlarged with the text."""
        return QSize(self.px(size), self.px(size))

    def palette(self) -> QPalette:
        """Return the palette of the look in force."""
        return stock.palette(self._look)

    def style_sheet(self) -> str:
        """Return the style sheet of the stock controls."""
        return stock.style_sheet(self._look, self._factor)

    # Changing it

    def apply(self, app: QApplication) -> None:
        """Dress the application: Fusion, bundled fonts, palette, style sheet. Call once, before the first widget."""
        self._app = app
        app.setStyle("Fusion")
        register_interface_fonts()
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        self._hints = hints
        self._look = self._resolve()
        self._dress()

    def load_fallback_fonts(self) -> None:
        """Load the faces for Arabic, Armenian, Georgian and Hebrew; call it after the first paint."""
        if not self._fallbacks:
            self._fallbacks = register_fallback_fonts()
            self._forget_fonts()
            # Neither the palette nor the style sheet names a face, and polishing every widget anew takes long.
            if self._app is not None:
                self._app.setFont(self.font(TypeRole.BODY))
            self.changed.emit()

    def set_scheme(self, scheme: Scheme) -> None:
        """Switch the look at once, everywhere."""
        if scheme != self._scheme:
            self._scheme = scheme
            self._refresh()

    def set_text_points(self, points: float) -> None:
        """Set the text size, kept within 8 to 24 pt."""
        factor = _factor(points)
        if factor != self._factor:
            self._factor = factor
            self._refresh()

    def set_motion(self, *, wanted: bool) -> None:
        """Say whether things may move."""
        self._motion = wanted

    def _refresh(self) -> None:
        self._look = self._resolve()
        self._forget_fonts()
        if self._app is not None:
            self._dress()
        self.changed.emit()

    def _forget_fonts(self) -> None:
        self._fonts.clear()
        self._metrics.clear()

    def _dress(self) -> None:
        # A style sheet forgets the palette, so both are set anew.
        if self._app is not None:
            self._app.setFont(self.font(TypeRole.BODY))
            self._app.setPalette(self.palette())
            self._app.setStyleSheet(self.style_sheet())

    def _resolve(self) -> Look:
        scheme = self._system_scheme() if self._scheme is Scheme.SYSTEM else self._scheme
        if scheme not in self._looks:
            self._looks[scheme] = read_look(scheme)
        return self._looks[scheme]

    def _system_scheme(self) -> Scheme:
        if self._hints is None:
            return Scheme.LIGHT
        # The object must stay referenced while it is asked, or Qt frees it in between.
        access = self._hints.accessibility()
        if access.contrastPreference() == Qt.ContrastPreference.HighContrast:
            return Scheme.CONTRAST
        return Scheme.DARK if self._hints.colorScheme() == Qt.ColorScheme.Dark else Scheme.LIGHT

    def _on_system_changed(self) -> None:
        if self._scheme is Scheme.SYSTEM:
            self._refresh()


def _factor(points: float) -> float:
    return min(max(points, _SMALLEST), _LARGEST) / BASE_POINTS
