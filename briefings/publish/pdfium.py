"""PDFium draws for one thread at a time; who calls it holds this lock. What it draws is decided by those who call."""

from __future__ import annotations

from threading import Lock

ONE_AT_A_TIME = Lock()
"""Held while a document is open."""
