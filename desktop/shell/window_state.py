"""How a window stood when it was closed: size, page, inspector. Kept per dossier where it belongs to one."""

import zlib

from PySide6.QtWidgets import QWidget

from desktop.context import Context
from desktop.navigation import PageKey
from desktop.shell.sheet import Sheet

_FIRST_SIZE = (1440, 900)
_WHOLE_SCREEN_BELOW = 0.96


class WindowState:
    """Restores a window when it is made and saves it when it is closed."""

    def __init__(self, window: QWidget, context: Context, sheet: Sheet) -> None:
        self._window, self._context, self._sheet = window, context, sheet
        self._key = f"{zlib.crc32(str(context.session.path).encode()):08x}"
        self._restore()

    @property
    def page(self) -> PageKey:
        """The page that was shown last; the overview at first."""
        noted = self._context.settings.note(f"{self._key}/page")
        return next((key for key in PageKey if key == noted), PageKey.OVERVIEW)

    def save(self) -> None:
        """Remember how the window stands now."""
        settings, place = self._context.settings, self._context.navigator.place
        settings.set_state("geometry", self._window.saveGeometry())
        settings.set_note("inspector", "open" if self._sheet.keeps_inspector else "closed")
        settings.set_note("inspector_width", str(self._sheet.inspector_width))
        if place is not None and self._context.known_on is None:
            settings.set_note(f"{self._key}/page", place.page)
        settings.flush()

    def _restore(self) -> None:
        settings = self._context.settings
        if not self._window.restoreGeometry(settings.state("geometry")):
            self._fit_screen()
        width = settings.note("inspector_width")
        self._sheet.restore_inspector(
            wanted=settings.note("inspector") != "closed",
            width=int(width) if width.isdecimal() else None,
        )

    def _fit_screen(self) -> None:
        room = self._window.screen().availableSize() * _WHOLE_SCREEN_BELOW
        self._window.resize(min(_FIRST_SIZE[0], room.width()), min(_FIRST_SIZE[1], room.height()))
