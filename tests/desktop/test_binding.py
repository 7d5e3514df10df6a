import sys

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QPainterPath, QPen

CALLS = 2_000


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None cannot be lost since Python 3.12")
def test_calls_into_qt_lose_no_reference_to_none() -> None:
    thing, pen, path = QObject(), QPen(), QPainterPath()
    before = sys.getrefcount(None)

    for _ in range(CALLS):
        thing.setObjectName("")
        pen.setWidthF(1.0)
        path.moveTo(0.0, 0.0)

    assert abs(sys.getrefcount(None) - before) < CALLS / 10
