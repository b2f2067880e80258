"""Tell a format from the first bytes; names and declared content types are never believed."""

from enum import StrEnum

from gallery.imaging.errors import PictureError, PictureErrorCode

HEAD_BYTES = 1024  # enough for every signature below and for the prolog of an SVG


class PictureFormat(StrEnum):
    """The formats we decode; the values are Pillow's names, so that they serve as its allow-list."""

    JPEG = "JPEG"
    PNG = "PNG"
    WEBP = "WEBP"
    AVIF = "AVIF"
    GIF = "GIF"


# Pictures that people do try to upload and that deserve "not this format" instead of "not a picture".
_UNSUPPORTED = (
    (b"BM", "BMP"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"8BPS", "PSD"),
    (b"\x00\x00\x01\x00", "ICO"),
    (b"\xff\x0a", "JPEG XL"),
    (b"\x00\x00\x00\x0cJXL ", "JPEG XL"),
    (b"\x00\x00\x00\x0cjP  ", "JPEG 2000"),
    (b"\xff\x4f\xff\x51", "JPEG 2000"),
    (b"qoif", "QOI"),
    (b"FORM", "IFF"),
)
_HEIC_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs"}
_AVIF_BRANDS = {b"avif", b"avis"}


def sniff_format(head: bytes) -> PictureFormat:
    """Return the format of a file that begins with ``head`` (at least 64 bytes, better HEAD_BYTES).

    Raises PictureError: UNSUPPORTED_HEIC, UNSUPPORTED_FORMAT or NOT_AN_IMAGE.
    """
    if head.startswith(b"\xff\xd8\xff"):
        return PictureFormat.JPEG
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return PictureFormat.PNG
    if head.startswith((b"GIF87a", b"GIF89a")):
        return PictureFormat.GIF
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return PictureFormat.WEBP
    if head[4:8] == b"ftyp":
        return _sniff_iso_media(head)
    for signature, name in _UNSUPPORTED:
        if head.startswith(signature):
            raise PictureError(PictureErrorCode.UNSUPPORTED_FORMAT, name)
    if _looks_like_svg(head):
        raise PictureError(PictureErrorCode.UNSUPPORTED_FORMAT, "SVG")
    raise PictureError(PictureErrorCode.NOT_AN_IMAGE, f"begins with {head[:8].hex() or 'nothing'}")


def _sniff_iso_media(head: bytes) -> PictureFormat:
    """AVIF and HEIC share one container; the brands in its first box tell which (ISO 14496-12, 4.3)."""
    box_end = min(int.from_bytes(head[:4], "big"), len(head))
    brands = {head[8:12]} | {head[i : i + 4] for i in range(16, box_end, 4)}
    if brands & _AVIF_BRANDS:
        return PictureFormat.AVIF
    if brands & _HEIC_BRANDS or head[8:12] in (b"mif1", b"msf1"):
        raise PictureError(PictureErrorCode.UNSUPPORTED_HEIC, head[8:12].decode("latin-1"))
    raise PictureError(PictureErrorCode.NOT_AN_IMAGE, f"media file of brand {head[8:12]!r}")


def _looks_like_svg(head: bytes) -> bool:
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return text.startswith(b"<svg") or (
        text.startswith((b"<?xml", b"<!--", b"<!doctype svg")) and b"<svg" in text
    )
