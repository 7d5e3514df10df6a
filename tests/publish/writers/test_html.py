from __future__ import annotations

import base64
import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings

from briefings.compose.document import Block, Document, Note, Notes, Paragraph, Run, Section, Style, Table, Voice
from briefings.errors import BriefingsError
from briefings.publish.html import html_text
from briefings.publish.png import png
from briefings.publish.setting import Change, House, Paper, Setting
from tests.publish.arabic import arabic
from tests.publish.building import column, said
from tests.publish.documents import ministerial, scenario_paper, section
from tests.publish.writers.making import BLOCK, HOSTILE, everywhere, one
from tests.publish.writers.reading import Page, missing

Brief = Callable[[], Document]
BRIEFS = (ministerial, scenario_paper, arabic)


@pytest.mark.parametrize("brief", BRIEFS)
def test_every_word_of_a_brief_is_on_its_page(brief: Brief) -> None:
    assert missing(brief(), Page(html_text(brief())).text) == set()


@given(block=BLOCK)
@settings(max_examples=50, deadline=None)
def test_every_kind_of_block_keeps_its_words_and_its_links(block: Block) -> None:
    page = Page(html_text(one(block)))
    assert missing(one(block), page.text) == set()
    _links_resolve(page)


def _links_resolve(page: Page) -> None:
    assert len(page.ids) == len(set(page.ids))
    inner = {link[1:] for link in page.links if link.startswith("#")}
    assert inner <= set(page.ids)
    named = " ".join(given.get("aria-labelledby") or "" for _, given in page.tags).split()
    assert set(named) <= set(page.ids)


@pytest.mark.parametrize("brief", BRIEFS)
def test_ids_are_unique_and_links_lead_somewhere(brief: Brief) -> None:
    page = Page(html_text(brief()))
    _links_resolve(page)
    assert page.open == []


def test_nothing_is_loaded_and_nothing_runs() -> None:
    html = html_text(scenario_paper())
    page = Page(html)
    assert "default-src 'none'" in html
    assert not {tag for tag, _ in page.tags} & {"script", "link", "iframe", "object", "embed", "form"}
    assert not re.search(r"url\(|@import|\ssrc=\"http", html)


def test_the_page_says_its_language_and_direction() -> None:
    assert Page(html_text(arabic())).tags[0] == ("html", {"lang": "ar", "dir": "rtl"})


def test_a_run_in_another_language_says_so() -> None:
    html = html_text(one(Paragraph(runs=(Run("Слово", language="ru"), Run("كلمة", language="ar")))))
    assert '<span lang="ru">Слово</span><span lang="ar" dir="rtl">كلمة</span>' in html


