"""One theme for all tests of widgets: the application wears it once."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from desktop.theme import Scheme, Theme
from desktop.theme.theme import BASE_POINTS


@pytest.fixture(scope="session")
def _worn(qapp: QApplication) -> Theme:
    theme = Theme(motion=False)
    theme.apply(qapp)
    return theme


@pytest.fixture
def theme(_worn: Theme) -> Iterator[Theme]:
    yield _worn
    _worn.set_scheme(Scheme.LIGHT)
    _worn.set_text_points(BASE_POINTS)
