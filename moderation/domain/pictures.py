"""The picture of a case as bytes: a grey blurred stand-in, and the real one, which is never made without a claim and
a reveal (the pages ask for both).
"""

import base64
import binascii
import io

from PIL import Image, ImageFilter, UnidentifiedImageError

from gallery.domain.rendering import build_credits, fetch_original, picture_limits
from gallery.domain.storage import StoreUnavailable, store_errors, store_of
from gallery.domain.workspace import open_workspace
from gallery.imaging import PictureError, make_renditions
from gallery.models import Artwork, StorageAlias
from moderation.models import Case

STAMP_SIDE, PREVIEW_SIDE = 32, 480  # px; what is known of the picture, and how large it is shown


class NoPicture(Exception):
    """There is none, or no store gives it now."""


def make_preview_of(case: Case) -> bytes:
    """WebP, grey and blurred. Made here and not by a style sheet: what is not sent cannot be seen by accident."""
    return blur(_stamp_of(case))


def blur(stamp: bytes) -> bytes:
    """A small picture as a large grey WebP without its details; a plain grey one when it cannot be read."""
    try:
        image = Image.open(io.BytesIO(stamp)).convert("L")
    except (UnidentifiedImageError, OSError):
        image = Image.new("L", (STAMP_SIDE, STAMP_SIDE), 128)
    image.thumbnail((STAMP_SIDE, STAMP_SIDE))
    scale = PREVIEW_SIDE / max(image.size)
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    large = image.resize(size, Image.Resampling.BICUBIC).filter(ImageFilter.GaussianBlur(12))
    out = io.BytesIO()
    large.save(out, "WEBP", quality=40)
    return out.getvalue()


def _stamp_of(case: Case) -> bytes:
    """Small files of our own making: of a work its blurred stamp, of a profile its avatar."""
    if case.artwork is not None:
        try:
            return base64.b64decode(case.artwork.preview_data.partition(",")[2])
        except (binascii.Error, ValueError):
            return b""
    try:
        return _avatar_of(case)
    except NoPicture:
        return b""


def load_picture_of(case: Case) -> bytes:
    """WebP: the largest rendition, or one made from the private original. Raises NoPicture."""
    if case.artwork is None:
        return _avatar_of(case)
    largest = case.artwork.renditions.filter(format="webp").order_by("-width").first()
    if largest is not None:
        try:
            return _read(largest.storage, largest.key)
        except StoreUnavailable:
            pass  # on its way out of the store: the original has it all
    return _rendered(case.artwork)


def _avatar_of(case: Case) -> bytes:
    if case.profile is None or not case.profile.avatar_key:
        raise NoPicture
    try:
        return _read(StorageAlias.PUBLIC, case.profile.avatar_key)
    except StoreUnavailable as error:
        raise NoPicture from error


def _read(storage: str, key: str) -> bytes:
    with store_errors(), store_of(storage).open(key) as file:
        return file.read()


def _rendered(artwork: Artwork) -> bytes:
    """In the same bounded child as an upload."""
    upload = getattr(artwork, "upload", None)
    if upload is None or not upload.original_key:
        raise NoPicture
    try:
        with open_workspace() as folder:
            original, out = folder / "original", folder / "out"
            out.mkdir()
            fetch_original(upload, original)
            rendered = make_renditions(original, out, build_credits(artwork), picture_limits())
            return next(file for file in rendered.renditions if file.format == "webp").path.read_bytes()
    except (StoreUnavailable, PictureError) as error:
        raise NoPicture from error
