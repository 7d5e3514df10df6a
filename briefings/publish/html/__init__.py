"""A Document as one web page that needs nothing else: style inside, pictures inside, no script, nothing loaded."""

from briefings.publish.html.writer import html_text

__all__ = ["html_text"]
