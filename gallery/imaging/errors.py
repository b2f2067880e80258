"""Why a picture is refused. Codes are stored and translated elsewhere; ``detail`` is for logs only."""

from enum import StrEnum


class PictureErrorCode(StrEnum):
    """One code per thing that the uploader can be told.

    NOT_AN_IMAGE        the bytes begin like no picture that we know: text, HTML, PDF, an empty file.
    TRUNCATED           begins like a picture, but is damaged or stops too early to be decoded.
    TOO_LARGE           more bytes than ``Limits.max_bytes``.
    TOO_MANY_PIXELS     width times height above ``Limits.max_pixels``.
    SIDE_TOO_LONG       width or height above ``Limits.max_side``.
    UNSUPPORTED_FORMAT  a picture, but of a format that we do not take (SVG, TIFF, BMP, JPEG XL, PSD ...).
    UNSUPPORTED_HEIC    a HEIC photo; the message can say how to export it as JPEG.
    ANIMATED_TOO_LONG   an animation with more frames than ``Limits.max_frames``.
    TOO_COMPLEX         built to cost more than it shows: too many scans, blocks or unpacked metadata.
    DECODER_FAILED      the decoder crashed or ran out of time or memory. Not worth more than one retry.
    """

    NOT_AN_IMAGE = "NOT_AN_IMAGE"
    TRUNCATED = "TRUNCATED"
    TOO_LARGE = "TOO_LARGE"
    TOO_MANY_PIXELS = "TOO_MANY_PIXELS"
    SIDE_TOO_LONG = "SIDE_TOO_LONG"
    UNSUPPORTED_FORMAT = "UNSUPPORTED_FORMAT"
    UNSUPPORTED_HEIC = "UNSUPPORTED_HEIC"
    ANIMATED_TOO_LONG = "ANIMATED_TOO_LONG"
    TOO_COMPLEX = "TOO_COMPLEX"
    DECODER_FAILED = "DECODER_FAILED"


class PictureError(Exception):
    """This picture cannot be taken. Faults of the machine (disk full, file missing) are OSErrors instead."""

    def __init__(self, code: PictureErrorCode, detail: str = "") -> None:
        super().__init__(f"{code}: {detail}" if detail else str(code))
        self.code = code
        self.detail = detail


class DecoderTimeout(PictureError):
    """Killed at the wall-clock deadline: the picture may be at fault, or a machine with too much to do."""

    def __init__(self, seconds: float) -> None:
        super().__init__(PictureErrorCode.DECODER_FAILED, f"no answer within {seconds:g} s")
