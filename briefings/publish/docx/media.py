"""Pictures in a Word file: as SVG, with pixels for software that knows no SVG, and their alt text."""

from __future__ import annotations

import io
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.parts.story import StoryPart

from briefings.figures.legend_rows import laid_legend
from briefings.publish.docx.markup import properties, tag
from briefings.publish.house.seal_paths import read_drawing
from briefings.publish.house.seal_svg import seal_svg
from briefings.publish.house.seals import Seal
from briefings.publish.png import PRINT, SCREEN, drawing_png, png, scene_png
from briefings.publish.spoken import clean
from briefings.publish.svg import svg_text

if TYPE_CHECKING:
    from briefings.figures.scene import Scene
    from briefings.publish.house.seal_paths import Drawing

_EMU = 12_700  # in a point
_SIGN = 600  # dots an inch: a sign is small
_MARGIN, _BLEED = 12.0, 1.0  # that both SVG and PNG have around the scene, and what is shown of it
_DECORATION = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)  # what tells Word that no alt text is missing
_SVG = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"  # the id of Microsoft's extension


@dataclass(slots=True)
class Media:
    """The pictures of one document, numbered in the order of the text. `part` is what they belong to, `accent` the
    colour of the house."""

    part: StoryPart
    accent: str
    count: int = 0
    _signs: dict[str, tuple[str, str]] = field(default_factory=dict)

    def drawing(self, scene: Scene, alt: str, most: float) -> str:
        """A run with a picture, at most `most` points wide, through which a name across the page is seen."""
        self.count += 1
        whole = _flattened(scene)
        pixels = self._image(scene_png(whole, title=clean(alt), accent=self.accent, ground=False))
        vectors = self._svg(clean(svg_text(whole, title=alt, accent=self.accent, ground=False)).encode())
        size = (whole.width + 2 * _BLEED, whole.height + 2 * _BLEED)
        share = min(1.0, most / size[0])
        return self._inline(pixels, (size[0] * share, size[1] * share), alt, _also(vectors), cut=_cut(size))

    def seal(self, seal: Seal | Drawing, size: tuple[float, float]) -> str:
        """A run with the seal of a house; decoration, since its name stands beside it."""
        self.count += 1
        if isinstance(seal, Seal):
            return self._inline(self._image(png(seal.width, seal.height, seal.pixels, SCREEN)), size, "", "")
        pixels = self._image(drawing_png(seal, size, dpi=PRINT))
        return self._inline(pixels, size, "", _also(self._svg(seal_svg(seal, size).encode())))

    def sign(self, svg: str, size: tuple[float, float], alt: str) -> str:
        """A run with a small sign beside text."""
        self.count += 1
        if svg not in self._signs:
            drawing = read_drawing(svg.encode())
            self._signs[svg] = (
                self._image(drawing_png(drawing, size, dpi=_SIGN)),
                self._svg(svg.encode()),
            )
        pixels, vectors = self._signs[svg]
        return self._inline(pixels, size, alt, _also(vectors), drop=0.12 * size[1])

    def _image(self, data: bytes) -> str:
        return self.part.get_or_add_image(io.BytesIO(data))[0]

    def _svg(self, data: bytes) -> str:
        name = PackURI(f"/word/media/drawing{self.count}.svg")
        return self.part.relate_to(Part(name, "image/svg+xml", data, self.part.package), RELATIONSHIP_TYPE.IMAGE)

    def _inline(
        self, pixels: str, size: tuple[float, float], alt: str, extension: str, *, drop: float = 0.0, cut: str = ""
    ) -> str:
        across, down = (max(1, round(points * _EMU)) for points in size)
        named = f'id="{self.count}" name="Picture {self.count}"'
        lowered = properties("rPr", {"position": tag("position", val=-round(2 * drop))}) if drop else ""
        told = f"{named} descr={quoteattr(clean(alt))}"
        return (
            f'<w:r>{lowered}<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent cx="{across}" cy="{down}"/><wp:docPr {told}>{"" if alt else _DECORATION}</wp:docPr>'
            '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
            '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
            f"<pic:pic><pic:nvPicPr><pic:cNvPr {told}/><pic:cNvPicPr/></pic:nvPicPr>"
            f'<pic:blipFill><a:blip r:embed="{pixels}">{extension}</a:blip>{cut}'
            "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{across}" cy="{down}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
            "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        )


def _cut(size: tuple[float, float]) -> str:
    """What hides the margin of a picture of which `size` is to be seen, in thousandths of a percent of the whole."""
    hidden = _MARGIN - _BLEED
    across, down = (round(100_000 * hidden / (shown + 2 * hidden)) for shown in size)
    return f'<a:srcRect l="{across}" t="{down}" r="{across}" b="{down}"/>'


def _also(vectors: str) -> str:
    """What leads software that knows SVG from pixels to vectors."""
    return f'<a:extLst><a:ext uri="{_SVG}"><asvg:svgBlip r:embed="{vectors}"/></a:ext></a:extLst>'


def _flattened(scene: Scene) -> Scene:
    """The scene with its legend as shapes, so that SVG and pixels are of one size."""
    rows, depth = laid_legend(scene)
    return replace(scene, height=round(scene.height + depth, 2), shapes=(*scene.shapes, *rows), legend=())
