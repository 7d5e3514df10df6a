"""Registers the bundled fonts with Qt and makes a QFont from a step of the type scale."""

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

import resources
from desktop.theme.tokens import TypeStyle

_WEIGHTS = {400: QFont.Weight.Normal, 500: QFont.Weight.Medium, 600: QFont.Weight.DemiBold}


def register_interface_fonts() -> None:
    """Make Inter known to Qt: four files, a few milliseconds, needed before the first paint."""
    _register(resources.path("fonts", "inter"), "*.ttf")


def register_fallback_fonts() -> list[str]:
    """Make the Noto sans faces known, for scripts that Inter lacks; return their families in a fixed order."""
    return _register(resources.path("fonts", "document", "noto"), "NotoSans*.ttf")


def _register(folder: Path, pattern: str) -> list[str]:
    families: dict[str, None] = {}
    for file in sorted(folder.glob(pattern)):
        number = QFontDatabase.addApplicationFont(str(file))
        families.update(dict.fromkeys(QFontDatabase.applicationFontFamilies(number)))
    return list(families)


def make_font(style: TypeStyle, *, factor: float = 1.0, fallbacks: list[str] | None = None) -> QFont:
    """Build the font of one step, enlarged by the text size factor, with tabular figures and no hinting."""
    font = QFont([style.family, *(fallbacks or [])])
    size = max(1, round(style.size * factor))
    font.setPixelSize(size)
    font.setWeight(_WEIGHTS[style.weight])
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, size * style.tracking / 100)
    # Hinting at a pixel ratio of 1 breaks Inter's rhythm.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
