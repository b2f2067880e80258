"""Printed matter of a fandom: setlists, calendars, slogan banners, wristbands, and ribbons of light."""

from __future__ import annotations

import calendar
import math

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from gallery.demo.art import canvas as c
from gallery.demo.art.emblems import SIGNS, emblem
from gallery.demo.art.lettering import draw, fit, measure, place
from gallery.demo.art.palettes import Colour, mix
from gallery.demo.art.paths import ellipse
from gallery.demo.art.styles.foil import foil

WEEKDAYS = "일월화수목금토"


def draw_setlist(scene: c.Scene) -> Image.Image:
    """Text 0: title; text 1: date and place; the rest: songs, numbered."""
    p, rng = scene.palette, scene.rng
    image = c.gradient(
        (scene.w, scene.h),
        (p.ground[0], p.ground[1]) if not p.dark else (p.ground[0], p.ground[1], p.ground[0]),
    )
    pad, songs = scene.w * 0.08, scene.texts[2:]
    band = c.mesh(
        c.Scene(round(scene.w), round(scene.h * 0.3), p, rng, (), 0), p.lights, p.ground[2], 8, 0.16
    )
    image.paste(band, (0, 0))
    em = fit(scene.text(0), scene.w - 2 * pad, scene.h * 0.15)
    dark: Colour = p.ground[0] if p.dark else p.ink
    c.ink(image, place(scene.text(0), pad - em * 0.05, scene.h * 0.2, em, 0, "left"), em * 0.11, dark)
    small = fit(scene.text(1), scene.w - 2 * pad, scene.short * 0.03, 0.2)
    c.ink(image, place(scene.text(1), pad, scene.h * 0.07, small, 0.2, "left"), small * 0.11, dark)
    step = scene.h * 0.62 / len(songs)
    for i, song in enumerate(songs):
        y = scene.h * 0.34 + step * (i + 0.5)
        size = min(step * 0.62, scene.short * 0.062)
        c.ink(image, place(f"{i + 1:02}", pad, y, size * 0.5, 0.1, "left"), size * 0.055, p.accent)
        em = fit(song, scene.w * 0.72, size)
        c.ink(image, place(song, scene.w * 0.19, y, em, 0.01, "left"), em * 0.085, p.ink)
        c.ink(image, [((pad, y + step / 2), (scene.w - pad, y + step / 2))], scene.short * 0.0016, p.ink, 0.3)
    return c.grain(image, 8, rng.randrange(999))


def draw_calendar(scene: c.Scene) -> Image.Image:
    """A month in 2026. Texts: the month as a number, the title, the marked days ('3 17'), a footer."""
    p, rng = scene.palette, scene.rng
    image = c.mesh(
        scene,
        (p.ground[1], p.ground[2], mix(p.lights[0], p.ground[1], 0.5), mix(p.lights[1], p.ground[0], 0.55)),
        p.ground[0],
        8,
        0.18,
    )
    month, marked = int(scene.text(0)), {int(d) for d in scene.text(2).split()}
    pad = scene.w * 0.09
    em = scene.short * 0.36
    c.ink(image, place(scene.text(0), pad - em * 0.1, scene.h * 0.19, em, 0, "left"), em * 0.1, p.ink)
    title = fit(scene.text(1), scene.w * 0.46, scene.short * 0.09)
    c.ink(image, place(scene.text(1), scene.w - pad, scene.h * 0.16, title, 0, "right"), title * 0.09, p.ink)
    side = round(scene.short * 0.1)
    image.paste(
        p.accent,
        (round(scene.w - pad - side), round(scene.h * 0.22)),
        emblem(SIGNS[scene.variant % len(SIGNS)], side),
    )
    weeks = calendar.Calendar(6).monthdayscalendar(2026, month)
    step_x, top = (scene.w - 2 * pad) / 7, scene.h * 0.39
    step_y = (scene.h * 0.89 - top) / 6.4
    size = min(step_x, step_y) * 0.4
    for i, day in enumerate(WEEKDAYS):
        c.ink(
            image,
            place(day, pad + step_x * (i + 0.5), top, size * 0.8),
            size * 0.07,
            p.accent if i == 0 else p.ink,
            0.9,
        )
    for row, week in enumerate(weeks):
        for col, number in enumerate(week):
            if number:
                x, y = pad + step_x * (col + 0.5), top + step_y * (row + 0.95)
                if number in marked:
                    c.ink(image, [((x, y), (x + 0.01, y))], size * 2.1, p.accent)
                tone = (p.ground[0] if p.dark else (255, 255, 255)) if number in marked else p.ink
                c.ink(image, place(str(number), x, y, size), size * 0.09, tone)
    small = scene.short * 0.028
    c.ink(image, place(scene.text(3), scene.w / 2, scene.h * 0.945, small, 0.3), small * 0.1, p.ink, 0.9)
    return c.grain(image, 8, rng.randrange(999))


