"""The boards of the gallery: one function lays one group of widgets out, with invented content."""

from datetime import date

from PySide6.QtWidgets import QWidget

from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.banner import Banner, Tone
from desktop.widgets.button import Button, Kind
from desktop.widgets.chip import Chip, ChipKind
from desktop.widgets.choice_field import Choice, ChoiceField, MarkingField
from desktop.widgets.date_field import DateField, DateReading
from desktop.widgets.empty_state import EmptyState, NextStep
from desktop.widgets.facts import fact, labelled, section
from desktop.widgets.layout import box, column, row
from desktop.widgets.line_field import LineField
from desktop.widgets.outline import ListOutline, OutlineEntry
from desktop.widgets.palette import Palette
from desktop.widgets.picker import RecordPicker, Token
from desktop.widgets.progress import PageGauge, ProgressLine
from desktop.widgets.rail import Rail, RailEntry, RailGroup
from desktop.widgets.rail_ends import RailFoot, RailHead
from desktop.widgets.result_list import Result, ResultGroup, found_in
from desktop.widgets.rows import CheckRow, CheckState, LikelihoodRow, ListRow, SourceRow
from desktop.widgets.segments import Segments
from desktop.widgets.table import RecordTable
from desktop.widgets.table_model import Cell, Column, RecordTableModel, Row
from desktop.widgets.tabs import Tabs
from desktop.widgets.text import Heading, Prose, line_text
from desktop.widgets.text_field import TextField
from desktop.widgets.tie import Sign, TieRow
from desktop.widgets.time_axis import Mark
from desktop.widgets.time_slider import TimeSlider
from desktop.widgets.top_field import TopField
from desktop.widgets.two_sides import Side, TwoSides


def basics(theme: Theme) -> QWidget:
    off = Button(theme, "What if", "flask-conical")
    off.setEnabled(False)
    primary = Button(theme, "New event", "plus", Kind.PRIMARY)
    tools = (off, Button(theme, "Compare", "git-compare"), Segments(theme, ["Canvas", "Table"]), primary)
    head = row(Heading(theme, "Network", "25 actors, 49 ties"), None, *tools)
    toggles = [
        Button(theme, name, kind=Kind.TOGGLE, checked=on)
        for name, on in (("Turkic States", True), ("CSTO", True), ("EAEU", False))
    ]
    chips = (
        Chip(theme, ChipKind.CONTESTED, "Contested"),
        Chip(theme, ChipKind.NOTE, "27–28 June 2025"),
        Chip(theme, ChipKind.GRADE, "B2", tip="B2: usually reliable, probably true"),
        Chip(theme, ChipKind.STALE, "1 change"),
        Chip(theme, ChipKind.MARKING, "RESTRICTED"),
    )
    links = (
        Button(theme, "All 16 ties", kind=Kind.LINK),
        Button(theme, "", "undo-2", Kind.ICON, label="Undo"),
        Button(theme, "", "settings", Kind.ICON, label="Settings"),
        Button(theme, "Delete", "trash-2", Kind.DANGER),
    )
    return box(
        column(
            head,
            12,
            row(*toggles, None, gap=4),
            12,
            row(*chips, None, gap=6),
            12,
            Prose(theme, "It no longer **balances**: since 27 June most of its weight points one way, and " * 2),
            4,
            line_text(theme, "Hostile ties 4 to 6, share 0.50", TypeRole.SMALL, Role.INK3),
            8,
            Prose(theme, "تبريز والقوقاز, თბილისი, Երևան, ירושלים, Əliyev, Москва"),
            8,
            row(*links, None),
            None,
            margins=(32, 20, 32, 20),
        )
    )


def inspector(theme: Theme) -> QWidget:
    ties = (
        (Sign.FRIENDLY, "Türkiye", "Alliance", "up"),
        (Sign.HOSTILE, "Sputnik Azerbaijan", "Staff detained", "up"),
        (Sign.UNSURE, "Armenia", "Rivalry", "steady"),
    )
    sides = (
        Side(holder="Moscow says", text="Both men died of heart failure.", grade="D4", sources="1 source"),
        Side(holder="Baku says", text="Blunt-force trauma and broken ribs.", grade="B2", sources="3 sources"),
    )
    tabs = Tabs(theme, [("Details", ""), ("Links", "5"), ("Sources", "4"), ("History", "3")])
    return box(
        column(
            Prose(theme, "Two brothers die in custody", TypeRole.HEADING),
            2,
            Prose(theme, "Event, reported", TypeRole.BODY, Role.INK3),
            12,
            row(Chip(theme, ChipKind.CONTESTED, "Contested"), Chip(theme, ChipKind.NOTE, "27–28 June"), None, gap=6),
            14,
            tabs,
            18,
            fact(theme, "Where", "Yekaterinburg, Russia"),
            6,
            fact(theme, "Who", "Ziyaddin and Huseyn Safarov; Russian special forces"),
            24,
            section(theme, "Cause of death", TwoSides(theme, sides)),
            24,
            section(theme, "Three sides", TwoSides(theme, [*sides, sides[0]])),
            24,
            section(theme, "Ties", *[TieRow(theme, *tie) for tie in ties], gap=0),
            24,
            section(theme, "Sources", SourceRow(theme, "B2", "Autopsy findings", "1 July 2025, Azerbaijani"), gap=10),
            None,
            margins=(24, 24, 24, 16),
        )
    )


