"""Which language tags there are (BCP 47, ISO 639-1), and what the languages that are guessed are called."""

from __future__ import annotations

import re

from briefings.errors import BadInputError

_FORM = re.compile(
    r"(?P<language>[a-z]{2,3})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-x(?:-[a-z\d]{1,8})+)?",
    re.IGNORECASE,
)
_OF_TWO_LETTERS = (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en "
    "eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv "
    "ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne "
    "ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss "
    "st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
)
_NAMES = (
    "am:Amharic ar:Arabic az:Azerbaijani bg:Bulgarian bn:Bengali bo:Tibetan cs:Czech de:German dv:Dhivehi "
    "el:Greek en:English es:Spanish fa:Persian fr:French gu:Gujarati he:Hebrew hi:Hindi hy:Armenian "
    "id:Indonesian it:Italian ja:Japanese ka:Georgian kk:Kazakh km:Khmer kn:Kannada ko:Korean lo:Lao "
    "ml:Malayalam my:Burmese ne:Nepali nl:Dutch or:Odia pa:Punjabi pl:Polish pt:Portuguese ro:Romanian "
    "ru:Russian si:Sinhala sr:Serbian sv:Swedish ta:Tamil te:Telugu th:Thai tr:Turkish uk:Ukrainian ur:Urdu "
    "vi:Vietnamese zh:Chinese"
)


def checked(tag: str) -> str:
    """The tag if there is such a language as far as can be told without a register. Raises BadInputError."""
    form = _FORM.fullmatch(tag)
    language = form["language"].casefold() if form else ""
    if language in _OF_TWO_LETTERS.split() or len(language) == 3:
        return tag
    raise BadInputError(f"There is no language “{tag}”.", remedy="Write its code, such as fr, az or zh-Hans.")


def named() -> dict[str, str]:
    """The tags of the languages that have a name here, with their names in English."""
    return dict(pair.split(":") for pair in _NAMES.split())


def name_of(tag: str) -> str:
    """A language in English, or its tag where it is none of those that are guessed."""
    return named().get(tag.partition("-")[0], tag)
