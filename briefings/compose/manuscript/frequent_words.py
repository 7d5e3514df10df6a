"""Which of the languages of one script a text is in, by words that stand in almost every sentence and letters that no
other has. Nothing here is sure of a few words: then it says nothing."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

_SAMPLE = 20_000  # characters
_FEWEST = 2  # words that speak for a language
_AHEAD = 1.5  # times as many as for any other
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")

_WORDS = {
    "en": "the of and to in that is was for it with as his on be at by had not are but from or have an they which one "
    "were all their there been has when who will more if out so what about into them then its first other others this "
    "these those we our you your he she name",
    "fr": "le la les de des du et est un une dans que qui pour pas sur au aux avec ce cette il elle nous vous sont par "
    "plus ne se été leur mais ou où ont",
    "de": "der die das und ist von den dem des ein eine einen einer nicht mit sich auf für im zu auch als an er es wir "
    "ich sie dass wird bei nach aus oder wurde",
    "es": "el la los las de del y en que un una por con para no se es al lo su como más pero sus este esta ha fue son",
    "pt": "o a os as de do da dos das e em que um uma por com para não se é ao no na seu sua como mais mas foi são "
    "pelo pela",
    "it": "il lo la gli le di del della dei delle e è in che un una per con non si al alla nel nella da dal come più "
    "ma sono anche questo questa ha",
    "nl": "de het een en van in is dat op te zijn met voor niet aan er om ook als bij door maar naar uit werd hij zij",
    "tr": "ve bir bu için ile da de olarak olan gibi daha çok ne ama değil kadar sonra en o var her şey ki",
    "az": "və bir bu üçün ilə da də olaraq olan kimi daha çox nə amma deyil qədər sonra ən o var hər ki isə",
    "pl": "i w na z do że się nie jest to o jak ale po co przez od za dla są był oraz",
    "cs": "a v na se je že s z do o k i ale jako za by po pro které jsou byl také",
    "ro": "și în de la cu pe nu este că o un din pentru care mai se sunt au fost prin",
    "sv": "och i att det som en på är av för med den till inte om ett har de var från",
    "vi": "và của là có trong cho không được với một các những này người",
    "id": "dan yang di dengan untuk dari pada ini itu tidak adalah ke dalam oleh akan telah",
    "ru": "и в не на что он с как это по но из у за от к о его так же для был были мы вы она они который или",
    "uk": "і в не на що він з як це по але із у за від до о його так для був були ми ви вона вони який або та й",
    "bg": "и в не на че той с как това по но от у за към о се да са е ще беше или като",
    "sr": "и у не на да је се са као то за од до о су био али или који што",
    "kk": "және мен бұл үшін бір да де емес бар туралы деп болып оның",
    "ar": "في من على إلى أن هذا هذه التي الذي عن مع كان قد لا ما بين بعد وقد كما",
    "fa": "و در به از که این است را با برای آن های می شد شده بود یک تا",
    "ur": "اور میں کی کے ہے کا سے کو نے پر یہ ہیں کہ تھا",
    "he": "של את על הוא היא זה עם לא כי אל גם",
    "hi": "और में की के है का से को ने पर यह हैं कि था ने एक",
    "ne": "र मा को छ का हो ले पनि यो छन् गर्न",
}
_LETTERS = {
    **dict.fromkeys("əƏ", "az"),
    **dict.fromkeys("ñ¿¡", "es"),
    **dict.fromkeys("ßẞ", "de"),
    **dict.fromkeys("ãõ", "pt"),
    **dict.fromkeys("łżźść", "pl"),
    **dict.fromkeys("ěřů", "cs"),
    **dict.fromkeys("ţțș", "ro"),
    **dict.fromkeys("ơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệọỏốồổỗộớờởỡợụủứừửữự", "vi"),
    **dict.fromkeys("ыэё", "ru"),
    **dict.fromkeys("іїєґ", "uk"),
    **dict.fromkeys("ђћљњџј", "sr"),
    **dict.fromkeys("қңғұһ", "kk"),
    **dict.fromkeys("پچگی", "fa"),
    **dict.fromkeys("ٹڈڑےںہ", "ur"),
}


def language_by_words(text: str, among: frozenset[str] | None = None) -> str:
    """The tag of the language that a text is surely in, of those in `among` (all that are known); else nothing."""
    counts: Counter[str] = Counter()
    for word in _WORD.findall(text[:_SAMPLE]):
        counts.update(_spoken_for(word.casefold()) if among is None else _spoken_for(word.casefold()) & among)
    first, second = (*counts.most_common(2), ("", 0), ("", 0))[:2]
    return first[0] if first[1] >= _FEWEST and first[1] >= _AHEAD * second[1] else ""


def _spoken_for(word: str) -> frozenset[str]:
    """The languages that a word speaks for."""
    return _by_word().get(word, frozenset()) | {_LETTERS[letter] for letter in word if letter in _LETTERS}


@cache
def _by_word() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for tag, words in _WORDS.items():
        for word in words.split():
            found.setdefault(word, set()).add(tag)
    return {word: frozenset(tags) for word, tags in found.items()}
