"""Colours that a ministry may want for its heads, to choose from where nobody knows a code. Any other may be given."""

ACCENTS = {
    "Navy": "#173A63",
    "Blue": "#0B4F9E",
    "Green": "#14532D",
    "Burgundy": "#7A1F3D",
    "Red": "#A61B1B",
    "Purple": "#4F2A7F",
    "Brown": "#5C3A1E",
    "Black": "#1A1A1A",
}
"""By name; each can be read on white paper, in print without colour too."""