def test_headings_leave_no_level_out() -> None:
    levels = [int(tag[1]) for tag, _ in Page(html_text(scenario_paper())).tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_heads_of_tables_have_their_scope() -> None:
    tags = Page(html_text(scenario_paper())).tags
    assert {given.get("scope") for tag, given in tags if tag == "th"} == {"col", "row"}


def test_notes_are_linked_both_ways() -> None:
    document = replace(
        one(Paragraph(runs=said("A fact.", 1))), footnotes=(Note(number=1, grade="C3", text=said("Its source.")),)
    )
    links = Page(html_text(document)).links
    assert links == ["#note-1", "#mark-1"]


def test_a_mark_of_a_note_that_is_not_there_is_no_link() -> None:
    assert Page(html_text(one(Paragraph(runs=said("A fact.", 7))))).links == []


def test_every_picture_has_its_alt_text() -> None:
    html = html_text(ministerial())
    words = "A network of twelve actors around Azerbaijan and Russia."
    assert re.search(rf'<desc id="[^"]+" xml:lang="en">{words}</desc>', html)


def test_the_marking_stands_above_and_below() -> None:
    marks = [given for tag, given in Page(html_text(ministerial())).tags if "marking" in (given.get("class") or "")]
    assert len(marks) == 2


def test_a_page_is_printed_on_the_paper_that_was_chosen() -> None:
    assert "size:Letter" in html_text(ministerial(), Setting(paper=Paper.LETTER))


def test_changed_blocks_and_the_recipient_are_shown() -> None:
    changes = frozenset({Change(section="bottom", block=0)})
    html = html_text(ministerial(), Setting(changes=changes, recipient="Embassy of Norway"))
    assert '<div class="changed">' in html
    assert html.count("Embassy of Norway") == 2


def test_a_seal_is_in_the_page() -> None:
    seal = png(2, 2, b"\x10" * 12, 72)
    html = html_text(ministerial(), Setting(house=House(ministry="Ministry", seal=seal)))
    (data,) = re.findall(r'src="data:image/png;base64,([^"]+)"', html)
    assert base64.b64decode(data).startswith(b"\x89PNG")


def test_an_accent_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(BriefingsError, match="too light"):
        html_text(ministerial(), Setting(house=House(accent="#FFFF00")))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_breaks_no_page(text: str) -> None:
    html = html_text(everywhere(text))
    assert html.encode("utf-8")
    page = Page(html)
    assert page.open == []
    assert "script" not in {tag for tag, _ in page.tags}


def test_dangerous_addresses_are_no_links() -> None:
    page = Page(html_text(one(Paragraph(runs=(Run("here", link="javascript:alert(1)"),)))))
    assert page.links == []


def test_a_note_without_text_shows_a_dash() -> None:
    assert "–" in Page(html_text(one(Notes(notes=(Note(number=1, grade="", text=()),))))).text


def test_an_empty_document_is_a_page() -> None:
    assert Page(html_text(Document(kind="", title="", marking="", sections=()))).open == []


def test_signs_have_plain_colours() -> None:
    page = html_text(scenario_paper())
    assert 'fill="#16181C"' in page
    assert not re.findall(r'(?:fill|stroke)="var\(', page)


def test_soft_words_give_way_where_more_contrast_is_wanted() -> None:
    page = html_text(ministerial())
    (soft,) = re.findall(r"--soft:(#\w+)", page)
    assert soft not in page.partition("</style>")[0].replace(f"--soft:{soft}", "")
    assert "@media (prefers-contrast:more){:root{--soft:var(--ink)" in page


def test_a_page_without_marking_has_no_empty_head_or_foot() -> None:
    document = replace(one(Paragraph(runs=said("a"))), marking="", foot="", reference="")
    assert not {"header", "footer"} & {tag for tag, _ in Page(html_text(document)).tags}


def test_the_marking_is_printed_whole_on_each_page() -> None:
    rules = html_text(ministerial()).partition("@media print")[2]
    for name, group in (("header", "header"), ("footer", "footer")):
        assert f".sheet > {name}{{display:table-{group}-group;break-inside:avoid;}}" in rules


def test_a_part_without_a_head_is_no_section() -> None:
    document = replace(one(Paragraph(runs=said("Text."))), sections=(Section(key="a", head="", blocks=()),))
    page = Page(html_text(document))
    assert [tag for tag, given in page.tags if "part" in str(given.get("class"))] == ["div"]


def test_a_document_without_a_title_is_headed_by_its_kind() -> None:
    page = html_text(replace(one(Paragraph(runs=said("Text."))), title=""))
    assert '<h1 class="kind">Brief</h1>' in page


def test_only_a_bottom_line_with_a_ground_is_a_panel() -> None:
    assert 'class="bottom"' in html_text(ministerial())
    assert 'class="bottom panel"' in html_text(ministerial(), Setting(style="sans"))


def test_marks_side_by_side_run_with_the_language_around_them() -> None:
    rules = html_text(ministerial()).partition("</style>")[0]
    assert '.mark::before{content:"\\200e";}' in rules
    assert '.mark:dir(rtl)::before{content:"\\061c";}' in rules


def test_a_name_across_the_page_says_how_long_it_is() -> None:
    def ems(name: str) -> float:
        (found,) = re.findall(r'<span style="--ems:([\d.]+)">', html_text(ministerial(), Setting(recipient=name)))
        return float(found)

    assert ems("Embassy of Norway in Baku") > 2 * ems("Embassy")
    assert "--ems:" not in html_text(ministerial(), Setting(recipient=" ")).partition("</style>")[2]


def test_a_note_that_the_header_cites_leads_back_to_it() -> None:
    assert 'href="#mark-1"' in html_text(ministerial())


def test_an_address_may_go_on_in_another_line_after_a_slash() -> None:
    page = html_text(one(Paragraph(runs=said("In https://example.org/until/it and either/or."))))
    assert "https://example.org/<wbr>until/<wbr>it and either/or." in page


def test_an_option_in_code_is_never_parted() -> None:
    code = Paragraph(runs=(Run("run ", Style.PLAIN), Run("code --list -a", Style.CODE)))
    whole = '<code>code <span class="whole">--list</span> <span class="whole">-a</span></code>'
    assert whole in html_text(one(code))


def test_what_is_strong_and_stressed_is_both_on_a_web_page() -> None:
    assert "<b><em>so</em></b>" in html_text(one(Paragraph(runs=(Run("so", Style.STRONG_EMPHASIS),))))


@pytest.mark.parametrize(("language", "upright"), [("ar", True), ("th", True), ("ru", False)])
def test_what_is_stressed_is_bold_where_a_script_has_no_italics(language: str, upright: bool) -> None:
    page = html_text(replace(one(Paragraph(runs=(Run("so", Style.EMPHASIS),))), language=language))
    assert ('<em class="upright">so</em>' in page) is upright


def test_numbers_on_a_web_page_keep_to_the_end_of_their_column() -> None:
    table = Table(columns=(column("Name"), column("Since")), rows=((said("Armenia"), said("2018")),))
    assert '<td class="end">2018</td>' in html_text(one(table))


def test_lines_of_code_run_from_left_to_right_in_any_text() -> None:
    code = one(Paragraph(runs=(Run("list --all", Style.CODE),)))
    assert '<p class="body code" dir="ltr">' in html_text(replace(code, language="ar"))


def test_rules_of_the_page_do_not_reach_into_figures() -> None:
    drawn = re.findall(r"<svg [^>]*viewBox.*?</svg>", html_text(scenario_paper()), re.DOTALL)
    texts = [text for svg in drawn for text in re.findall(r"<text[^>]*>", svg)]
    assert texts
    assert not [text for text in texts if "class=" in text]


def test_a_quotation_in_another_lies_in_two() -> None:
    deep = Paragraph(runs=said("Said"), voice=Voice.QUOTED, level=1)
    html = html_text(replace(ministerial(), sections=(section("a", "A", deep),)))
    assert '<blockquote><blockquote><p class="body">Said</p></blockquote></blockquote>' in html