def draw_slogan(scene: c.Scene) -> Image.Image:
    """A cheering banner. Text 0: the slogan; text 1: a line above; text 2: a line below. Four finishes by variant."""
    p, rng = scene.palette, scene.rng
    finish = scene.variant % 4
    size = (scene.w, scene.h)
    if finish == 0:
        image = foil(scene, size, 1)
    elif finish == 1:
        image = c.gradient(size, (p.ground[0], p.ground[1], p.ground[2], p.ground[1]), 60)
    elif finish == 2:
        image = c.mesh(scene, p.lights, p.ground[1], 11, 0.1)
    else:
        image = _sunburst(scene)
    em = fit(scene.text(0), scene.w * 0.74, scene.h * 0.46, 0.02)
    strokes = place(scene.text(0), scene.w / 2, scene.h * 0.5, em, 0.02)
    dark: Colour = mix(p.ground[0], (0, 0, 0), 0.1) if p.dark else p.ink
    if finish == 1:
        image = c.neon(image, strokes, em * 0.085, p.lights[1], p.ink)
        tone: Colour = p.ink
    else:
        c.ink(image, strokes, em * 0.21, (255, 255, 255))
        c.ink(image, strokes, em * 0.115, dark)
        tone = dark
    small = scene.h * 0.062
    for line, y in ((scene.text(1), 0.13), (scene.text(2), 0.87)):
        c.ink(
            image,
            place(line, scene.w / 2, scene.h * y, fit(line, scene.w * 0.7, small, 0.3), 0.3),
            small * 0.11,
            tone,
        )
    side = round(scene.h * 0.24)
    for share in (0.065, 0.935):
        sign = emblem(SIGNS[scene.variant % len(SIGNS)], side)
        image.paste(
            p.lights[3] if finish == 1 else tone,
            (round(scene.w * share - side / 2), round(scene.h / 2 - side / 2)),
            sign,
        )
    return c.grain(image, 6, rng.randrange(999))


def _sunburst(scene: c.Scene) -> Image.Image:
    p = scene.palette
    image = c.gradient(
        (scene.w, scene.h), (p.ground[1], p.ground[2]) if not p.dark else (p.lights[0], p.lights[1])
    )
    rays = []
    for i in range(0, 40, 2):
        a, b = (math.tau * (k + 0.25) / 40 for k in (i, i + 1))
        reach = scene.w
        rays.append(
            (
                (scene.w / 2, scene.h / 2),
                (reach * math.cos(a), reach * math.sin(a)),
                (reach * math.cos(b), reach * math.sin(b)),
            )
        )
    mask = Image.new("L", (scene.w * 2, scene.h * 2))
    pen = ImageDraw.Draw(mask)
    for centre, one, two in rays:
        x, y = centre[0] * 2, centre[1] * 2
        pen.polygon([(x, y), (x + one[0] * 2, y + one[1] * 2), (x + two[0] * 2, y + two[1] * 2)], fill=255)
    image.paste(p.lights[3] if not p.dark else mix(p.lights[1], p.lights[3], 0.6), (0, 0), mask.reduce(2))
    return image


