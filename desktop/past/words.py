"""The past in words: what a step did, what became of a record, and a change of a field as runs of text."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from briefings.session import Fate, FieldChange, Happened, RecordChange, Run, Step, Turn
from desktop.models.words import noun

_TAKEN = {
    "undo": QT_TRANSLATE_NOOP("past", "Took back: {label}"),
    "redo": QT_TRANSLATE_NOOP("past", "Brought again: {label}"),
}
_HAPPENED = {
    Happened.ADDED: QT_TRANSLATE_NOOP("past", "added"),
    Happened.CHANGED: QT_TRANSLATE_NOOP("past", "changed"),
    Happened.REMOVED: QT_TRANSLATE_NOOP("past", "moved to the trash"),
    Happened.RESTORED: QT_TRANSLATE_NOOP("past", "taken out of the trash"),
    Happened.WITHDRAWN: QT_TRANSLATE_NOOP("past", "its making was taken back"),
    Happened.PLACED: QT_TRANSLATE_NOOP("past", "another place in the network"),
}
_LONGEST = 600
_AROUND = 60
_FEW = 3
_BREAK = "\u2028"
"""Breaks a line within one paragraph, which is all that a label lays out."""


def step_words(step: Step) -> str:
    """What a step did, in one line; whether it was taken back is said beside it."""
    return _tr(_TAKEN.get(step.deed, "{label}")).format(label=step.label)


def touched_words(step: Step) -> str:
    """How much a step changed, where it was several: records, places in the picture, the dossier's words."""
    if step.touched is None:
        return _tr("more than a thousand changes")
    return _tr("{number} changes").format(number=step.touched) if step.touched > 1 else ""


def happened_words(change: RecordChange) -> str:
    """What became of one record: "Event changed"."""
    if change.ref is None:
        return _tr("Name or marking changed")
    return f"{noun(change.ref.kind)}, {_tr(_HAPPENED[change.happened])}"


def changed_words(change: RecordChange) -> str:
    """What changed in one record, in one short line; nothing where all of it is new or as it was."""
    if change.happened is not Happened.CHANGED:
        return ""
    return "; ".join(dict.fromkeys(" ".join(str(field).split()) for field in change.fields[:_FEW]))


def told_words(change: RecordChange) -> str:
    """What became of one record in a few words: "Date, Summary changed", "Added"."""
    names = list(dict.fromkeys(field.label for field in change.fields))
    if change.happened is not Happened.CHANGED or not names:
        return _tr(_HAPPENED[change.happened]).capitalize()
    shown = ", ".join(names[:_FEW]) + (" …" if len(names) > _FEW else "")
    return _tr("{fields} changed").format(fields=shown)


def runs_of(change: FieldChange, *, fresh: bool = False) -> tuple[Run, ...]:
    """A change of a field as text to be shown in one: what went, what came and what stayed around it. In a record that
    is all new nothing is marked as new."""
    return tuple(Run(run.fate, run.text.replace("\n", _BREAK)) for run in _runs(change, fresh=fresh))


def _runs(change: FieldChange, *, fresh: bool) -> Iterator[Run]:
    if change.runs:
        yield from _near(change.runs)
    elif change.turn is Turn.MOVED:
        yield Run(Fate.KEPT, _tr("In another order"))
        if change.after:
            yield Run(Fate.KEPT, f": {_cut(change.after)}")
    else:
        if change.before:
            yield Run(Fate.REMOVED, _cut(change.before))
        if change.before and change.after:
            yield Run(Fate.KEPT, " → ")
        if change.after:
            yield Run(Fate.KEPT if fresh else Fate.ADDED, _cut(change.after))


def _near(runs: Sequence[Run]) -> Iterator[Run]:
    """The runs, and of long texts that stay only what stands beside a change."""
    for place, run in enumerate(runs):
        if run.fate is not Fate.KEPT or len(run.text) <= 3 * _AROUND:
            yield run
            continue
        head = "" if place == 0 else run.text[:_AROUND].rsplit(" ", 1)[0]
        tail = "" if place == len(runs) - 1 else run.text[-_AROUND:].split(" ", 1)[-1]
        yield Run(Fate.KEPT, f"{head} … {tail}")


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]} …"


def spoken(runs: Sequence[Run]) -> str:
    """Runs for those who hear them: strokes and underlines said as words."""
    words = {Fate.REMOVED: _tr("removed: {text}"), Fate.ADDED: _tr("added: {text}"), Fate.KEPT: "{text}"}
    return ", ".join(words[run.fate].format(text=run.text.strip()) for run in runs if run.text.strip(" →"))


def _tr(words: object) -> str:
    # PySide types marked text as an object.
    return QCoreApplication.translate("past", str(words))
