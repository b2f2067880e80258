"""Picture files as a phone or a mistake would bring them."""

import functools
import io
from pathlib import Path

from PIL import Image, ImageChops, ImageOps
from playwright.sync_api import FilePayload

from tests.gallery.imaging import corpus


@functools.cache
def phone_photo(seed: int = 0) -> bytes:
    """A JPEG of 12 megapixels, several MB, with a place in its EXIF, lying on its side (orientation 6).

    Seen upright it is 3000 x 4000: red and green above blue and white, under a grain.
    """
    seen = corpus.quadrants(3000, 4000)
    grain = Image.effect_noise(seen.size, 24).convert("RGB")
    seen = ImageChops.overlay(seen, grain)
    seen.putpixel((0, 0), (seed % 256, 0, 0))
    stored = seen.transpose(Image.Transpose.ROTATE_90)
    out = io.BytesIO()
    stored.save(out, "JPEG", quality=93, exif=corpus.exif_block(6, gps=True))
    return out.getvalue()


def payload(name: str, data: bytes, kind: str = "image/jpeg") -> FilePayload:
    return {"name": name, "mimeType": kind, "buffer": data}


def small_jpeg(shade: int) -> bytes:
    """600 x 400; another shade is another file."""
    picture = corpus.quadrants(600, 400)
    picture.putpixel((0, 0), (shade, shade, shade))
    return corpus.encoded(picture, "JPEG", quality=90)


def corners(path: Path) -> list[str]:
    """What is seen top left, top right, bottom left, bottom right: "red", "green", "blue" or "white"."""
    names = {"red": corpus.RED, "green": corpus.GREEN, "blue": corpus.BLUE, "white": corpus.WHITE}
    with Image.open(path) as image:
        seen = ImageOps.exif_transpose(image).convert("RGB").resize((2, 2), Image.Resampling.BOX)

    def nearest(pixel: tuple[int, ...]) -> str:
        return min(names, key=lambda name: sum((a - b) ** 2 for a, b in zip(names[name], pixel, strict=True)))

    return [nearest(seen.getpixel(at)) for at in ((0, 0), (1, 0), (0, 1), (1, 1))]