def shell(theme: Theme) -> QWidget:
    groups = (
        RailGroup(
            entries=(
                RailEntry(key="overview", text="Overview", icon="house"),
                RailEntry(key="intake", text="Intake", icon="inbox", count="3"),
            )
        ),
        RailGroup(
            entries=(
                RailEntry(key="actors", text="Actors", icon="users", count="58"),
                RailEntry(key="claims", text="Claims", icon="scale", count="41", attention=True),
            )
        ),
        RailGroup(title="Saved views", entries=(RailEntry(key="deaths", text="Deaths in custody", count="6"),)),
    )
    buttons = [Button(theme, "", name, Kind.ICON, label=name) for name in ("settings", "circle-help", "trash-2")]
    foot = RailFoot(theme, buttons)
    foot.set_state("Offline. Backed up 09:00")
    rail = Rail(theme, head=RailHead(theme, "South Caucasus", "July 2025 dossier"), foot=foot)
    folded = Rail(theme)
    for one in (rail, folded):
        one.set_groups(groups)
        one.set_current("claims")
    folded.set_folded(folded=True)
    banner = Banner(theme)
    banner.show_message(Tone.CAUTION, "This dossier is open elsewhere. You can read, not change.", action="Try again")
    wrong = Banner(theme)
    wrong.show_message(Tone.ERROR, "**Not saved.** The disk is full. Free some space; nothing was lost so far.")
    empty = EmptyState(
        theme,
        "Start with a dossier",
        "A dossier holds the actors, events, claims and sources of one question. It is one file.",
        (
            NextStep(key="a", icon="book-marked", title="Open the sample", detail="July 2025", shortcut_text="Enter"),
            NextStep(key="b", icon="file-plus-2", title="New dossier", detail="An empty file", shortcut_text="Ctrl N"),
        ),
        first_run=True,
    )
    page = column(TopField(theme), 8, banner, 4, wrong, empty)
    page.setStretchFactor(empty, 1)
    return box(row(rail, folded, box(page), gap=0))


def rows(theme: Theme) -> QWidget:
    gauge, over = PageGauge(theme), PageGauge(theme)
    gauge.set_length(1.8, 2)
    over.set_length(2.3, 2)
    return box(
        column(
            ListRow(theme, "scale", "A second side", "Findings were added", "11:20", role=Role.CAUTION),
            4,
            ListRow(theme, "radio", "Sputnik joined the network", "Hostile tie from about 30 June", "10:52"),
            16,
            LikelihoodRow(theme, "Baku leans on Ankara", "Likely", 55, 75, detail="Up from realistic possibility"),
            LikelihoodRow(theme, "Quiet repair", "Unlikely", 25, 35, detail="Unchanged"),
            16,
            CheckRow(theme, CheckState.OPEN, "A contested claim is told from one side", action="Show"),
            CheckRow(theme, CheckState.MET, "Every statement of fact has a source"),
            CheckRow(theme, CheckState.BARRED, "A record is marked above the brief", action="Show"),
            16,
            row(gauge, 32, over, None),
            None,
            margins=(32, 20, 32, 20),
        )
    )


def table(theme: Theme) -> QWidget:
    columns = (
        Column(title="Date", width=112),
        Column(title="Event"),
        Column(title="Participants", width=196, hide_below=620),
        Column(title="Sources", width=76, numbers=True),
        Column(title="Grade", width=68, numbers=True),
    )
    model = RecordTableModel(columns)
    model.set_rows([_event(number, *event) for number, event in enumerate(_EVENTS)])
    view = RecordTable(theme, model, columns, label="Events", name_column=1)
    model.setParent(view)
    view.select_record(3)
    fields = row(
        LineField(theme, "Sputnik Azerbaijan", label="Name", icon="search"),
        LineField(theme, "", label="Place", hint="Where it happened"),
    )
    notes = TextField(theme, "Two brothers died in custody. Moscow cites heart failure. " * 3, label="Summary")
    wrong = LineField(theme, "40 June", label="Date")
    wrong.set_wrong(wrong=True)
    return box(column(fields, 8, row(notes, wrong), 16, view, margins=(20, 20, 20, 20)))


_EVENTS = (
    ("July 2025", "3–4 July", "ECO summit meets in Khankendi", "Azerbaijan, Türkiye, Iran", 2, "A2", "Planned"),
    ("July 2025", "early July", "Television hosts turn on Azerbaijan", "Solovyov → Azerbaijan", 2, "B3", ""),
    ("July 2025", "1 July", "Autopsies point to blunt-force trauma", "Azerbaijan", 3, "B2", "Contested"),
    ("June 2025", "27–28 June", "Two brothers die in custody", "Z. and H. Safarov", 4, "B2", "Contested"),
    ("June 2025", "27 June", "Special forces raid homes in Yekaterinburg", "Russia → diaspora", 6, "A2", ""),
)


