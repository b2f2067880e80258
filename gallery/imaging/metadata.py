"""The words that travel inside a picture: how it was made, by whom, and what it shows.

Written as one XMP packet (IPTC Photo Metadata 2023.1) into each rendition. What came with the
upload (place, device, software, comments) is never copied.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from PIL import ExifTags, Image

from gallery.imaging.provenance import DIGITAL_SOURCE_TYPE_BASE, find_digital_source_type

_SOURCE_TYPE = re.compile(re.escape(DIGITAL_SOURCE_TYPE_BASE) + r"[A-Za-z]{3,60}")
# XML 1.0 has no way to write these; surrogates cannot be encoded either.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MAX_FIELD = 4_000  # characters; longer texts belong on the page

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
 xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
{properties}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


@dataclass(frozen=True, slots=True)
class PictureCredits:
    """Plain text for the packet; empty fields are left out.

    ``digital_source_type`` is a full IPTC URI; ``creator`` the maker's name; ``credit`` the line to
    print beside the picture (site, source); ``rights`` a licence or copyright notice.
    """

    digital_source_type: str
    creator: str
    credit: str
    alt_text: str
    title: str = ""
    rights: str = ""


@dataclass(frozen=True, slots=True)
class PictureMetadata:
    """What a file carries besides pixels; see ``read_metadata``."""

    has_gps: bool
    has_exif: bool
    has_icc: bool
    has_comment: bool
    digital_source_type: str | None
    xmp: str


def build_xmp(credits: PictureCredits) -> bytes:
    """The packet as UTF-8. Raises ValueError for a source type that is not an IPTC URI."""
    source_type = credits.digital_source_type
    if source_type and not _SOURCE_TYPE.fullmatch(source_type):
        raise ValueError(f"not an IPTC digital source type: {source_type!r}")
    properties = [
        _simple("Iptc4xmpExt:DigitalSourceType", source_type),
        _listed("dc:creator", "rdf:Seq", "rdf:li", credits.creator),
        _simple("photoshop:Credit", credits.credit),
        _localised("Iptc4xmpCore:AltTextAccessibility", credits.alt_text),
        _localised("dc:title", credits.title),
        _localised("dc:rights", credits.rights),
    ]
    return _PACKET.format(properties="\n".join(filter(None, properties))).encode("utf-8")


def _clean(text: str) -> str:
    return escape(_FORBIDDEN.sub("", text).strip()[:_MAX_FIELD])


def _simple(name: str, text: str) -> str:
    value = _clean(text)
    return f"<{name}>{value}</{name}>" if value else ""


def _listed(name: str, container: str, item: str, text: str) -> str:
    value = _clean(text)
    tag = item.split()[0]
    return f"<{name}><{container}><{item}>{value}</{tag}></{container}></{name}>" if value else ""


def _localised(name: str, text: str) -> str:
    return _listed(name, "rdf:Alt", 'rdf:li xml:lang="x-default"', text)


def read_metadata(path: Path) -> PictureMetadata:
    """Report what any picture file carries, for checks after the fact; trusted input only."""
    with Image.open(path) as image:
        image.load()  # PNG may hold text after its pixels
        exif = image.getexif()
        xmp = image.info.get("xmp") or b""
        return PictureMetadata(
            has_gps=bool(exif.get_ifd(ExifTags.IFD.GPSInfo)) or b"GPSL" in xmp,
            has_exif=bool(image.info.get("exif")),
            has_icc=bool(image.info.get("icc_profile")),
            has_comment=bool(image.info.get("comment")),
            digital_source_type=find_digital_source_type(xmp, b""),
            xmp=xmp.decode("utf-8", "replace"),
        )
