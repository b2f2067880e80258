"""Look at a file's header and refuse what we will not decode."""

import warnings
from dataclasses import dataclass
from pathlib import Path

from PIL import ExifTags, Image
from PIL.JpegImagePlugin import JpegImageFile

from gallery.imaging.containers import count_gif_frames, count_jpeg_scans, read_webp_canvas
from gallery.imaging.errors import PictureError, PictureErrorCode
from gallery.imaging.limits import Limits
from gallery.imaging.provenance import find_digital_source_type, find_generator_hint
from gallery.imaging.signatures import HEAD_BYTES, PictureFormat, sniff_format

SWAPS_SIDES = frozenset({5, 6, 7, 8})  # EXIF orientations that turn the picture by a quarter


@dataclass(frozen=True, slots=True)
class Probe:
    """What the header says. ``width`` and ``height`` are pixels as seen, orientation applied."""

    format: PictureFormat
    width: int
    height: int
    orientation: int  # EXIF 1..8; anything else in the file counts as 1
    is_animated: bool
    has_alpha: bool
    has_icc: bool
    claimed_digital_source_type: str | None  # full IPTC URI
    generator_hint: str | None


def probe_picture(path: Path, limits: Limits) -> Probe:
    """Read the header of ``path`` and check it against ``limits`` without decoding any pixel.

    Raises PictureError. Not bounded by itself: call it through ``inspect_picture``.
    """
    picture_format = _check_file(path, limits)
    data = path.read_bytes()
    counted = _check_structure(picture_format, data, limits)
    with open_picture(path, picture_format) as image:
        check_size(image.size, limits)
        frames: int = getattr(image, "n_frames", 1) if counted is None else counted
        if frames > limits.max_frames:
            raise PictureError(PictureErrorCode.ANIMATED_TOO_LONG, f"{frames} frames")
        exif = read_exif(image)
        orientation = read_orientation(exif)
        width, height = reversed(image.size) if orientation in SWAPS_SIDES else image.size
        xmp = read_xmp(image)
        return Probe(
            format=picture_format,
            width=width,
            height=height,
            orientation=orientation,
            is_animated=frames > 1,
            has_alpha=image.has_transparency_data,
            has_icc=bool(image.info.get("icc_profile")),
            claimed_digital_source_type=find_digital_source_type(xmp, data),
            generator_hint=find_generator_hint(image.info, exif, xmp),
        )


def _check_file(path: Path, limits: Limits) -> PictureFormat:
    size = path.stat().st_size
    if size > limits.max_bytes:
        raise PictureError(PictureErrorCode.TOO_LARGE, f"{size} bytes")
    with path.open("rb") as file:
        return sniff_format(file.read(HEAD_BYTES))


def _check_structure(picture_format: PictureFormat, data: bytes, limits: Limits) -> int | None:
    """Refuse by structure; return the number of frames where Pillow must not be asked for it."""
    if picture_format is PictureFormat.JPEG:
        if count_jpeg_scans(data, limits.max_scans) > limits.max_scans:
            raise PictureError(PictureErrorCode.TOO_COMPLEX, f"more than {limits.max_scans} scans")
        return 1  # a phone's JPEG may carry further pictures; only the first one is meant
    if picture_format is PictureFormat.GIF:
        return count_gif_frames(data, limits.max_frames, limits.max_gif_blocks)
    if picture_format is PictureFormat.WEBP and (canvas := read_webp_canvas(data)):
        check_size(canvas, limits)
    return None


def check_size(size: tuple[int, int], limits: Limits) -> None:
    """Raise SIDE_TOO_LONG or TOO_MANY_PIXELS; a side of zero means a broken header."""
    width, height = size
    if min(size) < 1:
        raise PictureError(PictureErrorCode.TRUNCATED, f"{width}x{height}")
    if max(size) > limits.max_side:
        raise PictureError(PictureErrorCode.SIDE_TOO_LONG, f"{width}x{height}")
    if width * height > limits.max_pixels:
        raise PictureError(PictureErrorCode.TOO_MANY_PIXELS, f"{width}x{height}")


def open_picture(path: Path, picture_format: PictureFormat) -> Image.Image:
    """Open with the one decoder that the signature asks for. Raises PictureError; OSError for the machine."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow warns about damaged metadata and large sizes; we check both
        try:
            if picture_format is PictureFormat.JPEG:  # Image.open would follow a phone's further pictures
                return JpegImageFile(path)
            return Image.open(path, formats=[picture_format.value])
        except Image.DecompressionBombError as error:
            raise PictureError(PictureErrorCode.TOO_MANY_PIXELS, str(error)) from error
        except Exception as error:
            raise classify_failure(error) from error


def classify_failure(error: Exception) -> Exception:
    """Turn what Pillow raised on a bad file into a PictureError; hand back faults of the machine unchanged.

    Seen in the wild: OSError without errno, SyntaxError, ValueError, RuntimeError, IndexError, struct.error.
    """
    if isinstance(error, PictureError) or (isinstance(error, OSError) and error.errno is not None):
        return error
    if isinstance(error, MemoryError):
        return PictureError(PictureErrorCode.DECODER_FAILED, "out of memory")
    if isinstance(error, ValueError) and "too large" in str(error).lower():  # PngImagePlugin.MAX_TEXT_*
        return PictureError(PictureErrorCode.TOO_COMPLEX, str(error)[:200])
    return PictureError(PictureErrorCode.TRUNCATED, f"{type(error).__name__}: {error}"[:200])


def read_exif(image: Image.Image) -> Image.Exif:
    """EXIF of the file proper; unlike ``getexif`` no orientation is taken from XMP, as browsers do not."""
    exif = Image.Exif()
    raw = image.info.get("exif")
    if isinstance(raw, bytes):
        try:
            exif.load(raw)
        except Exception:  # rubbish here is common and harmless
            return Image.Exif()
    return exif


def read_orientation(exif: Image.Exif) -> int:
    """EXIF orientation 1..8; 1 for anything else that may stand there."""
    value = exif.get(ExifTags.Base.Orientation, 1)
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def read_xmp(image: Image.Image) -> bytes:
    """The XMP packet of an opened picture, or nothing."""
    xmp = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp") or b""
    return xmp.encode("utf-8", "replace") if isinstance(xmp, str) else bytes(xmp)
