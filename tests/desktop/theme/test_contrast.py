import itertools

import pytest

from desktop.theme import Role, Scheme
from desktop.theme.tokens import Look, read_look

LOOKS = (Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST)
GROUNDS = (Role.WINDOW, Role.SHEET, Role.RAISED, Role.DESK, Role.HOVER, Role.PRESS, Role.SELECT)
TEXTS = (Role.INK, Role.INK2, Role.INK3, Role.ACCENT, Role.ACCENT_STRONG, Role.CAUTION, Role.DANGER)


def _luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(look: Look, one: Role, other: Role) -> float:
    light, dark = sorted((_luminance(look.colours[one]), _luminance(look.colours[other])), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", LOOKS)
def test_text_is_legible_on_every_ground(scheme: Scheme) -> None:
    look = read_look(scheme)
    weak = [(text, ground) for text, ground in itertools.product(TEXTS, GROUNDS) if _contrast(look, text, ground) < 4.5]
    assert weak == []


@pytest.mark.parametrize("scheme", LOOKS)
def test_chips_and_primary_buttons_are_legible(scheme: Scheme) -> None:
    look = read_look(scheme)
    pairs = (
        (Role.CAUTION, Role.CAUTION_BG),
        (Role.INK, Role.CAUTION_BG),
        (Role.ON_ACCENT, Role.ACCENT),
        (Role.ON_ACCENT, Role.ACCENT_STRONG),
        (Role.SHEET, Role.INK),
        (Role.SHEET, Role.DANGER),
    )
    assert [pair for pair in pairs if _contrast(look, *pair) < 4.5] == []


@pytest.mark.parametrize("scheme", LOOKS)
def test_shapes_that_mean_something_are_seen_on_every_ground(scheme: Scheme) -> None:
    look = read_look(scheme)
    shapes = (Role.CONTROL, Role.FRIENDLY, Role.HOSTILE)
    weak = [pair for pair in itertools.product(shapes, GROUNDS) if _contrast(look, *pair) < 3.0]
    assert weak == []


@pytest.mark.parametrize("scheme", LOOKS)
def test_every_role_has_a_colour_of_six_digits(scheme: Scheme) -> None:
    look = read_look(scheme)
    assert all(len(look.colours[role]) == 7 for role in Role)
