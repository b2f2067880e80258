"""Setting text in stroke letters: measuring, placing, bending, and drawing antialiased masks."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PIL import Image, ImageDraw

from gallery.demo.art.hangul_strokes import is_syllable, syllable_strokes
from gallery.demo.art.latin_strokes import glyph
from gallery.demo.art.paths import Point, Stroke, subdivide

CAP = 0.74  # cap height of Latin letters in ems: optically level with Hangul, whose strokes span 0.88 em
CAP_TOP = 0.14
SIDE = 0.115  # side bearing of Latin letters in ems
SPACE = 0.4
HANGUL = 1.06


@dataclass(frozen=True)
class Mask:
    """An L image and where its upper left corner lies on the picture, in pixels."""

    image: Image.Image
    at: tuple[int, int]


def advance(char: str) -> float:
    """How far one character moves the pen, in ems, before tracking."""
    if char == " ":
        return SPACE
    if is_syllable(char):
        return HANGUL
    return glyph(char)[0] * CAP + 2 * SIDE


def measure(text: str, tracking: float = 0.0) -> float:
    """Width of a line in ems."""
    return sum(advance(c) + tracking for c in text) - (tracking if text else 0)


def fit(text: str, width: float, tallest: float, tracking: float = 0.0) -> float:
    """The largest em (pixels) at which the line fits `width` pixels, at most `tallest`."""
    return min(tallest, width / max(measure(text, tracking), 0.01))


def line_strokes(text: str, em: float, tracking: float = 0.0) -> list[Stroke]:
    """Strokes of a line in pixels; origin at the left, vertical middle of the em square is y=0."""
    pen, strokes = 0.0, []
    for char in text:
        strokes += [
            tuple(((pen + x) * em, (y - 0.5) * em) for x, y in stroke) for stroke in _char_strokes(char)
        ]
        pen += advance(char) + tracking
    return strokes


def _char_strokes(char: str) -> list[Stroke]:
    if char == " ":
        return []
    if is_syllable(char):
        return [tuple((x + (HANGUL - 1) / 2, y) for x, y in stroke) for stroke in syllable_strokes(char)]
    return [tuple((SIDE + x * CAP, CAP_TOP + y * CAP) for x, y in stroke) for stroke in glyph(char)[1]]


def place(
    text: str, x: float, y: float, em: float, tracking: float = 0.0, align: str = "middle", angle: float = 0.0
) -> list[Stroke]:
    """A line set at (x, y), the vertical middle; align is 'left', 'middle' or 'right'; angle in degrees clockwise."""
    width = measure(text, tracking) * em
    shift = {"left": 0.0, "middle": -width / 2, "right": -width}[align]
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    return [
        tuple((x + (px + shift) * cos - py * sin, y + (px + shift) * sin + py * cos) for px, py in stroke)
        for stroke in line_strokes(text, em, tracking)
    ]


def ring(
    text: str, cx: float, cy: float, radius: float, em: float, tracking: float = 0.0, start: float = -90.0,
    centred: bool = True,
) -> list[Stroke]:  # fmt: skip
    """A line bent around a circle; `start` is the angle of its middle (or of its beginning) in degrees."""
    width = measure(text, tracking) * em
    offset = -width / 2 if centred else 0.0

    def bend(point: Point) -> Point:
        a = math.radians(start) + (point[0] + offset) / radius
        r = radius - point[1]
        return (cx + r * math.cos(a), cy + r * math.sin(a))

    return warp(line_strokes(text, em, tracking), bend, em / 12)


def warp(strokes: Iterable[Stroke], bend: Callable[[Point], Point], step: float) -> list[Stroke]:
    """Send every point of the strokes through `bend`, after cutting them into pieces of `step` pixels."""
    return [tuple(bend(p) for p in subdivide(stroke, step)) for stroke in strokes]


def draw(strokes: Iterable[Stroke], width: float, scale: int = 3, *, square: bool = False) -> Mask:
    """Round-capped strokes of `width` pixels as an antialiased mask (drawn `scale` times larger, then averaged)."""
    lines = list(strokes)
    if not lines:
        return Mask(Image.new("L", (1, 1)), (0, 0))
    pad = math.ceil(width) + 2
    left = math.floor(min(x for s in lines for x, _ in s)) - pad
    top = math.floor(min(y for s in lines for _, y in s)) - pad
    right = math.ceil(max(x for s in lines for x, _ in s)) + pad
    bottom = math.ceil(max(y for s in lines for _, y in s)) + pad
    image = Image.new("L", ((right - left) * scale, (bottom - top) * scale))
    pen = ImageDraw.Draw(image)
    for stroke in lines:
        _pen_stroke(pen, [((x - left) * scale, (y - top) * scale) for x, y in stroke], width * scale, square)
    return Mask(image.reduce(scale), (left, top))


def _pen_stroke(pen: ImageDraw.ImageDraw, points: list[Point], width: float, square: bool) -> None:
    r = width / 2
    pen.line(points, fill=255, width=max(1, round(width)))
    inner = points[1:-1] if square else points
    if r >= 1:
        for x, y in inner:
            pen.ellipse((x - r, y - r, x + r, y + r), fill=255)
