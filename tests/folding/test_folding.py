from __future__ import annotations

import pytest

from briefings.folding import fold, key, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Səfərov", "seferov"),
        ("İlham", "ilham"),
        ("Bakı", "baki"),
        ("Łódź", "lodz"),
        ("Đặng", "dang"),
        ("Straße", "strasse"),
        ("Ёлкин", "елкин"),
        ("Αθήνα", "αθηνα"),
        ("מֶמְשָׁלָה", "ממשלה"),
        ("Oʻzbekiston", "ozbekiston"),
        ("Ja´far", "jafar"),
    ],
)
def test_folding_takes_away_case_marks_and_apostrophes(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    "spellings",
    [
        ("Əliyev", "Aliyev", "Алиев", "Ալիև"),
        ("Pashinyan", "Pashinian", "Пашинян", "Փաշինյան"),
        ("Solovyov", "Soloviev", "Соловьёв", "Соловьев"),
        ("Yekaterinburg", "Ekaterinburg", "Екатеринбург"),
        ("Saakashvili", "სააკაშვილი", "Саакашвили"),
        ("Mitsotakis", "Μητσοτάκης", "Мицотакис"),
        ("Gyumri", "Գյումրի", "Гюмри"),
        ("Zelensky", "Зеленский", "Зеленський", "Zelenskiy"),
        ("Khamenei", "Хаменеи"),
        ("Karabakh", "Карабах"),
        ("Müller", "Mueller"),
        ("Abdulaziz", "Abdelaziz", "عبدالعزيز"),
        ("Tokyo", "Tōkyō", "とうきょう", "トウキョウ"),
        ("Jaishankar", "जयशंकर"),
        ("Saakashvili", "ᲡᲐᲐᲙᲐᲨᲕᲘᲚᲘ", "ႱႠႠႩႠႸႥႨႪႨ"),
        ("Bähr", "Ba\u0308hr", "Baehr", "Ｂähr"),
        ("Məcnun", "MƏCNUN", "Majnun"),
        ("Sa´idjan", "Saʿidjan", "Sa'idjan", "Sa’idjan"),
    ],
)
def test_spellings_of_one_name_have_one_key(spellings: tuple[str, ...]) -> None:
    assert len({key(spelling) for spelling in spellings}) == 1


def test_each_beginning_of_a_name_finds_it_in_another_script() -> None:
    whole = key("Екатеринбург")
    assert all(whole.startswith(key("Yekaterinburg"[:length])) for length in range(2, 13))


def test_a_word_with_an_apostrophe_comes_whole_and_in_parts() -> None:
    assert [word.folded for word in words("l’Azerbaïdjan")] == ["lazerbaidjan", "l", "azerbaidjan"]


def test_each_chinese_sign_is_a_word_and_so_is_each_pair() -> None:
    assert [word.folded for word in words("中国外交")] == ["中", "国", "外", "交", "中国", "国外", "外交"]


def test_words_know_where_they_stand() -> None:
    text = "Баку – Bakı"
    assert [text[word.start : word.end] for word in words(text)] == ["Баку", "Bakı"]


@pytest.mark.parametrize("text", ["", "   ", "…—!?", "\x00", "👩‍👩‍👧", "\u202e\u200f", "ﷺ", "́"])
def test_odd_text_is_no_error(text: str) -> None:
    assert all(word.folded.split() == word.folded.split(" ") for word in words(text) if word.folded)


def test_a_sign_that_is_a_whole_phrase_is_folded_into_its_words() -> None:
    assert [word.folded for word in words("ﷺ")] == ["صلي الله عليه وسلم"]


def test_an_article_before_a_name_is_not_asked_for() -> None:
    for asked in ("al-Assad", "Al Assad", "Assad"):
        assert [word.folded for word in words(asked, asked=True)] == ["assad"]


@pytest.mark.parametrize("name", ["Abd al-Aziz", "Abdul Aziz", "Abdel-Aziz", "عبد العزيز"])
def test_a_name_of_two_words_is_also_kept_as_one(name: str) -> None:
    assert "abdaziz" in {word.key for word in words(name)}


def test_signs_are_kept_as_the_words_that_others_write() -> None:
    assert {"hi", "jinping"} <= {word.key for word in words("习近平")}
    assert {"kim", "jongun"} <= {word.key for word in words("김정은")} & {word.key for word in words("Kim Jong-un")}
