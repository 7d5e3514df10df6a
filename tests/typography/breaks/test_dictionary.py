"""Words of scripts that write no spaces between them."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.typography.breaks.dictionary import cuts


def parted(text: str) -> str:
    return "|".join(text[start:end] for start, end in pairwise([0, *cuts(text), len(text)]))


@pytest.mark.parametrize(
    "words",
    [
        "พยาน|หลักฐาน|ใน|คดี",
        "มนุษย์|ทั้งหลาย|เกิด|มา|มี|อิสระ|และ|เสมอภาค|กัน|ใน|เกียรติศักดิ์",
        "การ|ต่างประเทศ|เดินทาง|เยือน|ประเทศ|จีน|อย่าง|เป็น|ทางการ",
        "ມະນຸດ|ທຸກຄົນ|ເກີດ|ມາ|ມີ|ສິດ|ເສລີພາບ|ແລະ|ສະເໝີ|ໜ້າ|ກັນ",
        "ສາທາລະນະລັດ|ປະຊາທິປະໄຕ|ປະຊາຊົນ|ລາວ",
        "មនុស្ស|ទាំងអស់|កើតមក|មាន|សេរីភាព|និង|សមភាព|ក្នុង|សិទ្ធិ",
        "រដ្ឋមន្ត្រី|ក្រសួង|ការបរទេស|បាន|ទៅ|បំពេញ|ទស្សនកិច្ច|នៅ|ប្រទេស|ចិន។|ប្រទេស",
        "နိုင်ငံခြားရေး|ဝန်ကြီး|သည်|တရုတ်|နိုင်ငံ|သို့|သွားရောက်|ခဲ့|သည်",
        "တူညီ|လွတ်လပ်|သော|အခွင့်အရေး|များ|ဖြင့်|လည်းကောင်း၊|မွေး|ဖွား|လာ|သူများ|ဖြစ်သည်။",
    ],
)
def test_words_stay_whole(words: str) -> None:
    assert parted(words.replace("|", "")) == words


@pytest.mark.parametrize(
    "words",
    [
        "ระหว่าง|อาร์เมเนีย|กับ|อาเซอร์ไบ|จาน",  # the dictionary alone would part "between" before the name
        "အာ|လီ|ယက်ဗ်|နှင့်|ပါ|ရှင်|ယန်",  # and Aliyev before the consonant that ends his syllable
        "ဗုဒ္ဓံ|သရဏံ|ဂစ္ဆာ|မိ",
    ],
)
def test_a_name_that_no_dictionary_holds_leads_none_astray(words: str) -> None:
    assert parted(words.replace("|", "")) == words


@pytest.mark.parametrize("words", ["မၞိဟ်|ဂ|မၠိုၚ်|ဒှ်", "လူၺ်ႈ|လွတ်ႈ"])
def test_other_languages_of_myanmar_go_by_syllable(words: str) -> None:
    assert parted(words.replace("|", "")) == words


def test_what_is_too_long_for_one_word_goes_by_syllable() -> None:
    assert parted("ກະ" * 13) == "|".join(["ກະ"] * 13)


@given(st.text("กขเแๆะาฯ่กຂເໆະ່កខ្ាៈេကခ္်ော၊ၵ၁ ", max_size=30))
def test_no_sign_is_parted_from_its_letter(text: str) -> None:
    for at in cuts(text):
        assert text[at] not in "ๆะาฯ่ໆະ្່ាៈេ်ော၊"
        assert text[at - 1] not in "เแເ្္"


def test_no_other_script_loads_the_dictionaries() -> None:
    script = (
        "import sys; from briefings.typography.breaks import places; places('Bakı, 北京 བོད་', 'zh');"
        "print([name for name in sys.modules if name.startswith(('icu4py', 'budoux'))])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
