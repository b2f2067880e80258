"""Concentric glow, aurora mesh gradients and orbit line art."""

from __future__ import annotations

import math

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from gallery.demo.art import canvas as c
from gallery.demo.art.lettering import draw, fit, place, ring
from gallery.demo.art.palettes import mix
from gallery.demo.art.paths import arc, ellipse


def draw_halo(scene: c.Scene) -> Image.Image:
    """Neon rings around a neon word; text 0 in the middle, text 1 around the ring."""
    p, rng = scene.palette, scene.rng
    image = c.gradient((scene.w, scene.h), (p.ground[0], p.ground[1], p.ground[0]))
    count = 3 + scene.variant % 3
    cx, cy, r = scene.w / 2, scene.h * 0.45, scene.short * (0.33 - 0.025 * (count - 3))
    image = c.shine(
        image,
        c.radial((scene.w // 4, scene.h // 4), (cx / 4, cy / 4), scene.short / 4 * 0.75),
        p.ground[2],
        1.3,
    )
    for i in range(count):
        gap = rng.uniform(0, 360)
        path = arc(
            cx,
            cy,
            r * (1 + i * 0.13),
            r * (1 + i * 0.13),
            gap,
            gap + (360 if i == 0 else rng.uniform(140, 300)),
        )
        image = c.neon(
            image,
            [path],
            scene.short * (0.011 - 0.0016 * i),
            p.lights[i % 3],
            mix(p.lights[i % 3], (255, 255, 255), 0.75),
        )
    image = _floor(scene, image, cy + r * 1.25)
    lines = scene.text(0).split("/")
    em = min(fit(line, r * 1.62, r * 0.66, 0.02) for line in lines)
    for i, line in enumerate(lines):
        y = cy + (i - (len(lines) - 1) / 2) * em * 1.18
        image = c.neon(image, place(line, cx, y, em, 0.02), em * 0.075, p.lights[1], p.ink)
    if scene.text(1):
        small = scene.short * 0.03
        c.ink(image, place(scene.text(1), cx, scene.h * 0.93, small, 0.34), small * 0.1, p.ink, 0.85)
    return c.grain(c.vignette(image, 0.5), 7, rng.randrange(999))


def _floor(scene: c.Scene, image: Image.Image, top: float) -> Image.Image:
    """The rings mirrored, dim and blurred, in a polished floor."""
    top = min(top, scene.h * 0.86)
    height = round(scene.h - top)
    mirror = image.crop((0, round(top) - height, scene.w, round(top))).transpose(
        Image.Transpose.FLIP_TOP_BOTTOM
    )
    small = mirror.reduce(4).filter(ImageFilter.GaussianBlur(4)).resize(mirror.size, c.BICUBIC)
    fade = Image.linear_gradient("L").resize(mirror.size).point([round((255 - v) * 0.62) for v in range(256)])
    base = Image.new("RGB", mirror.size, mix(scene.palette.ground[0], (0, 0, 0), 0.3))
    out = image.copy()
    out.paste(Image.composite(small, base, fade), (0, round(top)))
    return out


def draw_aurora(scene: c.Scene) -> Image.Image:
    """Curtains of light (dark palettes) or a soft mesh (light ones) with one quiet line of type."""
    p = scene.palette
    image = _curtains(scene) if p.dark else _mesh(scene)
    em = fit(scene.text(0), scene.w * 0.8, scene.short * 0.2, 0.04)
    left = scene.w * 0.09
    c.ink(image, place(scene.text(0), left, scene.h * 0.8, em, 0.04, "left"), em * 0.07, p.ink)
    if scene.text(1):
        small = fit(scene.text(1), scene.w * 0.8, scene.short * 0.032, 0.24)
        c.ink(
            image,
            place(scene.text(1), left, scene.h * 0.8 + em * 0.72 + small, small, 0.24, "left"),
            small * 0.1,
            p.ink,
            0.85,
        )
    return c.grain(image, 9, scene.rng.randrange(999))


def _curtains(scene: c.Scene) -> Image.Image:
    p, rng = scene.palette, scene.rng
    image = c.gradient((scene.w, scene.h), (p.ground[0], p.ground[1], mix(p.ground[2], p.ground[0], 0.45)))
    w, h = scene.w // 4, scene.h // 4
    for i in range(4):
        layer = Image.new("L", (w, h))
        pen = ImageDraw.Draw(layer)
        phase, freq = rng.uniform(0, 6.3), rng.uniform(0.7, 1.5)
        base = h * (0.36 + 0.13 * i)
        for x in range(w):
            t = x / w * math.tau * freq + phase
            foot = base + math.sin(t) * h * 0.12 + math.sin(t * 2.3 + i) * h * 0.04
            tall = h * (0.24 + 0.14 * math.sin(t * 1.7 + i * 2))
            light = 120 + 90 * math.sin(t * 5.1 + i) * math.sin(t * 1.3)
            for k in range(5):
                pen.line(
                    (x, foot - tall * (k + 1) / 5, x, foot - tall * k / 5),
                    fill=max(0, round(light * (1 - k / 5))),
                )
        soft = ImageChops.add(
            layer.filter(ImageFilter.GaussianBlur(h * 0.012)),
            layer.filter(ImageFilter.GaussianBlur(h * 0.07)),
        )
        image = c.shine(image, soft, p.lights[i % 3], 0.62)
    return _stars(scene, image, 260)


def _stars(scene: c.Scene, image: Image.Image, count: int) -> Image.Image:
    sky = Image.new("L", (scene.w * 2, scene.h * 2))
    pen = ImageDraw.Draw(sky)
    for _ in range(count):
        x, y = scene.rng.uniform(0, scene.w * 2), scene.rng.uniform(0, scene.h * 2)
        r = scene.short / 1080 * scene.rng.choice((1, 1.4, 1.8, 3))
        pen.ellipse((x - r, y - r, x + r, y + r), fill=scene.rng.randrange(70, 255))
    return c.shine(image, sky.reduce(2), scene.palette.ink)


def _mesh(scene: c.Scene) -> Image.Image:
    p, rng = scene.palette, scene.rng
    image = c.mesh(scene, p.lights, p.ground[1], 10, 0.14)
    w, h = scene.w // 4, scene.h // 4
    glowing = c.radial((w, h), (w * rng.uniform(0.3, 0.7), h * 0.4), scene.short / 4 * 0.6)
    image = c.shine(image, glowing, (255, 255, 255), 0.9)
    for i in range(3):
        r = scene.short * (0.2 + 0.1 * i)
        c.ink(
            image, [ellipse(scene.w * 0.5, scene.h * 0.4, r, r)], scene.short * 0.0022, p.ink, 0.5 - 0.12 * i
        )
    return image


def draw_orbit(scene: c.Scene) -> Image.Image:
    """Tilted orbits in hairlines around a sphere of gradient; text 0 below, text 1 around the outer orbit."""
    p, rng = scene.palette, scene.rng
    image = c.gradient(
        (scene.w, scene.h), (p.ground[0], p.ground[1]) if p.dark else (p.ground[0], p.ground[1], p.ground[2])
    )
    cx, cy, r = scene.w / 2, scene.h * 0.42, scene.short * 0.17
    image = _sphere(scene, image, cx, cy, r)
    line = p.ink
    tilt = rng.uniform(-34, 34)
    paths, moons = [], []
    for i in range(8):
        rx = r * (1.35 + i * 0.17)
        flat, turn = rx * (0.24 + 0.06 * i), math.radians(tilt + i * 5)
        path = tuple(
            (cx + x * math.cos(turn) - y * math.sin(turn), cy + x * math.sin(turn) + y * math.cos(turn))
            for x, y in arc(0, 0, rx, flat, -205, 25 if i < 4 else 155, 120)
        )
        paths.append(path)
        moons.append((path[rng.randrange(10, 110)], scene.short * rng.uniform(0.004, 0.016), p.lights[i % 3]))
    c.ink(image, paths, scene.short * 0.002, line, 0.75)
    for (x, y), size, colour in moons:
        c.ink(image, [((x, y), (x + 0.01, y))], size * 2, colour if p.dark else mix(colour, p.ink, 0.15))
    small = scene.short * 0.028
    c.ink(image, ring(scene.text(1), cx, cy, scene.short * 0.465, small, 0.3), small * 0.1, line, 0.85)
    em = fit(scene.text(0), scene.w * 0.84, scene.short * 0.17, 0.08)
    c.ink(image, place(scene.text(0), cx, scene.h * 0.86, em, 0.08), em * 0.055, line)
    return c.grain(image, 8, rng.randrange(999))


def _sphere(scene: c.Scene, image: Image.Image, cx: float, cy: float, r: float) -> Image.Image:
    p = scene.palette
    side = round(r * 2)
    ball = c.gradient(
        (side, side),
        (p.lights[3], p.lights[1], p.lights[0], mix(p.lights[0], p.ground[0] if p.dark else p.ink, 0.6)),
        28,
    )
    ball = c.shine(
        ball, c.radial((side // 4, side // 4), (side * 0.09, side * 0.07), side * 0.14), (255, 255, 255), 0.8
    )
    if p.dark:
        image = c.shine(
            image, c.radial((scene.w // 4, scene.h // 4), (cx / 4, cy / 4), r * 0.7), p.lights[0], 0.9
        )
    mask = draw([((r, r), (r + 0.01, r))], r * 2 - 4)
    image.paste(
        ball.resize(mask.image.size), (round(cx - r) + mask.at[0], round(cy - r) + mask.at[1]), mask.image
    )
    return image
