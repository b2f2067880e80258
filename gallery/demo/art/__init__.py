"""Pictures drawn by code for the demo: abstract stage art, deterministic by seed, no fonts and no people."""

from __future__ import annotations

import random
from collections.abc import Callable
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image

from gallery.demo.art.canvas import Scene
from gallery.demo.art.palettes import PALETTES
from gallery.demo.art.styles import foil, geometry, halo, layout, paper, stage, type_poster

if TYPE_CHECKING:
    from gallery.demo.work import DemoWork

STYLES: dict[str, Callable[[Scene], Image.Image]] = {
    "beams": stage.draw_beams,
    "ocean": stage.draw_ocean,
    "halo": halo.draw_halo,
    "aurora": halo.draw_aurora,
    "orbit": halo.draw_orbit,
    "typo": type_poster.draw_typo,
    "photocard": foil.draw_photocard,
    "ticket": foil.draw_ticket,
    "prism": geometry.draw_prism,
    "vinyl": geometry.draw_vinyl,
    "equaliser": geometry.draw_equaliser,
    "starmap": geometry.draw_starmap,
    "papercut": paper.draw_papercut,
    "riso": paper.draw_riso,
    "ink": paper.draw_ink,
    "stickers": paper.draw_stickers,
    "setlist": layout.draw_setlist,
    "calendar": layout.draw_calendar,
    "slogan": layout.draw_slogan,
    "wristband": layout.draw_wristband,
    "ribbon": layout.draw_ribbon,
}
EXTENSIONS = {"jpeg": "jpg", "jpeg_rotated": "jpg", "png": "png", "webp": "webp", "avif": "avif"}
_ORIENTATION = 0x0112


def draw_work(work: DemoWork, scale: float = 1.0) -> Image.Image:
    """The picture itself, upright, as RGB pixels; a `scale` below 1 makes a smaller, faster one."""
    source = random.Random(f"{work.style}:{work.seed}:{work.palette}")  # noqa: S311 - art, not a secret
    width, height = (round(side * scale) for side in work.dimensions)
    return STYLES[work.style](Scene(width, height, PALETTES[work.palette], source, work.texts, work.variant))


def render_work(work: DemoWork) -> bytes:
    """The picture as the file its maker would upload: mostly JPEG, some PNG, WebP and AVIF, one lying on its side."""
    return _encode(draw_work(work), work.file_format)


def _encode(image: Image.Image, file_format: str) -> bytes:
    out = BytesIO()
    if file_format == "png":
        image.save(out, "PNG", compress_level=4)
    elif file_format == "avif":
        image.save(out, "AVIF", quality=80, speed=8, max_threads=1)
    elif file_format == "webp":
        image.save(out, "WEBP", quality=90, method=2)
    elif file_format == "jpeg_rotated":
        exif = Image.Exif()
        exif[_ORIENTATION] = 6  # "turn me a quarter clockwise": the pixels are stored the other way round
        image.transpose(Image.Transpose.ROTATE_90).save(out, "JPEG", quality=90, exif=exif)
    else:
        image.save(out, "JPEG", quality=90, subsampling=0)
    return out.getvalue()
