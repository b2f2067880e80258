"""What an incoming file says about how it was made.

Only a suggestion: metadata is easily added and easily lost, so the uploader declares and these
findings prefill or question that declaration. Everything is found by pattern in bounded text; no
XML parser ever sees an uploaded file.
"""

import re
from collections.abc import Mapping
from typing import Any

from PIL import ExifTags, Image

DIGITAL_SOURCE_TYPE_BASE = "http://cv.iptc.org/newscodes/digitalsourcetype/"
_MAX_TEXT = 2**20
_XMP_SOURCE_TYPE = re.compile(rb"DigitalSourceType\b.{0,300}?digitalsourcetype/([A-Za-z]{3,60})", re.DOTALL)
_ANY_SOURCE_TYPE = re.compile(rb"cv\.iptc\.org/newscodes/digitalsourcetype/([A-Za-z]{3,60})")
# A C2PA manifest lists every action; the most synthetic one describes the picture best.
_MOST_SYNTHETIC = ("trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia", "compositeSynthetic")

# PNG text keys written by image generators and their user interfaces.
_PNG_KEYS = (
    "parameters",
    "prompt",
    "workflow",
    "invokeai_metadata",
    "sd-metadata",
    "Dream",
    "generation_data",
)
_GENERATORS = re.compile(
    r"midjourney|dall[-· ]?e\b|stable[ -]?diffusion|comfyui|automatic1111|invokeai|novelai|firefly"
    r"|leonardo\.ai|ideogram|flux\.1|\bimagen\b|nano banana|made with google ai|bing image creator"
    r"|chatgpt|gpt-image|runway|playground ai|dreamstudio|fooocus|draw things|tensor\.art|civitai"
    r"|seaart|faceswap|deepfacelab|roop\b",
    re.IGNORECASE,
)
_SAMPLER = re.compile(r"Steps: \d+,.{0,80}?(?:Sampler|CFG scale):", re.DOTALL)
_XMP_TOOL = re.compile(r"(?:CreatorTool|Credit|Software|AISystemUsed)\b[^A-Za-z0-9]{1,40}([^<\"]{1,120})")
_EXIF_TAGS = (
    ExifTags.Base.Software,
    ExifTags.Base.ImageDescription,
    ExifTags.Base.Make,
    ExifTags.Base.Model,
    ExifTags.Base.Artist,
)


def find_digital_source_type(xmp: bytes, data: bytes) -> str | None:
    """IPTC digital source type URI claimed by the XMP packet, or else by a C2PA manifest in ``data``."""
    if match := _XMP_SOURCE_TYPE.search(xmp[:_MAX_TEXT]):
        return DIGITAL_SOURCE_TYPE_BASE + match[1].decode("ascii")
    if b"c2pa" not in data:
        return None
    terms = {match[1].decode("ascii") for match in _ANY_SOURCE_TYPE.finditer(data)}
    for term in (*_MOST_SYNTHETIC, *sorted(terms)):
        if term in terms:
            return DIGITAL_SOURCE_TYPE_BASE + term
    return None


def find_generator_hint(info: Mapping[Any, Any], exif: Image.Exif, xmp: bytes) -> str | None:
    """Short note such as ``png:workflow`` or ``exif:Midjourney v7``, or None. ``info`` is Pillow's."""
    for key in _PNG_KEYS:
        if isinstance(info.get(key), str):
            return f"png:{key}"
    for source, text in _named_tools(info, exif, xmp):
        if _GENERATORS.search(text):
            return f"{source}:{' '.join(text.split())[:80]}"
    comment = _user_comment(exif)
    return "exif:UserComment" if _SAMPLER.search(comment) else None


def _named_tools(info: Mapping[Any, Any], exif: Image.Exif, xmp: bytes) -> list[tuple[str, str]]:
    found = [("exif", exif.get(tag)) for tag in _EXIF_TAGS]
    found += [("png", info.get(key)) for key in ("Software", "Description", "Comment", "Title", "Source")]
    text = xmp[:_MAX_TEXT].decode("utf-8", "replace")
    found += [("xmp", match[1]) for match in _XMP_TOOL.finditer(text)]
    return [(source, value[:500]) for source, value in found if isinstance(value, str)]


def _user_comment(exif: Image.Exif) -> str:
    """EXIF UserComment: eight bytes of character code, then text; UTF-16 as generators write it."""
    try:
        raw = exif.get_ifd(ExifTags.IFD.Exif).get(ExifTags.Base.UserComment, b"")
    except Exception:  # a damaged EXIF block may raise nearly anything, and it is only a hint
        return ""
    if not isinstance(raw, bytes):
        return ""
    return raw[8:4096].replace(b"\x00", b"").decode("utf-8", "replace")
