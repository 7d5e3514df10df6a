"""Spaces at which a line never ends: in dates, before units, after titles, abbreviations and initials.

The lists hold what several languages write, since names and sources keep their own language inside a brief.
"""

from __future__ import annotations

import re
from itertools import groupby

_MONTHS = (
    "January February March April May June July August September October November December "
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь "
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря "
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня "
    "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr "
    "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık "
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre "
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre "
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember "  # codespell:ignore
    "gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre "
    "janeiro fevereiro março maio junho julho setembro outubro novembro dezembro "
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia "
    "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан "
    "հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի դեկտեմբերի "
    "იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი"
)
_UNITS = (
    "km kg mm cm m t l ha km² MW GW kWh million billion trillion bn "
    "км кг мм см м т га млн млрд трлн тыс г. гг. min. mln mlrd milyon milyard milyar de"
)
_WORDS_BEFORE_A_NUMBER = (
    "Article Articles Annex Chapter Figure No Note Page page Paragraph Part Row row Section Table Title Volume "
    "article chapitre tableau Artikel Kapitel статья статьи Статья глава глави табл рис maddə cədvəl madde tablo"
)
_ABBREVIATIONS_BEFORE_A_NUMBER = (
    "p pp no No Nos nos art Art Arts ch vol Vol para paras Ref fig Fig ed Nr S s sah səh с стр ст гл п пп т"
)
_TITLES = "Mr Mrs Ms Dr Prof St Sir Dame Mme Mlle Herr Frau Sr Sra Sig"
_ABBREVIATED_TITLES = (
    "Mr Mrs Ms Dr Prof St Sr Sra Srta Sig M Hon Rev Gen Col Maj Capt Lt Amb Sen Rep prof dr проф акад ген г"
)
_OTHER_TITLES = "г-н г-жа г-на г-же г-ну"


_AFTER_AN_ORDINAL = frozenset(_MONTHS.split())
_AFTER_A_NUMBER = _AFTER_AN_ORDINAL | frozenset(_UNITS.split())


def _after(words: str, ending: str = "") -> str:
    """A look behind for any of the words; each length needs one of its own."""
    kept = sorted(set(words.split()), key=lambda word: (len(word), word))
    lengths = ("|".join(map(re.escape, group)) for _, group in groupby(kept, key=len))
    return "(?:" + "|".join(rf"(?<=\b(?:{group}){ending} )" for group in lengths) + ")"


# The characters on both sides decide first which lists are tried: most spaces fail at once.
_CAPITAL_OR_NUMBER = "(?=[0-9A-Z\u00c0-\u00de\u0100-\u04ff\u0531-\u0556\u10d0-\u10ff])"
_TOGETHER = re.compile(
    r" (?:(?<=[0-9] )(?=(?P<counted>[^\W\d_]\w*(?:\.(?!\w))?)|[%‰°]|[0-9]{3}(?![0-9]))"
    r"|(?<=\. )(?:(?<=[0-9]\. )(?=(?P<month>[^\W\d_]\w*))|(?<=\b[^\W\d_]\. )(?=\w)"
    rf"|{_CAPITAL_OR_NUMBER}(?:{_after(_ABBREVIATIONS_BEFORE_A_NUMBER, '[.]')}(?=[0-9IVXA-Z])"
    rf"|{_after(_ABBREVIATED_TITLES, '[.]')}(?=\w)))"
    rf"|{_CAPITAL_OR_NUMBER}(?:{_after(_TITLES + ' ' + _OTHER_TITLES)}(?=[^\W\d_])"
    rf"|{_after(_WORDS_BEFORE_A_NUMBER)}(?=[0-9]|[A-ZА-Я]\b)|(?<=[¶§№°€$£₼₽₺] )(?=[0-9]))"
    r"|(?<=[«‹(\[] )|(?=[»›:;!?–—,.)\]…\u0e46\u0ec6\u0f0d-\u0f11\u104a\u104b\u17d4-\u17d7\u3001\u3002\uff0c]))"
)


def bound(text: str) -> str:
    """The text with a no-break space in each place where a line must not end; as long as before."""
    return _TOGETHER.sub(_joint, text) if " " in text else text


def _joint(space: re.Match[str]) -> str:
    """What stands between two words. The long lists are looked up here, since a pattern of them takes long to read."""
    counted, month = space.groups()
    if counted:
        return "\u00a0" if counted in _AFTER_A_NUMBER or counted.rstrip(".") in _AFTER_A_NUMBER else " "
    return " " if month and month not in _AFTER_AN_ORDINAL else "\u00a0"
