"""The way in: look at a picture, render a picture, each in a bounded child process."""

import base64
import contextlib
import errno
from dataclasses import asdict
from pathlib import Path
from typing import Any

from gallery.imaging.errors import PictureError, PictureErrorCode
from gallery.imaging.limits import Limits
from gallery.imaging.metadata import PictureCredits
from gallery.imaging.probe import Probe, probe_picture
from gallery.imaging.render import RenderedPicture, RenditionFile, render_picture
from gallery.imaging.sandbox import run_bounded
from gallery.imaging.signatures import PictureFormat

_DEFAULT_LIMITS = Limits()


def inspect_picture(path: Path, limits: Limits = _DEFAULT_LIMITS) -> Probe:
    """Say what the file at ``path`` is. Raises PictureError for the picture, OSError for the machine."""
    values = run_bounded(_inspect, (path, limits), limits)
    return Probe(**{**values, "format": PictureFormat(values["format"])})


def make_renditions(
    path: Path, out_dir: Path, credits: PictureCredits, limits: Limits = _DEFAULT_LIMITS
) -> RenderedPicture:
    """Render the file at ``path`` into the existing folder ``out_dir``; see RenderedPicture.

    Probes again first, so that it is safe on its own. On failure none of its files stay behind.
    Raises PictureError when the picture cannot be rendered, OSError for the machine (disk full).
    """
    try:
        values = run_bounded(_render, (path, out_dir, credits, limits), limits)
    except BaseException as error:
        _remove_leftovers(out_dir)
        if isinstance(error, OSError) and error.errno == errno.EFBIG:  # RLIMIT_FSIZE, not the disk
            raise PictureError(PictureErrorCode.DECODER_FAILED, "rendition too large") from error
        raise
    renditions = [RenditionFile(**{**each, "path": out_dir / each["path"]}) for each in values["renditions"]]
    return RenderedPicture(
        **{**values, "preview": base64.b64decode(values["preview"]), "renditions": renditions}
    )


def _inspect(path: Path, limits: Limits) -> dict[str, Any]:
    return asdict(probe_picture(path, limits))


def _render(path: Path, out_dir: Path, credits: PictureCredits, limits: Limits) -> dict[str, Any]:
    rendered = render_picture(path, probe_picture(path, limits), out_dir, credits, limits)
    values = asdict(rendered)
    values["preview"] = base64.b64encode(rendered.preview).decode("ascii")
    for each in values["renditions"]:
        each["path"] = each["path"].name
    return values


def _remove_leftovers(out_dir: Path) -> None:
    for leftover in out_dir.glob("rendition-*"):
        with contextlib.suppress(OSError):
            leftover.unlink()
