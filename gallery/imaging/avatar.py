"""A small square picture of a person's choice."""

from pathlib import Path
from typing import Any

from gallery.imaging.limits import Limits
from gallery.imaging.probe import probe_picture
from gallery.imaging.render import ENCODERS, decode_at
from gallery.imaging.sandbox import run_bounded
from gallery.imaging.sizes import Size

AVATAR_SIDE = 256  # pixels


def make_avatar(path: Path, target: Path, limits: Limits) -> None:
    """Write the middle square of the picture at ``path`` to ``target`` as WebP, without any metadata.

    Raises PictureError for the picture, OSError for the machine.
    """
    run_bounded(_render_avatar, (path, target, limits), limits)


def _render_avatar(path: Path, target: Path, limits: Limits) -> dict[str, Any]:
    probe = probe_picture(path, limits)
    image = decode_at(path, probe, cover_size((probe.width, probe.height), AVATAR_SIDE), limits)
    left, top = (image.width - AVATAR_SIDE) // 2, (image.height - AVATAR_SIDE) // 2
    image.crop((left, top, left + AVATAR_SIDE, top + AVATAR_SIDE)).save(target, "WEBP", **ENCODERS["webp"])
    return {}


def cover_size(size: Size, side: int) -> Size:
    """The size of the same shape whose shorter side is ``side``; small pictures grow."""
    scale = side / min(size)
    return max(side, round(size[0] * scale)), max(side, round(size[1] * scale))
