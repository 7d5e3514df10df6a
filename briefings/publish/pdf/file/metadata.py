"""What a PDF says about itself: document information, XMP, and the standards that it keeps."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from enum import IntEnum
from typing import NamedTuple

from briefings.publish.pdf.file.objects import literal

PRODUCER = "Chancery"
_UNKNOWN = datetime(2000, 1, 1, tzinfo=UTC)  # where a dossier does not say when


class Archive(IntEnum):
    """The part of PDF/A that a file keeps, at level A. Every file keeps PDF/UA-1 besides."""

    NONE = 0
    PLAIN = 2
    WITH_FILES = 3  # other files may be attached


class Metadata(NamedTuple):
    """Texts as they stand in the document; `created` is ISO 8601 or empty."""

    title: str
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    created: str = ""
    language: str = "en-GB"
    archive: Archive = Archive.PLAIN

    def info(self) -> str:
        """The document information, which has to say the same as the XMP packet."""
        texts = {
            "Title": _clean(self.title),
            "Author": _clean(self.author),
            "Subject": _clean(self.subject),
            "Keywords": _clean(", ".join(self.keywords)),
            "Creator": PRODUCER,
            "Producer": PRODUCER,
            "CreationDate": pdf_date(self.created),
            "ModDate": pdf_date(self.created),
        }
        return "<<" + "".join(f"/{key}{literal(text)}" for key, text in texts.items() if text) + ">>"

    def xmp(self) -> bytes:
        """The metadata as an XMP packet."""
        moment = f"{moment_of(self.created):%Y-%m-%dT%H:%M:%SZ}"
        parts = [
            _alternative("dc:title", _clean(self.title)),
            _listed("dc:language", "Bag", self.language),
            _listed("dc:creator", "Seq", _clean(self.author)),
            _alternative("dc:description", _clean(self.subject)),
            _plain("pdf:Keywords", _clean(", ".join(self.keywords))),
            _plain("pdf:Producer", PRODUCER),
            _plain("xmp:CreatorTool", PRODUCER),
            _plain("xmp:CreateDate", moment),
            _plain("xmp:ModifyDate", moment),
            _plain("pdfuaid:part", "1"),
        ]
        if self.archive:
            parts += [_plain("pdfaid:part", f"{self.archive:d}"), _plain("pdfaid:conformance", "A"), _EXTENSION]
        return (_HEAD + "\n".join(part for part in parts if part) + _FOOT).encode()


def moment_of(text: str) -> datetime:
    """An ISO 8601 time in UTC. What is no time counts as unknown."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return _UNKNOWN
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def pdf_date(text: str) -> str:
    """An ISO 8601 time as PDF writes it."""
    return f"D:{moment_of(text):%Y%m%d%H%M%S}Z"


def _plain(name: str, text: str) -> str:
    return f"<{name}>{_escaped(text)}</{name}>" if text else ""


def _listed(name: str, kind: str, text: str) -> str:
    return f"<{name}><rdf:{kind}><rdf:li>{_escaped(text)}</rdf:li></rdf:{kind}></{name}>" if text else ""


def _alternative(name: str, text: str) -> str:
    item = f'<rdf:li xml:lang="x-default">{_escaped(text)}</rdf:li>'
    return f"<{name}><rdf:Alt>{item}</rdf:Alt></{name}>" if text else ""


_NO_XML = re.compile("[\x00-\x1f\ud800-\udfff\ufffe\uffff]")
_SPECIAL = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def _escaped(text: str) -> str:
    return text.translate(_SPECIAL)


def _clean(text: str) -> str:
    """On one line, without what XML has no place for."""
    return _NO_XML.sub("", " ".join(text.split()))


_HEAD = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
"""
# PDF/A knows only the schemas of its time; that of PDF/UA has to be described.
_EXTENSION = """<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file keeps</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>"""
_FOOT = """
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""
