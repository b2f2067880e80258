"""Prisms, record labels, pixel equalisers and constellations."""

from __future__ import annotations

import math

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from gallery.demo.art import canvas as c
from gallery.demo.art.emblems import SIGNS, emblem
from gallery.demo.art.lettering import draw, fit, place, ring
from gallery.demo.art.palettes import Colour, mix
from gallery.demo.art.paths import Point, ellipse


def draw_prism(scene: c.Scene) -> Image.Image:
    """A cut gem in facets, a white ray in and a spectrum out; text 0 below, text 1 small."""
    p, rng = scene.palette, scene.rng
    image = c.gradient((scene.w, scene.h), (p.ground[0], p.ground[1], p.ground[2]), rng.uniform(-30, 30))
    cx, cy, r = scene.w / 2, scene.h * 0.42, scene.short * 0.3
    image = _rays(scene, image, cx, cy, r)
    gem = Image.new("RGB", (scene.w * 2, scene.h * 2))
    mask = Image.new("L", gem.size)
    pen, cut = ImageDraw.Draw(gem), ImageDraw.Draw(mask)
    sides = (6, 8, 5, 7)[scene.variant % 4]
    rings: list[list[Point]] = [
        _polygon(cx, cy, r * s, sides, o) for s, o in ((1, 0.0), (0.66, 0.5), (0.34, 0.0))
    ]
    facets = [
        f
        for outer, inner, o in ((rings[0], rings[1], 0), (rings[1], rings[2], 1))
        for f in _facets(outer, inner, o)
    ]
    facets.append(rings[2])
    for facet in facets:
        points = [(x * 2, y * 2) for x, y in facet]
        shade = mix(
            p.lights[rng.randrange(3)],
            (255, 255, 255) if rng.random() < 0.55 else p.ground[0],
            rng.uniform(0.05, 0.6),
        )
        pen.polygon(points, fill=shade)
        pen.line([*points, points[0]], fill=(255, 255, 255), width=2)
        cut.polygon(points, fill=225)
    solid, veil = gem.reduce(2), mask.reduce(2)
    if p.dark:
        image = c.glow(image, solid, scene.short * 0.08, 0.8)
    image.paste(solid, (0, 0), veil)
    em = fit(scene.text(0), scene.w * 0.82, scene.short * 0.17, 0.1)
    c.ink(image, place(scene.text(0), cx, scene.h * 0.84, em, 0.1), em * 0.07, p.ink)
    small = scene.short * 0.028
    c.ink(image, place(scene.text(1), cx, scene.h * 0.93, small, 0.34), small * 0.1, p.ink, 0.85)
    return c.grain(image, 8, rng.randrange(999))


def _polygon(cx: float, cy: float, r: float, sides: int, offset: float) -> list[Point]:
    turn = [math.tau * (i + offset) / sides - math.pi / 2 for i in range(sides)]
    return [(cx + r * math.cos(a), cy + r * 1.16 * math.sin(a)) for a in turn]


def _facets(outer: list[Point], inner: list[Point], offset: int) -> list[list[Point]]:
    n = len(outer)
    out = []
    for i in range(n):
        j = (i + 1) % n
        k = i if offset == 0 else (i + 1) % n
        out.append([outer[i], outer[j], inner[k]])
        before = (k - 1) % n if offset == 0 else i
        out.append([outer[i], inner[before], inner[k]])
    return out


