"""What was changed in a dossier, as a person would tell it: names first, and many small steps as one change."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from briefings.domain.records import Ref
from briefings.errors import NotFoundError
from briefings.session import Session, Step
from desktop.models.moments import moment_words
from desktop.models.overview import Line
from desktop.models.words import KIND_ICONS, label_of, name_of, noun
from desktop.past.words import touched_words

_MOST = 4
_LONG = 20
"""A step that touched more than this is told by their number, not by the names of two."""
_STEPS = 120
"""How many steps are looked through: typing makes several in a row."""


def changes_since(session: Session, looked: datetime | None, now: datetime) -> Sequence[Line]:
    """The latest changes; only those after `looked`, if there are any. Steps on one record in a row are one change."""
    steps = session.past.steps(limit=_STEPS)
    fresh = [step for step in steps if looked is not None and step.when > looked]
    runs = [list(members) for _key, members in groupby(fresh or steps, key=_belongs_to)]
    return [_change(session, run, now) for run in runs[:_MOST]]


def _belongs_to(step: Step) -> tuple[object, ...]:
    alone = step.deed == "edit" and len(step.refs) == 1
    return (step.refs[0], step.who) if alone else (step.number,)


def _change(session: Session, run: Sequence[Step], now: datetime) -> Line:
    """What became of one record, or what one step did to many; `run` is the latest first."""
    step = run[0]
    first = step.refs[0] if step.refs else None
    name = _name(session, first)
    what, detail = _taken(step), _several(session, step)
    if first is not None and len(step.refs) == 1:
        what, detail = name or _named_in(step, first), _deed(run, first)
    return Line(
        icon=KIND_ICONS[first.kind] if first is not None else "pencil",
        what=what,
        detail=", ".join(part for part in (detail, step.who) if part),
        when=moment_words(step.when, now),
        ref=first if name else None,
    )


def _name(session: Session, ref: Ref | None) -> str:
    """What a record is called; empty where it is in the trash."""
    try:
        return label_of(session, session.record(ref)) if ref is not None else ""
    except NotFoundError:
        return ""


def _named_in(step: Step, ref: Ref) -> str:
    """What a record that is in the trash was called when the step was made."""
    return step.label.partition(f" {ref.kind.value.replace('_', ' ')} ")[2] or step.label


def _several(session: Session, step: Step) -> str:
    if step.touched is None or step.touched > _LONG:
        return touched_words(step)
    names = ", ".join(name_of(session, ref) for ref in step.refs[:2])
    return _tr("{names} and others").format(names=names) if len(step.refs) > 2 else names


def _deed(run: Sequence[Step], ref: Ref) -> str:
    """What was done to a record: "Claim added". What began in this run is not called changed."""
    step, kind = run[0], noun(ref.kind)
    if step.deed != "edit":
        return _taken(step)
    if step.label.startswith("Remove "):
        return _tr("{kind} moved to the trash").format(kind=kind)
    if step.label.startswith("Restore "):
        return _tr("{kind} restored").format(kind=kind)
    if any(one.label.startswith("New ") for one in run):
        return _tr("{kind} added").format(kind=kind)
    return _tr("{kind} changed").format(kind=kind) if step.label.startswith("Change ") else step.label


def _taken(step: Step) -> str:
    words = {"undo": _tr("Took back: {label}"), "redo": _tr("Brought again: {label}")}.get(step.deed, "{label}")
    return words.format(label=step.label)


def _tr(words: str) -> str:
    return QCoreApplication.translate("changes", words)
