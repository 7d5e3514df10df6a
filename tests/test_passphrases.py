"""The meter: what is easy to guess scores low in every script, what is long and odd scores high."""

from __future__ import annotations

import pytest

from briefings.passphrases import strength


@pytest.mark.parametrize(
    "passphrase",
    [
        "",
        "a",
        "password",
        "Passwort1",
        "qwerty123",
        "йцукен",
        "1234567890",
        "aaaaaaaaaaaaaaaa",
        "Baku2025",
        "baku baku baku",
        "01012025",
        "drowssap",
        "abcdefghijklmnop",
        "Пароль2024",
    ],
)
def test_what_everybody_tries_first_is_hopeless(passphrase: str) -> None:
    assert strength(passphrase).score == 0


@pytest.mark.parametrize(
    "passphrase",
    [
        "copper lantern whistles beneath orchard",
        "пять жёлтых чемоданов уехали вчера",
        "köhnə körpünün altında yeddi pişik",
        "x7Q!vRk2#pLz9Wd",
    ],
)
def test_what_is_long_and_odd_is_good(passphrase: str) -> None:
    assert strength(passphrase).score >= 3


def test_more_words_never_make_it_weaker() -> None:
    words = ["copper", "lantern", "whistles", "beneath", "orchard", "violin", "harbour"]
    scores = [strength(" ".join(words[:count])).bits for count in range(len(words) + 1)]
    assert scores == sorted(scores)


def test_a_weak_one_comes_with_advice_and_an_empty_one_with_nothing() -> None:
    assert "words" in strength("winter1").sentence
    assert strength("").sentence == ""