def _rays(scene: c.Scene, image: Image.Image, cx: float, cy: float, r: float) -> Image.Image:
    w, h = scene.w // 2, scene.h // 2
    p = scene.palette
    reach = max(w, h) * 1.4
    for i in range(-1, 7):
        beam = Image.new("L", (w, h))
        pen = ImageDraw.Draw(beam)
        if i < 0:
            pen.line((cx / 2, cy / 2, cx / 2 - reach, cy / 2 + reach * 0.32), fill=230, width=round(r * 0.03))
        else:
            a, b = math.radians(8 + i * 5), math.radians(13 + i * 5)
            pen.polygon(
                [
                    (cx / 2, cy / 2),
                    *((cx / 2 + reach * math.cos(t), cy / 2 + reach * math.sin(t)) for t in (a, b)),
                ],
                fill=200,
            )
        beam = beam.filter(ImageFilter.GaussianBlur(1.2))
        if p.dark:
            image = c.shine(image, beam, (255, 255, 255) if i < 0 else p.lights[i % 4], 0.75)
        else:
            tone = (255, 255, 255) if i < 0 else p.lights[i % 4]
            image.paste(tone, (0, 0), beam.resize(image.size, c.BICUBIC))
    return image


def draw_vinyl(scene: c.Scene) -> Image.Image:
    """A record half out of its sleeve, or seen whole. Text 0: title; text 1: around the label; text 2: side line."""
    p, rng = scene.palette, scene.rng
    image = c.gradient(
        (scene.w, scene.h),
        (p.ground[0], p.ground[1], p.ground[2]) if p.dark else (p.ground[0], p.ground[1]),
        25,
    )
    r = scene.short * (0.4 if scene.variant % 2 == 0 else 0.275)
    cx, cy = (
        scene.w * 0.5 + (0 if scene.variant % 2 == 0 else scene.short * 0.15),
        scene.h * (0.44 if scene.h > scene.w else 0.5),
    )
    image = _disc(scene, image, cx, cy, r)
    label = draw([((cx, cy), (cx + 0.01, cy))], r * 0.86)
    fill = c.gradient(label.image.size, (p.lights[3], p.lights[1], p.lights[0]), 35)
    image.paste(fill, label.at, label.image)
    dark = p.ground[0] if p.dark else p.ink
    small = fit(scene.text(1), r * 0.355 * math.radians(215), r * 0.056, 0.2)
    c.ink(image, ring(scene.text(1), cx, cy, r * 0.355, small, 0.2), small * 0.11, dark)
    em = fit(scene.text(0), r * 0.56, r * 0.2)
    c.ink(image, place(scene.text(0), cx, cy + r * 0.2, em), em * 0.1, dark)
    c.ink(image, [((cx, cy), (cx + 0.01, cy))], r * 0.05, p.ground[1])
    if scene.variant % 2:
        image = _sleeve(scene, image, cx, cy, r)
    if scene.h > scene.w:
        em = fit(scene.text(2), scene.w * 0.84, scene.short * 0.075, 0.16)
        c.ink(image, place(scene.text(2), scene.w / 2, scene.h * 0.9, em, 0.16), em * 0.09, p.ink)
    return c.grain(image, 8, rng.randrange(999))


