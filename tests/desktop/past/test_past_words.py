from briefings.domain.records import Kind, Ref
from briefings.session import Fate, FieldChange, Happened, RecordChange, Run, Turn
from desktop.past.words import changed_words, runs_of, spoken, told_words


def _change(**given: object) -> FieldChange:
    return FieldChange(**{"attribute": "title", "label": "Title", "turn": Turn.CHANGED, **given})  # type: ignore[arg-type]  # fields by name


def _record(*fields: FieldChange, happened: Happened = Happened.CHANGED) -> RecordChange:
    return RecordChange(number=1, ref=Ref(Kind.EVENT, 7), label="Raid", happened=happened, fields=fields)


def test_old_and_new_are_told_apart_without_colour() -> None:
    runs = runs_of(_change(before="Raid", after="Search"))
    assert [run.fate for run in runs] == [Fate.REMOVED, Fate.KEPT, Fate.ADDED]
    assert spoken(runs) == "removed: Raid, added: Search"


def test_nothing_is_marked_as_new_in_a_record_that_is_all_new() -> None:
    runs = runs_of(_change(turn=Turn.ADDED, after="Raid"), fresh=True)
    assert runs == (Run(Fate.KEPT, "Raid"),)


def test_lines_stay_lines_and_what_is_far_from_a_change_is_left_out() -> None:
    long = "word " * 100
    runs = runs_of(_change(runs=(Run(Fate.KEPT, long), Run(Fate.ADDED, "new\nline"), Run(Fate.KEPT, long))))
    assert runs[1].text == "new\u2028line"
    assert all(len(run.text) < 80 and "…" in run.text for run in (runs[0], runs[2]))


def test_items_in_another_order_say_so() -> None:
    runs = runs_of(_change(turn=Turn.MOVED, before="a; b", after="b; a"))
    assert "".join(run.text for run in runs) == "In another order: b; a"


def test_a_version_is_told_by_the_fields_that_changed() -> None:
    fields = [_change(label=name) for name in ("Date", "Title", "Title", "Where", "Code")]
    assert told_words(_record(*fields)) == "Date, Title, Where … changed"
    assert told_words(_record(happened=Happened.REMOVED)) == "Moved to the trash"


def test_only_a_changed_record_says_what_changed() -> None:
    field = _change(before="Raid", after="Search")
    assert changed_words(_record(field)) == "Title: Raid → Search"
    assert changed_words(_record(field, happened=Happened.ADDED)) == ""
