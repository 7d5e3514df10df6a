"""Capitals, as each language writes them."""

from __future__ import annotations

import pytest

from briefings.publish.capitals import capitals


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("brief for a minister", "en-GB", "BRIEF FOR A MINISTER"),
        ("nazir üçün arayış", "az", "NAZİR ÜÇÜN ARAYIŞ"),
        ("bakan için bilgi, ılık", "tr-TR", "BAKAN İÇİN BİLGİ, ILIK"),
        ("Ενημερωτικό σημείωμα", "el", "ΕΝΗΜΕΡΩΤΙΚΟ ΣΗΜΕΙΩΜΑ"),
        ("Μαΐου", "el", "ΜΑΪΟΥ"),
        ("справка для министра", "ru", "СПРАВКА ДЛЯ МИНИСТРА"),
        ("Հայաստան և Իրան", "hy", "ՀԱՅԱՍՏԱՆ ԵՎ ԻՐԱՆ"),
        ("მოხსენება", "ka", "მოხსენება"),
        ("a note on საქართველო", "en", "A NOTE ON საქართველო"),
        ("موجز وزاري", "ar", "موجز وزاري"),
    ],
)
def test_each_language_has_its_capitals(text: str, language: str, said: str) -> None:
    assert capitals(text, language) == said
