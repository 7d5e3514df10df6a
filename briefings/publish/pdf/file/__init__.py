"""The file itself: objects, structure tree, metadata, colours, and how all is closed."""
