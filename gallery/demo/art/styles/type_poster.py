"""Typographic posters: Hangul and Latin set together, big."""

from __future__ import annotations

from PIL import Image, ImageDraw

from gallery.demo.art import canvas as c
from gallery.demo.art.lettering import draw, fit, measure, place
from gallery.demo.art.palettes import Colour, mix


def draw_typo(scene: c.Scene) -> Image.Image:
    """Text 0: stacked headline ('/' breaks lines); texts 1 to 3: small lines. Four arrangements by variant."""
    layout = (_stacked, _inline, _extruded, _repeated)[scene.variant % 4]
    return c.grain(layout(scene), 8, scene.rng.randrange(999))


def _ground(scene: c.Scene) -> Image.Image:
    p = scene.palette
    return c.gradient((scene.w, scene.h), (p.ground[0], p.ground[1], p.ground[2]), scene.rng.uniform(-20, 20))


def _footer(scene: c.Scene, image: Image.Image, colour: Colour, y: float = 0.94) -> None:
    """Small lines left and right at the foot, with a hairline above."""
    small, pad = scene.short * 0.026, scene.w * 0.08
    c.ink(
        image,
        [((pad, scene.h * y - small * 1.5), (scene.w - pad, scene.h * y - small * 1.5))],
        scene.short * 0.0025,
        colour,
    )
    c.ink(image, place(scene.text(1), pad, scene.h * y, small, 0.18, "left"), small * 0.1, colour)
    if scene.text(2):
        c.ink(
            image, place(scene.text(2), scene.w - pad, scene.h * y, small, 0.18, "right"), small * 0.1, colour
        )


def _stacked(scene: c.Scene) -> Image.Image:
    """Each line fills the width; one geometric disc behind."""
    p = scene.palette
    image = _ground(scene)
    r = scene.short * 0.34
    x, y = scene.w * scene.rng.choice((0.3, 0.7)), scene.h * 0.36
    disc = draw([((x, y), (x + 0.01, y))], r * 2)
    fill = c.gradient(disc.image.size, (p.lights[0], p.lights[1], p.lights[2]), 20)
    image.paste(fill, disc.at, disc.image)
    lines = scene.text(0).split("/")
    pad, width = scene.w * 0.08, scene.w * 0.84
    ems = [fit(line, width, scene.h * 0.36) for line in lines]
    total = sum(ems) * 1.06
    squeeze = min(1.0, scene.h * 0.78 / total)
    top = scene.h * 0.47 - total * squeeze / 2
    for line, em in zip(lines, ems, strict=True):
        em *= squeeze
        c.ink(image, place(line, pad, top + em * 0.53, em, 0, "left"), em * 0.105, p.ink)
        top += em * 1.06
    _footer(scene, image, p.ink)
    return image


def _inline(scene: c.Scene) -> Image.Image:
    """Letters as three parallel tubes."""
    p = scene.palette
    image = Image.new("RGB", (scene.w, scene.h), p.ground[1])
    lines = scene.text(0).split("/")
    em = min(fit(line, scene.w * 0.84, scene.h * 0.8 / len(lines)) for line in lines)
    step = em * 1.12
    top = scene.h * 0.46 - step * (len(lines) - 1) / 2
    for i, line in enumerate(lines):
        strokes = place(line, scene.w / 2, top + i * step, em)
        for share, colour in (
            (0.17, p.ink),
            (0.128, p.lights[0]),
            (0.086, p.ink),
            (0.048, p.lights[3]),
            (0.014, p.ink),
        ):
            c.ink(image, strokes, em * share, colour)
    _footer(scene, image, p.ink)
    return image


def _extruded(scene: c.Scene) -> Image.Image:
    """A slanted block shadow in steps of colour."""
    p = scene.palette
    image = _ground(scene)
    lines = scene.text(0).split("/")
    em = min(fit(line, scene.w * 0.86, scene.h * 0.7 / len(lines)) for line in lines)
    step, depth = em * 1.16, 22
    top = scene.h * 0.44 - step * (len(lines) - 1) / 2
    for i, line in reversed(list(enumerate(lines))):
        mask = draw(place(line, scene.w * 0.47, top + i * step, em, 0, "middle", -7), em * 0.125)
        for k in range(depth, 0, -1):
            shade = mix(p.lights[0], p.lights[2] if k > depth / 2 else p.lights[1], k / depth)
            d = round(k * em * 0.0085)
            c.paint(image, c.Mask(mask.image, (mask.at[0] + d, mask.at[1] + d)), shade)
        c.paint(image, mask, p.ink)
    _footer(scene, image, p.ink)
    return image


def _repeated(scene: c.Scene) -> Image.Image:
    """One phrase again and again, a single line lit."""
    p = scene.palette
    image = _ground(scene)
    phrase = scene.text(0).replace("/", " ")
    rows = 7 if scene.h >= scene.w else 5
    step = scene.h * 0.84 / rows
    em = step * 0.86
    lit = scene.rng.randrange(2, rows - 2)
    long = f"{phrase} · " * (2 + int(scene.w * 2 / max(measure(phrase) * em, 1)))
    for row in range(rows):
        y = scene.h * 0.05 + step * (row + 0.5)
        shift = -scene.rng.uniform(0.05, 0.9) * measure(phrase) * em
        strokes = place(long, shift, y, em, 0, "left")
        strokes = [s for s in strokes if s[0][0] > -em and s[0][0] < scene.w + em]
        if row == lit:
            ImageDraw.Draw(image).rectangle((0, y - step / 2, scene.w, y + step / 2), fill=p.accent)
            c.ink(image, strokes, em * 0.098, p.ground[0])
        else:
            c.ink(image, strokes, em * 0.035, p.ink, 0.9)
    _footer(scene, image, p.ink, 0.955)
    return image
