"""Small path builders: polylines sampled from lines, rounded corners and elliptic arcs (y grows downwards)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise

Point = tuple[float, float]
Stroke = tuple[Point, ...]
Box = tuple[float, float, float, float]


def arc(cx: float, cy: float, rx: float, ry: float, start: float, end: float, steps: int = 0) -> Stroke:
    """Points on an ellipse from `start` to `end` degrees; 0 is three o'clock, 90 is six o'clock."""
    count = steps or max(6, int(abs(end - start) / 9))
    angles = (math.radians(start + (end - start) * i / count) for i in range(count + 1))
    return tuple((cx + rx * math.cos(a), cy + ry * math.sin(a)) for a in angles)


def ellipse(cx: float, cy: float, rx: float, ry: float) -> Stroke:
    """A closed ellipse starting at twelve o'clock."""
    return arc(cx, cy, rx, ry, -90, 270, 44)


def quad(p0: Point, p1: Point, p2: Point, steps: int = 12) -> Stroke:
    """A quadratic Bézier curve."""

    def at(t: float) -> Point:
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
        return (a * p0[0] + b * p1[0] + c * p2[0], a * p0[1] + b * p1[1] + c * p2[1])

    return tuple(at(i / steps) for i in range(steps + 1))


def rounded(points: Sequence[Point], radius: float) -> Stroke:
    """An open polyline whose inner corners are rounded by up to `radius`."""
    out: list[Point] = [points[0]]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        out.extend(quad(_towards(corner, before, radius), corner, _towards(corner, after, radius), 8))
    out.append(points[-1])
    return tuple(out)


def _towards(origin: Point, target: Point, distance: float) -> Point:
    dx, dy = target[0] - origin[0], target[1] - origin[1]
    length = math.hypot(dx, dy) or 1.0
    share = min(distance, length / 2) / length
    return (origin[0] + dx * share, origin[1] + dy * share)


def into_box(strokes: Iterable[Stroke], box: Box) -> list[Stroke]:
    """Map strokes of the unit square into `box` (left, top, right, bottom)."""
    left, top, right, bottom = box
    w, h = right - left, bottom - top
    return [tuple((left + x * w, top + y * h) for x, y in stroke) for stroke in strokes]


def subdivide(stroke: Stroke, longest: float) -> Stroke:
    """Add points so that no segment is longer than `longest`: needed before bending a path."""
    out: list[Point] = [stroke[0]]
    for (x0, y0), (x1, y1) in pairwise(stroke):
        parts = max(1, math.ceil(math.hypot(x1 - x0, y1 - y0) / longest))
        out.extend((x0 + (x1 - x0) * i / parts, y0 + (y1 - y0) * i / parts) for i in range(1, parts + 1))
    return tuple(out)
