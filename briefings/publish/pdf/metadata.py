"""What a PDF says about itself: document information and XMP. It claims no standard that was not checked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

PRODUCER = "Chancery"
_UNKNOWN = datetime(2000, 1, 1, tzinfo=UTC)  # where a dossier does not say when


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """Texts as they stand in the document; `created` is ISO 8601 or empty."""

    title: str
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    created: str = ""
    language: str = "en-GB"

    @property
    def moment(self) -> datetime:
        """The time of making in UTC. What is no time counts as unknown."""
        try:
            moment = datetime.fromisoformat(self.created)
        except ValueError:
            return _UNKNOWN
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)

    @property
    def pdf_date(self) -> str:
        """The time as PDF writes it."""
        return f"D:{self.moment:%Y%m%d%H%M%S}Z"

    def xmp(self) -> bytes:
        """The metadata as an XMP packet."""
        parts = [
            f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{_escaped(self.title)}</rdf:li></rdf:Alt></dc:title>',
            f"<dc:language><rdf:Bag><rdf:li>{_escaped(self.language)}</rdf:li></rdf:Bag></dc:language>",
        ]
        if self.author:
            parts.append(f"<dc:creator><rdf:Seq><rdf:li>{_escaped(self.author)}</rdf:li></rdf:Seq></dc:creator>")
        if self.subject:
            text = _escaped(self.subject)
            parts.append(
                f'<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{text}</rdf:li></rdf:Alt></dc:description>'
            )
        if self.keywords:
            parts.append(f"<pdf:Keywords>{_escaped(', '.join(self.keywords))}</pdf:Keywords>")
        moment = f"{self.moment:%Y-%m-%dT%H:%M:%SZ}"
        parts += [
            f"<pdf:Producer>{PRODUCER}</pdf:Producer>",
            f"<xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool>",
            f"<xmp:CreateDate>{moment}</xmp:CreateDate>",
            f"<xmp:ModifyDate>{moment}</xmp:ModifyDate>",
        ]
        return (_HEAD + "\n".join(parts) + _FOOT).encode()


_SPECIAL = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def _escaped(text: str) -> str:
    return text.translate(_SPECIAL)


_HEAD = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
"""
_FOOT = """
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""
