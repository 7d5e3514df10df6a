"""Where lines may end in any script."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.typography.breaks import Kind, needs_more_than_spaces, places


def pieces(text: str, language: str | None = None) -> list[str]:
    made, at = [], 0
    for place in places(text, language):
        made.append(text[at : place.end])
        at = place.start
    return [*made, text[at:]]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("one two  three", ["one", "two", "three"]),
        ("blunt-force", ["blunt-", "force"]),
        ("4–6 May", ["4–6 May"]),
        ("Kyrgyzstan–Türkiye", ["Kyrgyzstan–", "Türkiye"]),
        ("and/or", ["and/", "or"]),
        ("x-ray", ["x-ray"]),
        ("this\u00a0stays", ["this\u00a0stays"]),
        ("long\u200bword", ["long", "word"]),
        ("first\nsecond", ["first", "second"]),
    ],
)
def test_spaced_text_breaks_at_spaces_and_hyphens(text: str, parts: list[str]) -> None:
    assert pieces(text) == parts


def test_a_place_says_what_stands_there() -> None:
    assert [place.kind for place in places("a b\nc\u200bd ee-ff")] == [
        Kind.SPACE,
        Kind.NEWLINE,
        Kind.BETWEEN,
        Kind.SPACE,
        Kind.HYPHEN,
    ]


@given(st.text(max_size=60), st.sampled_from([None, "th", "ja", "zh", "my", "bo"]))
def test_places_are_in_order_and_drop_only_what_is_blank(text: str, language: str | None) -> None:
    at = 0
    for place in places(text, language):
        assert at <= place.end <= place.start <= len(text)
        assert not text[place.end : place.start].strip().strip("\u200b")
        at = place.start


@pytest.mark.parametrize(
    ("language", "text", "parts"),
    [
        ("zh", "北京是首都。", "北|京|是|首|都。"),
        ("zh", "他说：“是的”，走了", "他|说：|“是|的”，|走|了"),
        ("zh", "《条约》（2025年）", "《条|约》|（2025|年）"),
        ("zh", "等等……完——了", "等|等……|完——|了"),
        ("zh", "增长5%。约¥100", "增|长|5%。|约|¥100"),
        ("ja", "ちょっとサッカーをする", "ちょっ|と|サッ|カー|を|す|る"),
        ("ja", "「はい」、人々・国", "「は|い」、|人々・|国"),
        ("ja", "AとB国", "A|と|B|国"),
        ("ko", "서울은 수도이다", "서울은| 수도이다"),
        ("th", "กรุงเทพฯเป็นเมืองหลวง", "กรุงเทพฯ|เป็น|เมือง|หลวง"),
        ("lo", "ເມືອງຫຼວງຂອງລາວ", "ເມືອງຫຼວງ|ຂອງ|ລາວ"),
        ("km", "រាជធានីភ្នំពេញកម្ពុជា", "រាជធានី|ភ្នំពេញ|កម្ពុជា"),
        ("my", "မြန်မာနိုင်ငံ၏", "မြန်မာနိုင်ငံ၏"),
        ("bo", "ལྷ་ས་ནི་ཡིན།", "ལྷ་|ས་|ནི་|ཡིན།"),
        ("am", "አዲስ፡አበባ፡ናት።", "አዲስ፡|አበባ፡|ናት።"),
        ("hi", "विश्व-शान्ति है।", "विश्व-|शान्ति| है।"),
        ("ka", "საქართველო , დიახ", "საქართველო ,| დიახ"),
        ("he", "בית־ספר", "בית־|ספר"),
    ],
)
def test_each_script_breaks_by_its_own_customs(language: str, text: str, parts: str) -> None:
    made = pieces(text, language)
    assert "|".join(made) == parts.replace("| ", "|")


def test_breaks_that_the_author_marked_are_the_only_ones_in_khmer() -> None:
    assert pieces("រាជធានី\u200bភ្នំពេញ", "km") == ["រាជធានី", "ភ្នំពេញ"]


def test_a_family_of_people_is_one_character_and_stays_whole() -> None:
    assert pieces("👩\u200d👩\u200d👧國") == ["👩\u200d👩\u200d👧", "國"]


def test_plain_text_needs_no_more_than_spaces() -> None:
    assert not needs_more_than_spaces("Bakı, Москва, Αθήνα – الرياض")
    assert needs_more_than_spaces("in 北京")
