"""A Document as plain text, for the body of an e-mail: 72 columns, nothing that a reader's software must understand."""

from briefings.publish.plain.writer import plain_text

__all__ = ["plain_text"]
