"""The answers that fields offer, made from the words of the model."""

from collections.abc import Iterable
from enum import Enum

from PySide6.QtCore import QCoreApplication

from briefings.compose.scales import all_scales, scale_of, term_of
from briefings.domain.gradings import Reliability
from briefings.domain.likelihoods import Term
from briefings.domain.markings import Marking, banner, scheme
from briefings.domain.relations import Sign
from desktop.models.markings import levels
from desktop.widgets.choice_field import Choice


def choices_of(values: Iterable[Enum]) -> list[Choice]:
    """One answer for each word of the model."""
    return [Choice(value=value, text=str(value.value).capitalize()) for value in values]


def marking_choices(current: Marking | None, dossier: Marking | None) -> list[Choice]:
    """No marking of its own, then the levels of the dossier's scheme, for two schemes cannot be mixed in one product.

    A marking that is there already stays on offer, whatever its scheme and caveats.
    """
    offered = levels(dossier.scheme if dossier is not None else "")
    others = () if current is None or current in offered else (current,)
    several = len({marking.scheme for marking in (*offered, *others)}) > 1
    words = _tr("As the dossier ({marking})") if dossier is not None else _tr("As the dossier")
    none = Choice(value=None, text=words.format(marking=banner(dossier) if dossier is not None else ""))
    return [none, *(_marked(marking, several=several) for marking in (*offered, *others))]


def _marked(marking: Marking, *, several: bool) -> Choice:
    words, title = banner(marking), scheme(marking.scheme).title
    return Choice(value=marking, text=f"{words}  {title}" if several else words, tip=title, short=words)


def scale_choices(current: str) -> list[Choice]:
    """The likelihood scales that come with the program, and the one that is named already."""
    known = all_scales()
    terms = [Choice(value=one.name, text=one.title, tip=", ".join(term.words for term in one.terms)) for one in known]
    if current and current not in {one.name for one in known}:
        terms.append(Choice(value=current, text=current, tip=_tr("This scale does not come with the program.")))
    return terms


def likelihood_choices(scale_name: str, current: str) -> list[Choice]:
    """The terms of a scale, from least to most likely, and the word that stands there if it is none of them."""
    scale = scale_of(scale_name)
    found = [Choice(value="", text=_tr("Not said yet"))]
    found += [_term(term, term.words) for term in scale.terms] if scale is not None else []
    if current and current not in {choice.value for choice in found}:
        other = term_of(scale, current)
        found.append(_term(other, current) if other is not None else _stray(current))
    return found


def _term(term: Term, words: str) -> Choice:
    shown = words.capitalize()
    return Choice(
        value=words, text=f"{shown}  {term.low:g}–{term.high:g} %", tip=f"{term.low:g}–{term.high:g} %", short=shown
    )


def _stray(words: str) -> Choice:
    return Choice(value=words, text=words.capitalize(), tip=_tr("This is no term of the scale: choose one."))


def _tr(words: str) -> str:
    return QCoreApplication.translate("choices", words)


RELIABILITIES = [Choice(value=value, text=f"{value}  {value.words}", tip=value.words) for value in Reliability]
SIGNS = [Choice(value=sign, text=sign.name.capitalize()) for sign in Sign]
YES_NO = [Choice(value=True, text="Yes"), Choice(value=False, text="No")]
