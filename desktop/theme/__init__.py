"""How the window looks: colours, type, icons and measures by role, passed to every widget as one `Theme`.

Widgets live in `desktop.widgets`; nothing here knows one. Colour literals and style sheets stand nowhere else.
"""

from desktop.theme.roles import Radius, Role, Scheme, TypeRole
from desktop.theme.theme import Theme

__all__ = ["Radius", "Role", "Scheme", "Theme", "TypeRole"]
