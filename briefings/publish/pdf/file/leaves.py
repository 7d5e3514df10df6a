"""Page objects."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefings.publish.pdf.file.objects import dictionary, number, reference

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Leaf(NamedTuple):
    """A page that was painted: its number, its size in points, its contents, and the images on it by their names."""

    number: int
    size: tuple[float, float]
    contents: str
    images: Mapping[str, str]

    def text(self, above: int, fonts: int, at: int, annotations: Sequence[int]) -> str:
        """The object of the page, below `above` in the tree; `at` is the number of the page from 0."""
        images = f"/XObject {dictionary(self.images)}" if self.images else ""
        pressed = f"/Annots[{' '.join(map(reference, annotations))}]" if annotations else ""
        return (
            f"<</Type/Page/Parent {above} 0 R/MediaBox[0 0 {number(self.size[0])} {number(self.size[1])}]"
            f"/Resources<</Font {fonts} 0 R{images}>>"
            f"/Contents {self.contents}{pressed}/StructParents {at}/Tabs/S>>"
        )
