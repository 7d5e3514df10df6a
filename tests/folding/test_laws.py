"""What must hold of every word, in every script; words are made of letters of one alphabet at a time."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from briefings.folding import begun, fold, key, skeletons, words

ALPHABETS = {
    "latin": "abcdefghijklmnopqrstuvwxyzçəğışöüäåøžšćñéèêūățőď",
    "cyrillic": "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґўђјљњћџәғқңөұүһҳҷ",
    "armenian": "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցփքօֆ",
    "georgian": "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
    "greek": "αβγδεζηθικλμνξοπρστυφχψωάέήίόύώϊ",
    "arabic": "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآپچژگکی",
    "hebrew": "אבגדהוזחטיכלמנסעפצקרשת",
    "devanagari": "कखगघचछजझटठडढणतथदधनपफबभमयरलवशषसहािीुूेैोौं",
    "tamil": "கசடதபறயரலவழளநமனஜஷஸஹாிீுூெேைொோௌ",
    "kana": "あかさたなはまやらわきしちにひみりうくすつぬふむゆるえけせてねへめれおこそとのほもよろんがざだばぱ",
    "hangul": "김이박최정강조윤장임평양서울부산은재인석열",
    "thai": "กขคงจฉชซญดตถทธนบปผฝพฟภมยรลวศสหอ",
}
WORDS = st.sampled_from(list(ALPHABETS.values())).flatmap(lambda letters: st.text(letters, min_size=1, max_size=12))
# Letters that tell which language a word is of change how its others are read; so do those that only follow a carrier.
TELLING = frozenset("əığčćšžłęěőїієґўђљњћџé")
PLAIN = st.sampled_from(list(ALPHABETS)).flatmap(
    lambda name: st.text(sorted(set(ALPHABETS[name]) - TELLING), min_size=1, max_size=12)
)
SOUND = re.compile("[sc]h|.")
TEXTS = st.text(max_size=30)


@given(TEXTS)
@example("𝙰")
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(WORDS)
@example("əc")
def test_case_changes_neither_key_nor_sound(word: str) -> None:
    for other in (word.upper(), word.capitalize()):
        if other.lower() == word:
            assert (key(other), skeletons(other)) == (key(word), skeletons(word))


@given(WORDS)
@example("bä")
@example("bö")
def test_the_normal_form_changes_neither_folded_form_nor_key(word: str) -> None:
    for form in ("NFC", "NFD"):
        other = unicodedata.normalize(form, word)
        assert (fold(other), key(other), skeletons(other)) == (fold(word), key(word), skeletons(word))


@given(WORDS)
def test_a_key_is_of_small_latin_letters_and_digits(word: str) -> None:
    assert key(word).isascii()
    assert key(word) == "" or key(word).isalnum()
    assert key(word) == key(word).lower()


@given(PLAIN, st.integers(2, 12))
@example("ंककशं", 4)
@example("ककंहं", 4)
@example("कदशं", 3)
def test_what_is_sure_of_a_beginning_begins_the_key(word: str, length: int) -> None:
    """But for two sounds: an article or an implied vowel is known by what follows. One sign alone is a family name."""
    part = key(word[:length])
    assert key(word).startswith("".join(SOUND.findall(begun(part))[:-2]))


@given(TEXTS)
def test_words_stand_where_they_say(text: str) -> None:
    for word in words(text):
        assert 0 <= word.start < word.end <= len(text)
        assert not text[word.start : word.end].isspace()


@given(TEXTS)
@example("0´")
@example("\u037a")
def test_folded_forms_are_parted_by_single_spaces(text: str) -> None:
    for word in words(text):
        assert word.folded == " ".join(word.folded.split())
        assert word.key == " ".join(word.key.split())
