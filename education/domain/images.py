"""Pictures of partners: looked at and written anew in a bounded child before anything of them is kept."""

from pathlib import Path
from typing import Any

from django.core.files.base import ContentFile, File

from gallery.domain.errors import Refused
from gallery.domain.rendering import picture_limits
from gallery.domain.workspace import open_workspace
from gallery.imaging import PictureError
from gallery.imaging.limits import Limits
from gallery.imaging.probe import probe_picture
from gallery.imaging.render import decode_at
from gallery.imaging.sandbox import run_bounded
from gallery.imaging.sizes import Size
from gallery.reasons import explain

LONGEST_SIDE = 2560  # pixels; enough for a full-width picture on a dense screen
ENCODER: dict[str, Any] = {
    "quality": 90,
    "method": 2,
}  # sizes are made from it, so a little better than they are


def clean_picture(file: File, name: str = "picture") -> ContentFile:
    """The picture as WebP in sRGB, upright, without location, camera or anything hidden behind its pixels.

    Raises Refused with a PictureErrorCode in small letters.
    """
    with open_workspace() as folder:
        original, target = folder / "original", folder / "clean.webp"
        with original.open("wb") as out:
            for chunk in file.chunks():
                out.write(chunk)
        limits = picture_limits()
        try:
            run_bounded(_write_anew, (original, target, limits), limits)
        except PictureError as error:
            raise Refused(error.code.lower(), explain(error.code.lower()).title) from error
        return ContentFile(target.read_bytes(), name=f"{Path(name).stem[:60] or 'picture'}.webp")


def _write_anew(path: Path, target: Path, limits: Limits) -> dict[str, Any]:
    probe = probe_picture(path, limits)
    size = fit_size((probe.width, probe.height), LONGEST_SIDE)
    decode_at(path, probe, size, limits).save(target, "WEBP", **ENCODER)
    return {}


def fit_size(size: Size, side: int) -> Size:
    """The size of the same shape whose longer side is at most `side`; small pictures stay as they are."""
    scale = min(1.0, side / max(size))
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))
