"""Pictures for tests, built in memory: honest ones, odd ones and hostile ones; mostly bytes."""

import io
import random
import struct
import zipfile
import zlib
from typing import Any

from PIL import ExifTags, Image
from PIL.PngImagePlugin import PngInfo

RED, GREEN, BLUE, WHITE = (220, 20, 20), (20, 200, 20), (20, 20, 220), (250, 250, 250)
QUADRANTS = ((RED, GREEN), (BLUE, WHITE))  # rows as seen: no two orientations look the same
FORMATS = ("JPEG", "PNG", "WEBP", "AVIF")


def quadrants(width: int = 400, height: int = 200, mode: str = "RGB") -> Image.Image:
    """A picture of four coloured quarters: red, green over blue, white."""
    small = Image.new("RGB", (2, 2))
    for y, row in enumerate(QUADRANTS):
        for x, colour in enumerate(row):
            small.putpixel((x, y), colour)
    return small.resize((width, height), Image.Resampling.NEAREST).convert(mode)


def busy(width: int, height: int) -> Image.Image:
    """A picture with detail everywhere, so that its encoded bytes are no trifle."""
    noise = Image.effect_noise((max(1, width // 4), max(1, height // 4)), 60).convert("RGB")
    return noise.resize((width, height), Image.Resampling.BICUBIC)


def encoded(image: Image.Image, picture_format: str, **options: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, picture_format, **({"speed": 10} if picture_format == "AVIF" else {}), **options)
    return out.getvalue()


# -- orientation and location


def exif_block(orientation: int | None = None, *, gps: bool = False, software: str = "") -> bytes:
    """EXIF as a phone writes it, with a device name, and on demand a place."""
    exif = Image.Exif()
    exif[ExifTags.Base.Model] = "Secret Phone 9"
    if orientation is not None:
        exif[ExifTags.Base.Orientation] = orientation
    if software:
        exif[ExifTags.Base.Software] = software
    if gps:
        exif.get_ifd(ExifTags.IFD.GPSInfo).update(
            {1: "N", 2: (37.0, 33.0, 59.4), 3: "E", 4: (126.0, 58.0, 40.8)}
        )
    return exif.tobytes()


def oriented(orientation: int, picture_format: str = "JPEG", width: int = 400, height: int = 200) -> bytes:
    """Stored so that a viewer which obeys ``orientation`` sees ``quadrants(width, height)``.

    Written from the EXIF definition (where row 0 and column 0 lie as seen), not from Pillow's names.
    """
    right, bottom = width - 1, height - 1
    stored_at = {
        2: lambda x, y: (right - x, y),
        3: lambda x, y: (right - x, bottom - y),
        4: lambda x, y: (x, bottom - y),
        5: lambda x, y: (y, x),
        6: lambda x, y: (y, right - x),
        7: lambda x, y: (bottom - y, right - x),
        8: lambda x, y: (bottom - y, x),
    }.get(orientation, lambda x, y: (x, y))
    stored = Image.new("RGB", (height, width) if orientation in (5, 6, 7, 8) else (width, height))
    for y in range(height):
        for x in range(width):
            stored.putpixel(stored_at(x, y), QUADRANTS[y * 2 // height][x * 2 // width])
    return encoded(stored, picture_format, exif=exif_block(orientation, gps=True))


def located(picture_format: str) -> bytes:
    """With place and device in EXIF, and a place in XMP too."""
    xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/" exif:GPSLatitude="37,33.99N"/>'
    options: dict[str, Any] = {"exif": exif_block(gps=True)}
    if picture_format == "PNG":
        info = PngInfo()
        info.add_itxt("XML:com.adobe.xmp", xmp.decode())
        info.add_text("Comment", "taken at home")
        options["pnginfo"] = info
    else:
        options["xmp"] = xmp
    if picture_format == "JPEG":
        options["comment"] = b"taken at home"
    return encoded(quadrants(), picture_format, **options)


# -- colour


def adobe_rgb_profile() -> bytes:
    """A small matrix profile with the primaries of Adobe RGB (1998), adapted to D50."""
    gamma = _icc_gamma(2.19921875)
    return _icc_profile(
        b"RGB ",
        {
            b"rXYZ": _icc_xyz(0.60974, 0.31111, 0.01947),
            b"gXYZ": _icc_xyz(0.20528, 0.62567, 0.06087),
            b"bXYZ": _icc_xyz(0.14919, 0.06322, 0.74457),
            b"rTRC": gamma,
            b"gTRC": gamma,
            b"bTRC": gamma,
        },
    )


def linear_grey_profile() -> bytes:
    """A grey profile in which the values are light itself."""
    return _icc_profile(b"GRAY", {b"kTRC": _icc_gamma(1.0)})


def _icc_xyz(*values: float) -> bytes:
    return b"XYZ " + bytes(4) + b"".join(struct.pack(">i", round(value * 65536)) for value in values)


def _icc_gamma(value: float) -> bytes:
    return b"curv" + bytes(4) + struct.pack(">IH", 1, round(value * 256)) + bytes(2)


def _icc_profile(space: bytes, tags: dict[bytes, bytes]) -> bytes:
    """An ICC version 2 display profile."""
    text = b"Wide test space\0"
    tags = {
        b"desc": b"desc" + bytes(4) + struct.pack(">I", len(text)) + text + bytes(78),
        b"cprt": b"text" + bytes(4) + b"none\0\0\0\0",
        b"wtpt": _icc_xyz(0.9642, 1.0, 0.8249),
        **tags,
    }
    table, body, offset = b"", b"", 128 + 4 + 12 * len(tags)
    for name, value in tags.items():
        value += bytes(-len(value) % 4)
        table += name + struct.pack(">II", offset + len(body), len(value))
        body += value
    header = struct.pack(">I4sI4s4s4s", offset + len(body), bytes(4), 0x02400000, b"mntr", space, b"XYZ ")
    header += bytes(12) + b"acsp" + bytes(28) + _icc_xyz(0.9642, 1.0, 0.8249)[8:] + bytes(48)
    return header + struct.pack(">I", len(tags)) + table + body


def grey16() -> bytes:
    """16-bit grey PNG: a quarter, half and full white, in thirds from left to right."""
    row = b"".join(struct.pack("<H", value) * 100 for value in (16384, 32768, 65535))
    return encoded(Image.frombytes("I;16", (300, 100), row * 100), "PNG")


def half_transparent(mode: str, picture_format: str = "PNG") -> bytes:
    """Left half red (grey in LA) and opaque, right half transparent, in mode P, LA or RGBA."""
    if mode == "P":
        image = Image.new("P", (400, 200), 0)
        image.putpalette([*RED, *GREEN])
        image.paste(1, (200, 0, 400, 200))
        return encoded(image, picture_format, transparency=1)
    opaque, clear = ((90, 255), (90, 0)) if mode == "LA" else ((*RED, 255), (*RED, 0))
    image = Image.new(mode, (400, 200), opaque)
    image.paste(clear, (200, 0, 400, 200))
    return encoded(image, picture_format)


# -- bombs by header and by content


def png_chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def flat_png(width: int, height: int, *, honest: bool = False, extra: bytes = b"") -> bytes:
    """Grey PNG of any size; with pixels only when ``honest``, otherwise a header that lies."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = bytes((width + 1) * height) if honest else bytes(10)
    body = png_chunk(b"IHDR", header) + extra + png_chunk(b"IDAT", zlib.compress(rows, 1))
    return b"\x89PNG\r\n\x1a\n" + body + png_chunk(b"IEND", b"")


def png_metadata_bomb(kind: str) -> bytes:
    """200 MB of zeros behind a few hundred kB: in a text chunk or in the colour profile."""
    packed = zlib.compress(bytes(200_000_000), 1)
    name = b"iCCP" if kind == "icc" else b"zTXt"
    return flat_png(10, 10, honest=True, extra=png_chunk(name, b"name\0\0" + packed))


def header_bomb(picture_format: str, width: int, height: int) -> bytes:
    """A tiny picture whose header claims to be ``width`` x ``height``."""
    if picture_format == "PNG":
        return flat_png(width, height)
    data = bytearray(encoded(quadrants(64, 32), picture_format))
    if picture_format == "JPEG":
        at = data.index(b"\xff\xc0") + 5
        data[at : at + 4] = struct.pack(">HH", height, width)
    elif picture_format == "GIF":
        data[6:10] = struct.pack("<HH", width, height)
    elif picture_format == "AVIF":
        at = data.index(b"ispe") + 8
        data[at : at + 8] = struct.pack(">II", width, height)
    elif picture_format == "WEBP":
        data = bytearray(encoded(half_transparent_image(), "WEBP", exif=exif_block()))
        at = data.index(b"VP8X") + 12
        data[at : at + 6] = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return bytes(data)


def half_transparent_image() -> Image.Image:
    return Image.open(io.BytesIO(half_transparent("RGBA")))


def scan_bomb(scans: int) -> bytes:
    """A progressive JPEG whose last scan comes again and again."""
    data = encoded(busy(300, 200), "JPEG", progressive=True)
    last = data.rindex(b"\xff\xda")
    return data[:last] + data[last:-2] * scans + b"\xff\xd9"


def gif_frames(frames: int) -> bytes:
    """An animated GIF of 2 x 2 pixels: smallest honest frames."""
    head = b"GIF89a" + struct.pack("<HHBBB", 2, 2, 0x80, 0, 0) + bytes((220, 20, 20, 20, 200, 20))
    control = b"\x21\xf9\x04\x04\x0a\x00\x00\x00"
    frame = control + b"\x2c" + struct.pack("<HHHHB", 0, 0, 2, 2, 0) + b"\x02\x03\x44\x34\x05\x00"
    return head + frame * frames + b";"


def gif_block_bomb(blocks: int) -> bytes:
    """One GIF comment in sub-blocks of one byte: costly to walk for its size."""
    head = b"GIF89a" + struct.pack("<HHBBB", 2, 2, 0x80, 0, 0) + bytes(6)
    return head + b"\x21\xfe" + b"\x01x" * blocks + b"\x00;"


def animation(picture_format: str, frames: int = 3) -> bytes:
    """``frames`` frames, the first of which is ``quadrants``."""
    later = [Image.new("RGB", (400, 200), (index % 256, 0, 0)) for index in range(1, frames)]
    return encoded(quadrants(), picture_format, save_all=True, append_images=later, duration=50)


# -- damage and disguise


def truncations(data: bytes) -> dict[str, bytes]:
    return {"at_100": data[:100], "half": data[: len(data) // 2], "last_ten": data[:-10]}


def bit_flips(data: bytes, count: int, seed: int) -> list[bytes]:
    """``count`` copies with one to eight random bits flipped each."""
    rng = random.Random(seed)
    copies = []
    for _ in range(count):
        copy = bytearray(data)
        for _ in range(rng.randint(1, 8)):
            copy[rng.randrange(len(copy))] ^= 1 << rng.randrange(8)
        copies.append(bytes(copy))
    return copies


def reseal_png(data: bytes) -> bytes:
    """Recompute the checksums of a damaged PNG, so that the damage gets as far as the decoder."""
    sealed, position = data[:8], 8
    while position + 12 <= len(data):
        length = int.from_bytes(data[position : position + 4], "big")
        sealed += png_chunk(data[position + 4 : position + 8], data[position + 8 : position + 8 + length])
        position += 12 + length
    return sealed


def jpeg_with_zip() -> bytes:
    tail = io.BytesIO()
    with zipfile.ZipFile(tail, "w") as archive:
        archive.writestr("payload.html", "<script>alert(1)</script>")
    return encoded(quadrants(), "JPEG") + tail.getvalue()


def jpeg_with_php() -> bytes:
    return encoded(quadrants(), "JPEG", comment=b"<?php system($_GET['c']); ?>")


NOT_PICTURES = {
    "empty": b"",
    "text": b"just words\n" * 20,
    "html": b"<!doctype html><html><body><script>alert(1)</script></body></html>",
    "pdf_first": b"%PDF-1.7\n" + encoded(quadrants(40, 20), "JPEG"),
    "zip": b"PK\x03\x04" + bytes(60),
    "mp4": b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom" + bytes(60),
}
OTHER_FORMATS = {
    "svg": b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
    "bmp": encoded(quadrants(40, 20), "BMP"),
    "tiff": encoded(quadrants(40, 20), "TIFF"),
    "jpeg_xl": b"\x00\x00\x00\x0cJXL \x0d\x0a\x87\x0a" + bytes(60),
}
HEIC = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + bytes(80)
HEIC_BY_COMPATIBLE_BRAND = b"\x00\x00\x00\x1cftypmif1\x00\x00\x00\x00mif1heicmiaf" + bytes(80)