def _disc(scene: c.Scene, image: Image.Image, cx: float, cy: float, r: float) -> Image.Image:
    """The grooves, with two opposite wedges of reflected light."""
    p = scene.palette
    side = round(r * 2)
    body: Colour = mix(p.ground[0], (0, 0, 0), 0.35) if p.dark else mix(p.ink, (20, 16, 24), 0.5)
    disc = Image.new("RGB", (side, side), body)
    sheen = Image.new("L", (side // 2, side // 2))
    pen = ImageDraw.Draw(sheen)
    for start, half, level in (
        (-52, 20, 120),
        (128, 20, 120),
        (-52, 8, 200),
        (128, 8, 200),
        (20, 7, 50),
        (200, 7, 50),
    ):
        pen.pieslice((-9, -9, side // 2 + 9, side // 2 + 9), start - half, start + half, fill=level)
    disc = c.shine(
        disc, sheen.filter(ImageFilter.GaussianBlur(side / 60)), mix(p.lights[0], (255, 255, 255), 0.3), 0.62
    )
    grooves = [
        ellipse(r, r, q * r, q * r)
        for q in (0.5 + 0.0135 * i for i in range(36))
        if scene.rng.random() < 0.93
    ]
    c.ink(disc, grooves, max(1.0, r * 0.0022), (0, 0, 0), 0.4)
    mask = draw([((r, r), (r + 0.01, r))], r * 2 - 4)
    box = (round(cx - r), round(cy - r), round(cx + r), round(cy + r))
    image = c.lift(image, box, r, r * 0.18, 0.45)
    image.paste(disc.resize(mask.image.size), (box[0] + mask.at[0], box[1] + mask.at[1]), mask.image)
    return image


def _sleeve(scene: c.Scene, image: Image.Image, cx: float, cy: float, r: float) -> Image.Image:
    p = scene.palette
    side = round(r * 2.1)
    x, y = round(cx - r * 2.02), round(cy - side / 2)
    cover = c.mesh(c.Scene(side, side, p, scene.rng, (), 0), p.lights, p.ground[2], 8, 0.1)
    sign = emblem(SIGNS[scene.variant % len(SIGNS)], round(side * 0.52))
    cover.paste(p.ground[0] if p.dark else (255, 255, 255), (round(side * 0.24), round(side * 0.16)), sign)
    em = fit(scene.text(0), side * 0.8, side * 0.13, 0.05)
    c.ink(
        cover,
        place(scene.text(0), side / 2, side * 0.84, em, 0.05),
        em * 0.1,
        p.ground[0] if p.dark else p.ink,
    )
    image = c.lift(image, (x, y, x + cover.width, y + side), 8, r * 0.16, 0.45)
    image.paste(cover, (x, y))
    return image


def draw_equaliser(scene: c.Scene) -> Image.Image:
    """Columns of pixels rising and mirrored, as on an LED wall; text 0 in front."""
    p, rng = scene.palette, scene.rng
    image = c.gradient(
        (scene.w, scene.h),
        (p.ground[0], p.ground[1], p.ground[0]) if p.dark else (p.ground[0], p.ground[1], p.ground[2]),
    )
    columns = round((24 + 7 * (scene.variant % 3)) * max(1.0, scene.w / scene.h * 1.2))
    cell = scene.w * 0.88 / columns
    base = scene.h * 0.66
    wall = Image.new("RGB", (scene.w, scene.h))
    mask = Image.new("L", (scene.w, scene.h))
    pen, cut = ImageDraw.Draw(wall), ImageDraw.Draw(mask)
    phase, tops = rng.uniform(0, 6), int(base * 0.78 / cell)
    for i in range(columns):
        t = i / columns
        wave = (
            0.5
            + 0.3 * math.sin(t * 9 + phase)
            + 0.2 * math.sin(t * 23 + phase * 2)
            + rng.uniform(-0.16, 0.16)
        )
        level = max(
            2, int(tops * min(1, max(0.08, wave)) * (0.42 + 0.58 * math.sin(math.pi * (t * 0.94 + 0.03))))
        )
        for k in range(-level // 3, level + 1):
            x, y = scene.w * 0.06 + i * cell, base - (k + 1) * cell
            share = abs(k) / tops
            tone = (
                mix(p.lights[0], p.lights[1], share * 2)
                if share < 0.5
                else mix(p.lights[1], p.lights[2], share * 2 - 1)
            )
            box = (
                round(x + cell * 0.1),
                round(y + cell * 0.1),
                round(x + cell * 0.86),
                round(y + cell * 0.86),
            )
            pen.rounded_rectangle(box, cell * 0.14, fill=p.lights[3] if k == level else tone)
            cut.rounded_rectangle(
                box, cell * 0.14, fill=255 if k >= 0 else max(0, 110 - round(300 * abs(k) / max(level, 1)))
            )
    lit = Image.composite(wall, Image.new("RGB", wall.size), mask)
    if p.dark:
        image = ImageChops.screen(
            c.glow(c.glow(image, lit, scene.short * 0.04, 0.9), lit, cell * 0.5, 0.7), lit
        )
    else:
        image.paste(wall, (0, 0), mask)
    em = fit(scene.text(0), scene.w * 0.88, scene.h * 0.13, 0.06)
    c.ink(image, place(scene.text(0), scene.w * 0.06, scene.h * 0.86, em, 0.06, "left"), em * 0.09, p.ink)
    small = scene.short * 0.028
    c.ink(
        image,
        place(scene.text(1), scene.w * 0.94, scene.h * 0.08, small, 0.24, "right"),
        small * 0.1,
        p.ink,
        0.9,
    )
    return c.grain(image, 6, rng.randrange(999))


def draw_starmap(scene: c.Scene) -> Image.Image:
    """A round sky chart with constellations drawn as a fan would join them; texts: title, ring text, coordinates."""
    p, rng = scene.palette, scene.rng
    image = c.gradient(
        (scene.w, scene.h), (p.ground[0], p.ground[1], p.ground[2]) if p.dark else (p.ground[0], p.ground[1])
    )
    cx, cy, r = scene.w / 2, scene.h * 0.43, scene.short * 0.38
    sky = draw([((cx, cy), (cx + 0.01, cy))], r * 2)
    fill = c.mesh(
        c.Scene(*sky.image.size, p, rng, (), 0),
        (p.ground[2], p.ground[1], p.lights[0]) if p.dark else (p.ink, mix(p.ink, p.lights[0], 0.45)),
        p.ground[1] if p.dark else p.ink,
        7,
        0.14,
    )
    image.paste(fill, sky.at, sky.image)
    pale: Colour = (255, 252, 240)
    c.ink(image, [ellipse(cx, cy, r * q, r * q) for q in (0.33, 0.66, 0.99)], 1.4, pale, 0.3)
    spokes = [
        ((cx, cy), (cx + r * math.cos(a), cy + r * math.sin(a)))
        for a in (math.tau * i / 12 for i in range(12))
    ]
    c.ink(image, spokes, 1.2, pale, 0.18)
    stars = [
        (cx + q * math.cos(a), cy + q * math.sin(a))
        for q, a in ((r * 0.95 * math.sqrt(rng.random()), rng.uniform(0, math.tau)) for _ in range(330))
    ]
    for i, (x, y) in enumerate(stars):
        size = scene.short * (0.0022 if i % 6 else 0.0055)
        c.ink(image, [((x, y), (x + 0.01, y))], size * 2, pale if i % 9 else p.lights[3])
    for _ in range(5):
        chain = _chain(stars, rng.choice(stars), r * 0.3, 6)
        c.ink(image, [tuple(chain)], scene.short * 0.0022, p.lights[3] if p.dark else p.lights[1], 0.95)
        for x, y in chain:
            c.ink(image, [((x, y), (x + 0.01, y))], scene.short * 0.014, pale)
    small = scene.short * 0.026
    c.ink(image, ring(scene.text(1), cx, cy, r * 1.1, small, 0.5), small * 0.1, p.ink, 0.9)
    em = fit(scene.text(0), scene.w * 0.84, scene.short * 0.12, 0.08)
    c.ink(image, place(scene.text(0), cx, scene.h * 0.84, em, 0.08), em * 0.075, p.ink)
    c.ink(image, place(scene.text(2), cx, scene.h * 0.92, small, 0.3), small * 0.1, p.ink, 0.85)
    return c.grain(image, 7, rng.randrange(999))


def _chain(stars: list[Point], start: Point, reach: float, links: int) -> list[Point]:
    """Walk from star to star: the nearest unused one that is not too near and not turning back sharply."""
    path = [start]
    while len(path) < links:
        here = path[-1]
        options = [s for s in stars if s not in path and reach * 0.35 < math.dist(here, s) < reach]
        if len(path) > 1:
            back = path[-2]
            options = [
                s
                for s in options
                if (s[0] - here[0]) * (here[0] - back[0]) + (s[1] - here[1]) * (here[1] - back[1]) > 0
            ]
        if not options:
            break
        path.append(min(options, key=lambda s: math.dist(here, s)))
    return path
