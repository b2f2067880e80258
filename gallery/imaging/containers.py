"""Walk the outer structure of a file without decoding a pixel.

These readers answer what Pillow can only answer by decoding (frames of a GIF), or does not ask
(scans of a JPEG). They stop as soon as the limit is passed and never trust a length.
"""

import re

from gallery.imaging.errors import PictureError, PictureErrorCode

_MARKER = re.compile(rb"\xff[^\x00\xff]")  # FF00 is a stuffed byte, FF FF is fill
_BARE_MARKERS = frozenset({0x01, *range(0xD0, 0xD9)})  # TEM, restarts, SOI: no length follows
_SOS, _EOI = 0xDA, 0xD9


def count_jpeg_scans(data: bytes, stop_above: int) -> int:
    """Count the scans of the first picture in a JPEG, giving up one above ``stop_above``.

    Markers are followed segment by segment up to the first end-of-image, so that neither an
    embedded thumbnail nor a film appended by a phone is counted.
    """
    scans, position = 0, 2
    while scans <= stop_above and (match := _MARKER.search(data, position)):
        marker, position = data[match.start() + 1], match.end()
        if marker == _EOI:
            break
        if marker in _BARE_MARKERS:
            continue
        scans += marker == _SOS
        position += int.from_bytes(data[position : position + 2], "big")
    return scans


def count_gif_frames(data: bytes, stop_above: int, max_blocks: int) -> int:
    """Count image descriptors in a GIF, giving up one above ``stop_above`` (GIF89a specification).

    A file that ends early counts what is there. Raises TOO_COMPLEX above ``max_blocks`` sub-blocks.
    """
    if len(data) < 13:
        return 0
    position = 13 + _colour_table_bytes(data[10])
    frames = blocks = 0
    while frames <= stop_above and position < len(data):
        kind, position = data[position], position + 1
        if kind == 0x2C and position + 9 < len(data):  # image descriptor, then its code size
            frames += 1
            position += 9 + _colour_table_bytes(data[position + 8]) + 1
        elif kind == 0x21:  # extension: its label, then sub-blocks
            position += 1
        else:  # trailer or rubbish
            break
        while position < len(data) and (size := data[position]):
            position += size + 1
            blocks += 1
            if blocks > max_blocks:
                raise PictureError(PictureErrorCode.TOO_COMPLEX, f"more than {max_blocks} GIF blocks")
        position += 1
    return frames


def _colour_table_bytes(flags: int) -> int:
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def read_webp_canvas(data: bytes) -> tuple[int, int] | None:
    """Width and height from a WebP header, or None when it is cut off (RFC 9649).

    Asked before Pillow opens the file, because its decoder reserves the whole canvas on opening.
    """
    chunk, body = data[12:16], data[20:30]
    if len(body) < 10:
        return None
    if chunk == b"VP8X":
        return int.from_bytes(body[4:7], "little") + 1, int.from_bytes(body[7:10], "little") + 1
    if chunk == b"VP8L":
        bits = int.from_bytes(body[1:5], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if chunk == b"VP8 ":
        return int.from_bytes(body[6:8], "little") & 0x3FFF, int.from_bytes(body[8:10], "little") & 0x3FFF
    return None
