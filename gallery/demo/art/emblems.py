"""Signs of the fictional groups as antialiased masks: flower, star, heart, lightstick, moon, kite, wave, comet."""

from __future__ import annotations

import math
from collections.abc import Callable

from PIL import Image, ImageDraw

Pen = ImageDraw.ImageDraw


def emblem(kind: str, side: int) -> Image.Image:
    """An L image of `side` pixels with the sign in white."""
    scale = 3
    image = Image.new("L", (side * scale, side * scale))
    _SIGNS[kind](ImageDraw.Draw(image), side * scale)
    return image.reduce(scale)


def _polygon(pen: Pen, side: int, points: list[tuple[float, float]], fill: int = 255) -> None:
    pen.polygon([(x * side, y * side) for x, y in points], fill=fill)


def _circle(pen: Pen, side: int, x: float, y: float, r: float, fill: int = 255) -> None:
    pen.ellipse(((x - r) * side, (y - r) * side, (x + r) * side, (y + r) * side), fill=fill)


def _bloom(pen: Pen, side: int) -> None:
    """A rose curve with eight petals and an open heart."""
    points = []
    for i in range(480):
        a = math.tau * i / 480
        r = 0.13 + 0.35 * abs(math.cos(4 * a)) ** 0.6
        points.append((0.5 + r * math.cos(a), 0.5 + r * math.sin(a)))
    _polygon(pen, side, points)
    _circle(pen, side, 0.5, 0.5, 0.085, 0)


def _star(pen: Pen, side: int) -> None:
    """A soft four-pointed star."""
    points = []
    for i in range(360):
        a = math.tau * i / 360
        c, s = math.cos(a), math.sin(a)
        points.append(
            (0.5 + 0.49 * math.copysign(abs(c) ** 2.6, c), 0.5 + 0.49 * math.copysign(abs(s) ** 2.6, s))
        )
    _polygon(pen, side, points)


def _heart(pen: Pen, side: int) -> None:
    points = []
    for i in range(360):
        t = math.tau * i / 360
        x = 16 * math.sin(t) ** 3
        y = 13 * math.cos(t) - 5 * math.cos(2 * t) - 2 * math.cos(3 * t) - math.cos(4 * t)
        points.append((0.5 + x * 0.028, 0.46 - y * 0.028))
    _polygon(pen, side, points)


def _stick(pen: Pen, side: int) -> None:
    """A lightstick: a globe with a collar and a handle."""
    _circle(pen, side, 0.5, 0.28, 0.25)
    _circle(pen, side, 0.5, 0.28, 0.19, 0)
    _circle(pen, side, 0.5, 0.28, 0.13)
    pen.rounded_rectangle((0.38 * side, 0.55 * side, 0.62 * side, 0.61 * side), 0.03 * side, fill=255)
    pen.rounded_rectangle((0.43 * side, 0.64 * side, 0.57 * side, 0.98 * side), 0.05 * side, fill=255)


def _moon(pen: Pen, side: int) -> None:
    _circle(pen, side, 0.5, 0.5, 0.46)
    _circle(pen, side, 0.66, 0.4, 0.38, 0)
    _circle(pen, side, 0.7, 0.36, 0.075)


def _kite(pen: Pen, side: int) -> None:
    """A kite in four facets, parted by thin gaps."""
    g = 0.012
    top, left, right, low, mid = (0.5, 0.02), (0.14, 0.38), (0.86, 0.38), (0.5, 0.98), (0.5, 0.38)
    for a, b, dx, dy in ((top, left, -g, -g), (top, right, g, -g), (low, left, -g, g), (low, right, g, g)):
        _polygon(pen, side, [(x + dx, y + dy) for x, y in (a, b, mid)])


def _wave(pen: Pen, side: int) -> None:
    for row in range(3):
        y0 = 0.24 + row * 0.24
        upper = [
            (i / 60 * 0.96 + 0.02, y0 + 0.075 * math.sin(i / 60 * math.tau * 1.5 + row)) for i in range(61)
        ]
        _polygon(pen, side, upper + [(x, y + 0.1) for x, y in reversed(upper)])


def _comet(pen: Pen, side: int) -> None:
    _circle(pen, side, 0.3, 0.7, 0.22)
    for offset, length in ((-0.15, 0.42), (0.0, 0.58), (0.15, 0.42)):
        x, y = (
            0.3 + (0.23 + abs(offset) * 0.3) * 0.7 + offset * 0.7,
            0.7 - (0.23 + abs(offset) * 0.3) * 0.7 + offset * 0.7,
        )
        pen.line(
            (x * side, y * side, (x + length * 0.7) * side, (y - length * 0.7) * side),
            fill=255,
            width=round(side * 0.055),
        )


_SIGNS: dict[str, Callable[[Pen, int], None]] = {
    "bloom": _bloom,
    "star": _star,
    "heart": _heart,
    "stick": _stick,
    "moon": _moon,
    "kite": _kite,
    "wave": _wave,
    "comet": _comet,
}
SIGNS = tuple(_SIGNS)
