"""What stands in for a picture before it is there: a thumbhash and a blurred stamp."""

import base64
import io

from fast_thumbhash import rgba_to_thumb_hash
from PIL import Image, ImageFilter

from gallery.imaging.sizes import fit_within

PREVIEW_SIDE = 32
_HASH_SIDE = 100  # the longest side that the thumbhash format allows
_BLUR_RADIUS = 2  # of 32 pixels: shapes of light stay, faces and bodies do not


def make_thumbhash(image: Image.Image) -> str:
    """Base64 of the thumbhash (about 25 bytes) of an RGB or RGBA picture."""
    small = _shrink(image, _HASH_SIDE).convert("RGBA")
    return base64.b64encode(bytes(rgba_to_thumb_hash(*small.size, small.tobytes()))).decode("ascii")


def make_preview(image: Image.Image) -> bytes:
    """A WebP of at most 32 pixels a side, blurred beyond recognition; usually 100 to 300 bytes."""
    small = _shrink(image, PREVIEW_SIDE).filter(ImageFilter.GaussianBlur(_BLUR_RADIUS))
    canvas = Image.new(small.mode, small.size)
    canvas.paste(small)
    out = io.BytesIO()
    canvas.save(out, "WEBP", quality=50, method=4)
    return out.getvalue()


def _shrink(image: Image.Image, side: int) -> Image.Image:
    return image.resize(fit_within(image.size, (side, side)), Image.Resampling.BICUBIC, reducing_gap=2.0)
