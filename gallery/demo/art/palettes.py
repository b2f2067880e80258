"""Palettes chosen by hand: a ground of three colours (top to bottom), four lights, an ink for letters, an accent."""

from __future__ import annotations

from dataclasses import dataclass

from PIL import ImageColor

Colour = tuple[int, int, int]


def rgb(value: str) -> Colour:
    """A '#rrggbb' string as three channels."""
    return ImageColor.getrgb(value)[:3]


def mix(a: Colour, b: Colour, share: float) -> Colour:
    """`a` moved towards `b` by `share` (0 to 1)."""
    return tuple(round(x + (y - x) * share) for x, y in zip(a, b, strict=True))  # type: ignore[return-value]


@dataclass(frozen=True)
class Palette:
    """One set of colours that go together; `dark` says whether light is added or ink is laid down."""

    dark: bool
    ground: tuple[Colour, Colour, Colour]
    lights: tuple[Colour, Colour, Colour, Colour]
    ink: Colour
    accent: Colour


def _palette(dark: bool, ground: str, lights: str, ink: str, accent: str) -> Palette:
    g0, g1, g2 = (rgb("#" + part) for part in ground.split())
    l0, l1, l2, l3 = (rgb("#" + part) for part in lights.split())
    return Palette(dark, (g0, g1, g2), (l0, l1, l2, l3), rgb("#" + ink), rgb("#" + accent))


PALETTES: dict[str, Palette] = {
    "ultraviolet": _palette(True, "0b0720 1f1054 46157d", "b58cff ff6bd6 6be1ff fff2c9", "f8f1ff", "ff62c8"),
    "tide": _palette(True, "031019 06304a 0b6a7c", "5ff2e0 8fd0ff d2fff3 ffe3a1", "ecfffb", "ffb86b"),
    "ember": _palette(True, "14060c 4a0f24 a12a34", "ffb347 ff6b57 ffd9a0 ff9ad1", "fff2e4", "ffd166"),
    "midnight": _palette(True, "05070f 0d1733 22346f", "8fb4ff dbe7ff ffd98a a08bff", "f3f6ff", "ffd98a"),
    "rosewood": _palette(True, "190914 4b1236 932556", "ffb3cf ff7aa8 ffd9c2 c99bff", "fff0f4", "ffe08a"),
    "moss": _palette(True, "06120d 113424 2d6b49", "b7f5a0 6fe3b1 f4f1a6 8fd8ff", "f5ffec", "f4f1a6"),
    "graphite": _palette(True, "0b0b0e 1c1d23 3a3c46", "ffffff c9ced9 ff5a4f 9aa3b5", "f8f7f3", "ff5a4f"),
    "gilded": _palette(True, "120919 2b1440 5f2b6c", "ffcf70 ffe9b8 e58bff ff9f80", "fff6df", "ffcf70"),
    "boreal": _palette(True, "040d1a 0a2844 125362", "7dffb8 5cc8ff b58cff f0ff9e", "effff8", "9dffc9"),
    "magenta": _palette(True, "13041a 3d0a4c 8a1369", "ff5fb0 ff9be6 7c8bff ffe27a", "fff0fb", "7ce7ff"),
    "peach": _palette(False, "fff5ec ffe3d4 ffc9bf", "ff9e8a ffb3c7 ffd58a b8a6ff", "4a2340", "ee4f6b"),
    "lilac": _palette(False, "f7f2ff e6daff cbb8ff", "a98bff ff9fd0 8fd0ff fff0a8", "2c1a5c", "7a3ff0"),
    "mint": _palette(False, "f1fff9 d4f6e8 aae7d4", "5fd3b0 ffd48a ff9fb0 8fc7ff", "0d3b3a", "ff6f61"),
    "sky": _palette(False, "f0f8ff d2e9ff a6d0ff", "5fa8ff ffb3d1 fff1a8 9b8cff", "0f2a5c", "ff5d8f"),
    "lemon": _palette(False, "fffce9 fff1b8 ffdf73", "ffb84d ff8fa3 7fd6c2 ffffff", "3d2b1f", "e8503a"),
    "paper": _palette(False, "f8f4ec efe8da e0d6c2", "e4572e 1f9e9a f2b705 3b4a8c", "2a2528", "e4572e"),
    "sakura": _palette(False, "fff6f8 ffe2eb ffc3d7", "ff8fb5 ffb8a0 c7a6ff ffe7a0", "5a1738", "d6336c"),
    "linen": _palette(False, "f3efe9 e4ddd6 cfc5c0", "7d8ca3 d98e73 b9a44c 5b6c5d", "24262d", "c8553d"),
}
