"""The network's way out of the window and into it: pictures, graph files, the clipboard, and imports."""
