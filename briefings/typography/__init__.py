"""Font faces, fallback per script, shaping, measuring, bidi order and line breaking. Nothing here draws a page."""
