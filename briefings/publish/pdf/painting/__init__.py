"""From marks to operators of a page: text, faces, glyphs, paths."""
