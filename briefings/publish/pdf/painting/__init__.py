"""From marks to operators of pages: text, faces, glyphs, paths, and the canvas that gathers them."""
