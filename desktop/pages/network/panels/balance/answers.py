"""The figures of balance as answers to plain questions. No widgets here."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.pages.network.panels.balance.figures import Balance
from desktop.pages.network.panels.cards import Answer

_MOST_PIECES = 4
_MINUS = "\N{MINUS SIGN}"


def balance_answers(found: Balance) -> Sequence[Answer]:
    """Return what is said of the balance of a network."""
    return (_frustration(found), _harmony(found), _triangles(found), _census(found), _walks(found), _conflicts(found))


def _frustration(found: Balance) -> Answer:
    best = found.frustration
    words = _tr("{count} of {all} pairs") if best.proved else _tr("At most {count} of {all} pairs")
    if best.proved:
        standing = _tr("proved")
    elif found.is_final:
        standing = _tr("no fewer than {least}, not proved").format(least=best.lower)
    else:
        standing = _tr("found by search, being proved …")
    return Answer(
        question=_tr("How many ties contradict two camps?"),
        sentence=words.format(count=best.value, all=best.among),
        detail=_tr("Frustration index, {standing}").format(standing=standing),
        tip=_tr("In pairs, 0 to half of all pairs with a sign; 0 where two camps explain every tie. Harary 1959"),
    )


def _harmony(found: Balance) -> Answer:
    words = "{value}" if found.frustration.proved else _tr("At least {value}")
    return Answer(
        question=_tr("How near to two camps?"),
        sentence=_share(found.frustration.harmony, words),
        detail=_tr("Frustration as a share, 0 to 1"),
        tip=_tr("F = 1 - 2L/m for L contradicting of m pairs; 1 where two camps explain every tie. Aref & Wilson 2018"),
    )


def _triangles(found: Balance) -> Answer:
    return Answer(
        question=_tr("What share of triangles adds up?"),
        sentence=_share(found.balanced_share),
        detail=_tr("Triangle balance, 0 to 1; {count} do not").format(count=len(found.unbalanced)),
        tip=_tr("Share of the triangles that two camps can explain. Cartwright & Harary 1956"),
    )


def _census(found: Balance) -> Answer:
    counts = ("{name} {count:,}".format(name=name.replace("-", _MINUS), count=n) for name, n in found.census.items())
    return Answer(
        question=_tr("Which triangles are there?"),
        sentence="   ".join(counts),
        detail=_tr("Triad census, in triangles"),
        tip=_tr("By their signs. One foe among friends, or three foes, do not add up. Cartwright & Harary 1956"),
    )


def _walks(found: Balance) -> Answer:
    return Answer(
        question=_tr("Does it add up all the way round?"),
        sentence=_share(found.walk_balance),
        detail=_tr("Walk balance, 0 to 1"),
        tip=_tr("Balance over closed walks of any length, long ones counting less; 1 is balance. Estrada & Benzi 2014"),
    )


def _conflicts(found: Balance) -> Answer:
    """The value of the whole is 0 as soon as one piece is balanced, so that each piece is told."""
    strained = [(size, value) for size, value in found.conflicts if value > 0]
    shown = [_tr("{value} in a piece of {size}").format(value=f"{value:.3f}", size=size) for size, value in strained]
    more = len(shown) - _MOST_PIECES
    if more > 0:
        shown = [*shown[:_MOST_PIECES], _tr("{count} more").format(count=more)]
    calm = len(found.conflicts) - len(strained)
    pieces = _tr("{count} of {all} pieces are balanced").format(count=calm, all=len(found.conflicts))
    return Answer(
        question=_tr("How strained is each piece?"),
        sentence="; ".join(shown) or ("0" if found.conflicts else _tr("n/a")),
        detail=_tr("Algebraic conflict, 0 upwards; {pieces}").format(pieces=pieces),
        tip=_tr("Smallest eigenvalue of the signed Laplacian; 0 where a piece is balanced. Kunegis et al. 2010"),
    )


def _share(value: float | None, words: str = "{value}") -> str:
    return _tr("n/a") if value is None else words.format(value=f"{value:.2f}")


def _tr(text: str) -> str:
    return QCoreApplication.translate("NetworkBalance", text)
