"""A Document as a Word file: named styles made from the house style, real lists, notes, fields and alt texts."""

from briefings.publish.docx.writer import docx_bytes

__all__ = ["docx_bytes"]
