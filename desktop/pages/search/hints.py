"""What can be tried: where nothing is typed yet, examples that find something in this dossier; where nothing is found,
questions near it that do.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice, pairwise

from PySide6.QtCore import QCoreApplication

from briefings.domain.actors import Actor
from briefings.domain.records import Kind
from briefings.session import Hit, Order, Query, Results, Session
from desktop.models.questions import Facet, with_filter, without_filters
from desktop.widgets.empty_state import NextStep

MOST = 3
_LOOKED_AT = 40
_TELLING = 4
"""Letters of a word from which on it is more than a joint of the sentence."""


def examples(session: Session) -> list[NextStep]:
    """Up to three questions that this dossier answers; the key of each is the question."""
    found = [*islice(_name(session), 1), *islice(_phrase(session), 1), *islice(_since(session), 1)]
    return [step for step in found if _answers(session, step.key)]


def remedies(session: Session, text: str, query: Query, results: Results) -> list[NextStep]:
    """Up to three questions near one that found nothing, of which each finds something."""
    found: dict[str, NextStep] = {}
    for step in _near(text, query, results):
        if step.key.strip() and step.key not in found and _answers(session, step.key):
            found[step.key] = step
        if len(found) == MOST:
            break
    return list(found.values())


def _near(text: str, query: Query, results: Results) -> Iterator[NextStep]:
    words = without_filters(text)
    if results.layout:
        yield _step(results.layout, "keyboard", _tr("Typed in another keyboard layout?"), results.layout)
    if results.corrected:
        yield _step(results.corrected, "search", _tr("Did you mean this?"), results.corrected)
    if words and words != text.strip():
        yield _step(words, "list-filter", _tr("Search without the filters"), words)
    if query.plain and len(query.terms) > 1:
        either = " OR ".join(term.text for term in query.terms)
        for asked in dict.fromkeys((with_words(text, either), either)):
            yield _step(asked, "list-checks", _tr("One of the words is enough"), asked)
    if not query.filters.in_trash:
        asked = with_filter(text, Facet.TRASH, ["trash"])
        yield _step(asked, "trash-2", _tr("Look in the trash"), asked)


def with_words(text: str, words: str) -> str:
    """The same filters with other words."""
    bare = without_filters(text)
    return text.replace(bare, words) if bare and bare in text else words


def _answers(session: Session, question: str) -> bool:
    return bool(session.find(question, limit=1, order=Order.NEWEST).hits)


def _latest(session: Session, kind: Kind) -> Sequence[Hit]:
    """What was written last of a kind."""
    return session.find("kind:" + kind.value, limit=_LOOKED_AT, order=Order.NEWEST).hits


def _name(session: Session) -> Iterator[NextStep]:
    """Somebody, by a name in another script where there is one."""
    actors = [session.get(Actor, hit.ref.id) for hit in _latest(session, Kind.ACTOR)]
    for actor in sorted(actors, key=lambda one: not _other_name(one)):
        other = _other_name(actor)
        name = other or actor.label
        if name:
            detail = _tr("Any script and spelling finds {name}").format(name=actor.label)
            yield _step(name, "users", name, detail if other else _tr("A name, or how it begins"))


def _other_name(actor: Actor) -> str:
    own = _script(actor.label)
    return next((name.text for name in actor.names if _script(name.text) != own and name.text != actor.label), "")


def _script(name: str) -> int:
    """Roughly which script: the block of its first letter."""
    return next((max(0, ord(letter) - 0x250) // 0x80 for letter in name if letter.isalpha()), 0)


def _phrase(session: Session) -> Iterator[NextStep]:
    """Two words of an event that stand together."""
    for hit in _latest(session, Kind.EVENT):
        pairs = (" ".join(pair) for pair in pairwise(hit.title.split()) if all(map(_tells, pair)))
        for words in islice(pairs, 1):
            asked = f'kind:event "{words}"'
            yield _step(asked, "calendar-days", asked, _tr("Events with these words together"))


def _tells(word: str) -> bool:
    return word.isalnum() and len(word) >= _TELLING


def _since(session: Session) -> Iterator[NextStep]:
    """What belongs to the last month in which anything happened, and later."""
    last = max(session.months(), default=0)
    if last > 0:
        asked = f"after:{last // 100:04}-{last % 100:02}"
        year, month = divmod(last, 100)
        words = f"{date(2000, month, 1):%B} {year}"
        yield _step(asked, "calendar-range", asked, _tr("Everything from {month} on").format(month=words))


def _step(question: str, icon: str, title: str, detail: str) -> NextStep:
    return NextStep(key=question, icon=icon, title=title, detail=detail)


def _tr(words: str) -> str:
    return QCoreApplication.translate("search", words)