def draw_wristband(scene: c.Scene) -> Image.Image:
    """Three paper bands laid across each other; texts run along them."""
    p, rng = scene.palette, scene.rng
    image = c.gradient((scene.w, scene.h), (p.ground[0], p.ground[1], p.ground[2]), 15)
    length, thick = round(math.hypot(scene.w, scene.h) * 1.1), round(scene.short * 0.2)
    for i, (turn, shift) in enumerate(((24, -0.2), (-17, 0.02), (9, 0.23))):
        band = _band(scene, (length, thick), scene.text(i), i)
        cut = Image.new("L", band.size, 255)
        turned, mask = band.rotate(turn, c.BICUBIC, expand=True), cut.rotate(turn, c.BICUBIC, expand=True)
        at = (round(scene.w / 2 - turned.width / 2), round(scene.h * (0.5 + shift) - turned.height / 2))
        full = Image.new("L", image.size)
        full.paste(mask, at)
        soft = (
            full.reduce(4)
            .filter(ImageFilter.GaussianBlur(scene.short / 130))
            .point([round(v * 0.42) for v in range(256)])
        )
        image.paste((14, 6, 30), (0, round(scene.short * 0.012)), soft.resize(image.size, c.BICUBIC))
        image.paste(turned, at, mask)
    return c.grain(image, 7, rng.randrange(999))


def _band(scene: c.Scene, size: tuple[int, int], text: str, index: int) -> Image.Image:
    p, (w, h) = scene.palette, size
    dark: Colour = p.ground[0] if p.dark else p.ink
    face = (
        foil(scene, size, 3)
        if index == 1
        else c.gradient(size, (p.lights[index], mix(p.lights[index], p.lights[3], 0.5)), 90)
    )
    em = h * 0.5
    sign = emblem(SIGNS[(scene.variant + index) % len(SIGNS)], round(h * 0.5))
    pen = h * 0.4
    while pen < w:
        c.ink(face, place(text, pen, h / 2, em, 0.04, "left"), em * 0.1, dark)
        pen += measure(text, 0.04) * em + h * 0.3
        face.paste(dark, (round(pen), round(h * 0.25)), sign)
        pen += h * 0.85
    for y in (h * 0.09, h * 0.91):
        c.ink(face, [((0, y), (w, y))], h * 0.012, dark, 0.7)
    return face


def draw_ribbon(scene: c.Scene) -> Image.Image:
    """Sheaves of fine lines that swell and cross; text 0 and text 1 quiet at a corner."""
    p, rng = scene.palette, scene.rng
    image = c.gradient(
        (scene.w, scene.h),
        (p.ground[0], p.ground[1], p.ground[2]) if not p.dark else (p.ground[0], p.ground[1], p.ground[0]),
        20,
    )
    for sheaf in range(3):
        phase, freq = rng.uniform(0, 6.3), rng.uniform(0.8, 1.3)
        lines = []
        for i in range(34):
            t = i / 33
            path = []
            for k in range(91):
                u = k / 90
                swell = math.sin(u * math.pi * freq * 1.6 + phase) * (0.55 + 0.45 * t)
                twist = math.cos(u * math.pi * 2.2 * freq + phase * 1.3 + t * 1.5)
                path.append(
                    (
                        scene.w * (u * 1.1 - 0.05),
                        scene.h * (0.46 + 0.19 * swell + 0.085 * twist + (t - 0.5) * 0.13),
                    )
                )
            lines.append(tuple(path))
        mask = c.spread(draw(lines, max(1.2, scene.short * 0.0017), 2), image.size)
        across = c.gradient(
            image.size,
            (p.lights[sheaf], p.lights[(sheaf + 1) % 3], p.lights[3 if p.dark else (sheaf + 2) % 3]),
            90,
        )
        if p.dark:
            lit = Image.composite(across, Image.new("RGB", image.size), mask)
            image = ImageChops.screen(c.glow(image, lit, scene.short * 0.016, 1.5), lit)
        else:
            image.paste(across.point([round(v * 0.86) for v in range(256)] * 3), (0, 0), mask)
    em = fit(scene.text(0), scene.w * 0.8, scene.short * 0.13, 0.04)
    c.ink(image, place(scene.text(0), scene.w * 0.08, scene.h * 0.84, em, 0.04, "left"), em * 0.075, p.ink)
    small = scene.short * 0.028
    c.ink(
        image,
        place(scene.text(1), scene.w * 0.08, scene.h * 0.84 + em * 0.75 + small * 0.6, small, 0.26, "left"),
        small * 0.1,
        p.ink,
        0.9,
    )
    c.ink(
        image,
        [ellipse(scene.w * 0.88, scene.h * 0.1, scene.short * 0.03, scene.short * 0.03)],
        scene.short * 0.003,
        p.ink,
        0.9,
    )
    return c.grain(image, 7, rng.randrange(999))
