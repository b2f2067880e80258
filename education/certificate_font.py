"""The font of the certificates: which letters it has. Names that it cannot print are refused, not set as boxes."""

import functools
from pathlib import Path

FONT_PATH = Path(__file__).resolve().parent / "fonts" / "certificate.ttf"
FONT_NAME = "LightstickCertificate"


def unprintable(text: str) -> str:
    """The letters of the text that are not in the font, each once; "" when all are."""
    letters = printable_letters()
    return "".join(dict.fromkeys(letter for letter in text if ord(letter) not in letters))


@functools.cache
def printable_letters() -> frozenset[int]:
    from reportlab.pdfbase.ttfonts import TTFontFile  # slow to import, and few requests need it

    return frozenset(TTFontFile(str(FONT_PATH)).charToGlyph) | {0x20}
