"""Pictures without a database: probe, bound, render, label. Called by the upload worker with file paths.

Nothing here imports models or settings; errors are plain codes and their messages live elsewhere.
"""

from gallery.imaging.errors import DecoderTimeout, PictureError, PictureErrorCode
from gallery.imaging.limits import Limits
from gallery.imaging.metadata import PictureCredits, PictureMetadata, read_metadata
from gallery.imaging.picture import inspect_picture, make_renditions
from gallery.imaging.probe import Probe
from gallery.imaging.render import RenderedPicture, RenditionFile
from gallery.imaging.signatures import PictureFormat

__all__ = [
    "DecoderTimeout",
    "Limits",
    "PictureCredits",
    "PictureError",
    "PictureErrorCode",
    "PictureFormat",
    "PictureMetadata",
    "Probe",
    "RenderedPicture",
    "RenditionFile",
    "inspect_picture",
    "make_renditions",
    "read_metadata",
]
