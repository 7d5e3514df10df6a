"""What History calls the fields of every record, as the forms do, and how it writes the parts of an item in a list.

One table for all; a test holds it to the shapes in the store.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.domain.actors import Actor, Code, Name, Post
from briefings.domain.briefs import Block, Brief, HeaderLine, Issue, View
from briefings.domain.claims import Claim, Question
from briefings.domain.dossier import About
from briefings.domain.events import Event, Participant, Quantity
from briefings.domain.judgements import Judgement, Lever, Version
from briefings.domain.relations import Party, Relation
from briefings.domain.scenarios import (
    Assumption,
    Driver,
    Estimate,
    Expected,
    Indicator,
    NetworkChange,
    Scenario,
    ScenarioSet,
)
from briefings.domain.sources import Attachment, Citation, Gist, Source

if TYPE_CHECKING:
    from collections.abc import Mapping

_ALL = {"marking": "Marking", "citations": "Sources"}

FIELDS: Mapping[type, Mapping[str, str]] = {
    Actor: {
        "actor_kind": "Kind", "part_of": "Part of", "summary": "Summary", "form_of_address": "Address",
        "pronunciation": "Say", "meeting_notes": "Notes for the meeting", "names": "Names", "codes": "Codes",
        "posts": "Posts", "languages": "Languages",
    } | _ALL,
    Event: {
        "title": "Title", "date": "Date", "lasts_to": "Until", "place": "Where", "status": "Status", "code": "Code",
        "mode": "Mode", "scale": "Conflict to cooperation", "summary": "Summary", "question": "Question",
        "participants": "Participants", "contexts": "Contexts", "quantities": "Quantities",
    } | _ALL,
    Relation: {
        "relation_kind": "Kind", "sign": "Sign", "trend": "Trend", "directed": "Directed", "contested": "Contested",
        "span": "Held", "summary": "Summary", "parties": "Parties",
    } | _ALL,
    Source: {
        "title": "Title", "short_title": "Short title", "author": "Author", "publisher": "Publisher",
        "outlet": "Outlet", "published": "Published", "retrieved": "Retrieved", "language": "Language",
        "genre": "Genre", "reliability": "Reliability", "descriptor": "Descriptor", "origin": "Origin",
        "text": "Full text", "gists": "What stands where", "attachments": "Attached files",
    } | _ALL,
    Question: {"text": "Question", "wording": "Our wording", "summary": "Summary"} | _ALL,
    Claim: {
        "text": "Claim", "claim_kind": "Kind", "holder_text": "Held by others", "question": "Question",
        "stance": "Our stance", "stated": "Stated", "holders": "Held by", "about": "About",
    } | _ALL,
    Judgement: {
        "text": "Judgement", "scale": "Scale", "likelihood": "Likelihood", "confidence": "Confidence",
        "basis": "Basis", "would_change": "What would change it", "rests_on": "Rests on",
        "versions": "Earlier wordings",
    } | _ALL,
    Lever: {
        "name": "Name", "owner": "Owner", "lever_kind": "Kind", "trend": "Trend", "summary": "Summary",
        "since": "Since", "targets": "Targets",
    } | _ALL,
    ScenarioSet: {
        "question": "Question", "horizon": "Horizon", "set_kind": "Kind", "scale": "Scale", "drivers": "Drivers",
        "assumptions": "Assumptions",
    } | _ALL,
    Scenario: {
        "set_id": "Scenario set", "letter": "Letter", "name": "Name", "narrative": "Narrative", "hinge": "Hinge",
        "first_sign": "First sign", "corner": "Corner", "estimates": "Likelihood", "implications": "Implications",
        "options": "Options", "changes": "Changes to the network",
    } | _ALL,
    Indicator: {
        "set_id": "Scenario set", "text": "Sign", "collector": "Who looks", "status": "Seen", "status_note": "Note",
        "checked": "Checked", "expected": "Expected", "hits": "Seen in",
    } | _ALL,
    Brief: {
        "template": "Template", "title": "Title", "subtitle": "Subtitle", "running_title": "Running title",
        "reference": "Reference", "as_of": "As of", "language": "Language", "pages": "Pages",
        "audience": "Audience", "clearance": "Clearance", "blocks": "Blocks", "header": "Header",
        "issues": "Issues",
    } | _ALL,
    Block: {
        "key": "key", "block_kind": "kind", "heading": "heading", "text": "text", "title": "figure’s statement",
        "remark": "remark", "page_before": "on a new page", "numbered": "numbered", "records": "records",
        "views": "views",
    },
    About: {"title": "Title", "subtitle": "Subtitle", "marking": "Marking", "author": "Author"},
}  # fmt: skip
"""The name of each field, by the type that has it."""

ITEMS: Mapping[type, Mapping[str, str]] = {
    Name: {"text": "{}", "use": "{}", "language": "{}", "system": "{}", "holder": "used by {}"},
    Code: {"value": "{}", "scheme": "{}"},
    Post: {"title": "{}", "body": "{}", "tenure": "{}"},
    Participant: {"actor": "{}", "part": "{}"},
    Quantity: {"name": "{}", "best": "best {}", "low": "low {}", "high": "high {}", "unit": "{}"},
    Party: {"actor": "{}", "role": "{}"},
    Citation: {"source": "{}", "locator": "{}", "credibility": "credibility {}", "quote": "“{}”"},
    Gist: {"locator": "{}", "text": "{}"},
    Attachment: {"name": "{}", "media_type": "{}", "size": "{} bytes", "digest": "SHA-256 {}"},
    Version: {
        "text": "{}", "stated": "stated {}", "likelihood": "{}", "confidence": "{} confidence", "reason": "because {}",
    },
    Driver: {
        "name": "{}", "text": "{}", "uncertainty": "uncertainty {}", "axis": "axis {}", "low_pole": "from {}",
        "high_pole": "to {}", "citations": "sources: {}",
    },
    Assumption: {"text": "{}", "if_false": "if false: {}"},
    Estimate: {"likelihood": "{}", "stated": "stated {}", "reason": "because {}"},
    Expected: {"scenario": "{}", "level": "{}"},
    NetworkChange: {
        "alteration": "{}", "relation": "{}", "actor": "{}", "parties": "{}", "relation_kind": "{}", "sign": "{}",
        "trend": "trend {}", "directed": "directed: {}",
    },
    HeaderLine: {"label": "{}", "value": "{}"},
    Issue: {"number": "number {}", "issued": "{}", "digest": "digest {}"},
    View: {"day": "{}", "title": "{}", "scenario": "{}", "verdict": "{}", "drawing": "{}"},
    Block: {"heading": "{}", "block_kind": "{}"},
}  # fmt: skip
"""How each part of an item is written, in this order: the first that says anything leads, the rest follow in brackets.
Of a block only these two are, since its other fields are told one by one."""

LEVELS = ("very unlikely", "unlikely", "roughly even chance", "likely", "very likely")
"""How likely a sign is to be seen, from 0."""
