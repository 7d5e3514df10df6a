"""The page of the trash: what was deleted, what is hidden with it, and the way back."""

from desktop.pages.trash.page import TrashPage

__all__ = ["TrashPage"]