def _event(number: int, group: str, *rest: str | int) -> Row:
    day, title, who, sources, grade, flag = rest
    kind = ChipKind.CONTESTED if flag == "Contested" else ChipKind.NOTE
    cells = (
        Cell(text=str(day)),
        Cell(text=str(title), strong=True, chips=((kind, str(flag)),) if flag else (), editable=True),
        Cell(text=str(who)),
        Cell(text=str(sources), sort_key=sources),
        Cell(chips=((ChipKind.GRADE, str(grade)),)),
    )
    return Row(record=number, cells=cells, group=group)


def time(theme: Theme) -> QWidget:
    first, last = date(2025, 4, 1).toordinal(), date(2025, 8, 1).toordinal()
    slider = TimeSlider(theme, first, last, day=date(2025, 7, 1).toordinal(), today=date(2025, 7, 9).toordinal())
    slider.set_marks(
        [
            Mark(first=day, last=day + length, sign=sign, tip="An event")
            for day, length, sign in (
                (first + 3, 1, Sign.NEUTRAL),
                (first + 16, 0, Sign.FRIENDLY),
                (first + 63, 7, Sign.NEUTRAL),
                (first + 84, 6, Sign.NEUTRAL),
                (first + 87, 0, Sign.HOSTILE),
                (first + 87, 1, Sign.HOSTILE),
                (first + 90, 0, Sign.HOSTILE),
                (first + 91, 0, Sign.HOSTILE),
                (first + 93, 1, Sign.FRIENDLY),
                (first + 104, 8, Sign.NEUTRAL),
            )
        ]
    )
    short = TimeSlider(theme, first, first + 40)
    years = TimeSlider(theme, date(2008, 8, 1).toordinal(), last, day=date(2020, 9, 27).toordinal())
    progress = ProgressLine(theme)
    progress.start("Reading an article", steps=10)
    progress.advance(4)
    outline = ListOutline(theme, label="Outline")
    outline.set_entries(
        [
            OutlineEntry(value=1, text="Bottom line"),
            OutlineEntry(value=2, text="What happened"),
            OutlineEntry(value=3, text="Timeline", icon="milestone", note="1 change", attention=True),
            OutlineEntry(value=4, text="Scenarios", icon="git-branch", note="4"),
        ]
    )
    outline.set_current(2)
    lower = row(box(column(outline), width=theme.px(232)), box(column(progress, None), width=theme.px(216)), None)
    return box(column(slider, 8, short, 8, years, 16, lower, margins=(20, 20, 20, 20)))


def form(theme: Theme) -> QWidget:
    letters = [
        Choice(value="A", text="A  Completely reliable", short="A"),
        Choice(value="B", text="B  Usually reliable", short="B"),
    ]
    grading = ChoiceField(theme, letters, value="B", label="Grade")
    kind = ChoiceField(
        theme, [Choice(value="state", text="State"), Choice(value="person", text="Person")], value="state"
    )
    marking = MarkingField(theme, [Choice(value=1, text="Restricted")], value=1)
    good = DateField(
        theme, lambda _text: DateReading(ok=True, sentence="27 June 2025, to the day"), text="27 June 2025"
    )
    bad = DateField(
        theme, lambda _text: DateReading(ok=False, sentence="No date. Try “late June 2025”."), text="40 June"
    )
    tokens = RecordPicker(theme, lambda _text: [], label="Participants", hint="Add a participant")
    tokens.set_tokens(
        [
            Token(value=1, text="Azerbaijan", icon="flag"),
            Token(value=2, text="Russian special forces", icon="shield"),
            Token(value=3, text="Ziyaddin Safarov", icon="user"),
        ]
    )
    return box(
        column(
            labelled(theme, "Kind", kind, top=6),
            8,
            labelled(theme, "Marking", marking, top=6),
            8,
            labelled(theme, "Grade", grading, top=6),
            8,
            labelled(theme, "Date", good, top=6),
            8,
            labelled(theme, "Ends", bad, top=6),
            8,
            labelled(theme, "Who", tokens, top=6),
            None,
            margins=(24, 20, 24, 20),
        )
    )


def palette(theme: Theme) -> QWidget:
    window = shell(theme)
    rows_ = [
        ("calendar-days", "Special forces raid Azerbaijani homes in Yekaterinburg", "27 June 2025"),
        ("users", "Yekaterinburg diaspora", "Group, 2 ties"),
    ]
    commands = [("plus", "New event in Yekaterinburg", "Ctrl N")]

    def search(text: str) -> list[ResultGroup]:
        groups = (("In this dossier", rows_), ("Commands", commands))
        return [
            ResultGroup(
                title=title,
                rows=[
                    Result(payload=name, text=name, detail=detail, icon=icon, found=found_in(name, text))
                    for icon, name, detail in found
                ],
            )
            for title, found in groups
        ]

    window.resize(theme.px(1000), theme.px(640))
    opened = Palette(theme, window, search)
    window.show()
    opened.open("yekat")
    return window
