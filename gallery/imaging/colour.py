"""Bring every pixel mode to plain sRGB, with or without alpha."""

import io

from PIL import Image, ImageCms

_MAX_PROFILE_BYTES = 4 * 2**20
_SRGB = ImageCms.createProfile("sRGB")
_MODES_OF_SPACE = {"RGB": {"RGB", "RGBA"}, "GRAY": {"L"}, "CMYK": {"CMYK"}}


def to_plain_mode(image: Image.Image) -> Image.Image:
    """Return a decoded picture as L, RGB, CMYK or RGBA (alpha only where something shows through).

    Pillow would clip 16-bit grey to white and forget the transparency of a palette, so these are
    named. Premultiplied or not is kept: the result is never premultiplied.
    """
    if image.mode.startswith("I") or image.mode == "F":  # 16-bit grey
        return image.point(lambda value: value * (1 / 257)).convert("L")
    if image.mode in ("L", "RGB") and "transparency" not in image.info:
        return image
    if image.has_transparency_data:
        return _without_useless_alpha(image.convert("RGBA"))
    if image.mode == "1":
        return image.convert("L")
    return image if image.mode == "CMYK" else image.convert("RGB")


def _without_useless_alpha(image: Image.Image) -> Image.Image:
    lowest, _highest = image.getchannel("A").getextrema()
    return image.convert("RGB") if lowest == 255 else image


def to_srgb(image: Image.Image, icc: bytes | None) -> Image.Image:
    """Convert L, RGB, CMYK or RGBA to sRGB as RGB or RGBA, through the profile when it is usable.

    A profile that is damaged, for another colour space, or sRGB already is ignored.
    """
    target = "RGBA" if image.mode == "RGBA" else "RGB"
    if icc and len(icc) <= _MAX_PROFILE_BYTES:
        try:
            profile = ImageCms.ImageCmsProfile(io.BytesIO(icc))
            if _matters(profile, image.mode):
                converted = ImageCms.profileToProfile(image, profile, _SRGB, outputMode=target)
                return converted or image
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError, SyntaxError):
            pass  # colours a little off beat no picture at all
    return image if image.mode == target else image.convert(target)


def _matters(profile: ImageCms.ImageCmsProfile, mode: str) -> bool:
    space = profile.profile.xcolor_space.strip()
    description = profile.profile.profile_description or ""
    return mode in _MODES_OF_SPACE.get(space, set()) and not description.lower().startswith("srgb")
