"""The bidirectional class of each character, as one letter, and the brackets that come in pairs."""

from __future__ import annotations

import unicodedata

LETTERS = {
    "L": "L",
    "R": "R",
    "AL": "A",
    "EN": "E",
    "AN": "N",
    "ES": "+",
    "ET": "%",
    "CS": ",",
    "NSM": "m",
    "BN": "b",
    "B": "p",
    "S": "s",
    "WS": "w",
    "ON": "o",
    "LRE": "l",
    "RLE": "r",
    "LRO": "1",
    "RLO": "2",
    "PDF": "0",
    "LRI": ">",
    "RLI": "<",
    "FSI": "?",
    "PDI": "!",
}
"""A letter for each class that the standard names."""

# What has no character yet, by block: (first, last, class).
_UNASSIGNED = (
    (0x0600, 0x07BF, "A"),
    (0x0860, 0x08FF, "A"),
    (0x0590, 0x085F, "R"),
    (0x20A0, 0x20CF, "%"),
    (0xFB1D, 0xFB4F, "R"),
    (0xFB50, 0xFDCF, "A"),
    (0xFDF0, 0xFDFF, "A"),
    (0xFE70, 0xFEFF, "A"),
    (0x10D00, 0x10D3F, "A"),
    (0x10EC0, 0x10EFF, "A"),
    (0x10F30, 0x10F6F, "A"),
    (0x10800, 0x10FFF, "R"),
    (0x1EC70, 0x1ECBF, "A"),
    (0x1ED00, 0x1ED4F, "A"),
    (0x1EE00, 0x1EEFF, "A"),
    (0x1E800, 0x1EFFF, "R"),
)
_NEVER_CHARACTERS = range(0xFDD0, 0xFDF0)
_PAIRS = (
    "()[]{}༺༻༼༽᚛᚜⁅⁆⁽⁾₍₎⌈⌉⌊⌋\u2329\u232a❨❩❪❫❬❭❮❯❰❱❲❳❴❵⟅⟆⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯⦃⦄⦅⦆⦇⦈⦉⦊⦋⦌⦍⦐⦏⦎⦑⦒⦓⦔⦕⦖⦗⦘⧘⧙⧚⧛⧼⧽⸢⸣⸤⸥⸦⸧⸨⸩"
    "\u2e55\u2e56\u2e57\u2e58\u2e59\u2e5a\u2e5b\u2e5c〈〉《》「」『』【】〔〕〖〗〘〙〚〛﹙﹚﹛﹜﹝﹞（）［］｛｝｟｠｢｣"
)
_SAME = {"\u2329": "〈", "\u232a": "〉"}  # canonically equivalent
CLOSED_BY = {opening: _SAME.get(closing, closing) for opening, closing in zip(_PAIRS[::2], _PAIRS[1::2], strict=True)}
"""For each opening bracket the one that closes it."""
CLOSING = {character: _SAME.get(character, character) for character in _PAIRS[1::2]}
"""Each closing bracket as it stands in `CLOSED_BY`."""


class _Letters(dict[int, str]):
    def __missing__(self, point: int) -> str:
        letter = self[point] = LETTERS.get(unicodedata.bidirectional(chr(point))) or _unassigned(point)
        return letter


def _unassigned(point: int) -> str:
    if point & 0xFFFE == 0xFFFE or point in _NEVER_CHARACTERS or 0xE0000 <= point < 0xE1000:
        return "b"
    return next((letter for first, last, letter in _UNASSIGNED if first <= point <= last), "L")


_LETTERS = _Letters()


def classes(text: str) -> str:
    """The class of each character of a text, in letters."""
    return text.translate(_LETTERS)
