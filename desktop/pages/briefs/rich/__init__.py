"""Prose of a brief as rich text: the small Markdown to a text document and back, and the field in which it is typed."""
