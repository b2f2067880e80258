"""Things made of paper: layered cut-outs, two-ink risograph prints, brush strokes and sticker sheets."""

from __future__ import annotations

import math

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from gallery.demo.art import canvas as c
from gallery.demo.art.emblems import SIGNS, emblem
from gallery.demo.art.lettering import draw, fit, place
from gallery.demo.art.palettes import Colour, mix
from gallery.demo.art.paths import Point, arc


def draw_papercut(scene: c.Scene) -> Image.Image:
    """Sheets of paper with ever smaller holes, or hills under a moon; text 0 in the depth, text 1 at the foot."""
    p = scene.palette
    image = _hills(scene) if scene.variant % 2 else _holes(scene)
    if not scene.variant % 2:
        em = min(fit(line, scene.short * 0.46, scene.short * 0.2) for line in scene.text(0).split("/"))
        lines = scene.text(0).split("/")
        for i, line in enumerate(lines):
            y = scene.h / 2 + (i - (len(lines) - 1) / 2) * em * 1.12
            c.ink(image, place(line, scene.w / 2, y, em), em * 0.1, p.ink)
    else:
        em = fit(scene.text(0), scene.w * 0.8, scene.short * 0.15, 0.06)
        c.ink(image, place(scene.text(0), scene.w / 2, scene.h * 0.13, em, 0.06), em * 0.095, p.ink)
    small = scene.short * 0.027
    c.ink(
        image,
        place(scene.text(1), scene.w / 2, scene.h * 0.95, small, 0.3),
        small * 0.1,
        p.ink if scene.variant % 2 == 0 and not p.dark else (255, 255, 255),
        0.95,
    )
    return c.grain(image, 9, scene.rng.randrange(999))


def _sheet(image: Image.Image, mask: Image.Image, colour: Colour, blur: float) -> None:
    """Lay one sheet with its soft shadow, in place."""
    quarter = mask.reduce(4).filter(ImageFilter.GaussianBlur(blur / 4))
    shadow = Image.new("L", quarter.size)
    shadow.paste(quarter.point([round(v * 0.5) for v in range(256)]), (0, round(blur / 5)))
    image.paste(mix(colour, (20, 0, 40), 0.82), (0, 0), shadow.resize(image.size, c.BICUBIC))
    image.paste(colour, (0, 0), mask)


def _holes(scene: c.Scene) -> Image.Image:
    p, rng = scene.palette, scene.rng
    layers = 7
    image = c.gradient(
        (scene.w, scene.h),
        (mix(p.lights[3], (255, 255, 255), 0.3), p.ground[0]) if not p.dark else (p.ground[2], p.ground[1]),
    )
    stops = (
        [p.lights[3], p.lights[1], p.lights[0], p.ground[2]]
        if not p.dark
        else [p.ground[1], p.ground[2], p.lights[0], p.lights[1]]
    )
    phase = rng.uniform(0, 6)
    for i in range(layers):
        t = i / (layers - 1)
        spot = t * (len(stops) - 1)
        k = min(int(spot), len(stops) - 2)
        colour = mix(stops[k], stops[k + 1], spot - k)
        mask = Image.new("L", (scene.w * 2, scene.h * 2), 255)
        points = _blob(scene, 0.27 + 0.068 * i, phase + i * 0.45, 3 + i % 3)
        ImageDraw.Draw(mask).polygon([(x * 2, y * 2) for x, y in points], fill=0)
        _sheet(image, mask.reduce(2), colour, scene.short * 0.03)
    return image


def _blob(scene: c.Scene, radius: float, phase: float, lobes: int) -> list[Point]:
    points = []
    for i in range(240):
        a = math.tau * i / 240
        r = radius * (1 + 0.09 * math.sin(lobes * a + phase) + 0.05 * math.sin((lobes + 2) * a - phase * 1.7))
        points.append(
            (scene.w / 2 + r * scene.w * math.cos(a) * 0.98, scene.h / 2 + r * scene.h * math.sin(a) * 0.86)
        )
    return points


def _hills(scene: c.Scene) -> Image.Image:
    p, rng = scene.palette, scene.rng
    image = c.gradient((scene.w, scene.h), (p.ground[0], p.ground[1], p.ground[2]))
    x, y, r = scene.w * rng.choice((0.32, 0.66)), scene.h * 0.38, scene.short * 0.2
    for share, veil in ((1.5, 0.22), (1.24, 0.35), (1.0, 1.0)):
        c.ink(image, [((x, y), (x + 0.01, y))], r * 2 * share, p.lights[3], veil)
    far, near = (p.lights[1], mix(p.ink, p.lights[2], 0.25)) if not p.dark else (p.lights[0], p.ground[0])
    layers = 6
    for i in range(layers):
        t = i / (layers - 1)
        mask = Image.new("L", (scene.w * 2, scene.h * 2))
        pen = ImageDraw.Draw(mask)
        base, phase = scene.h * (0.5 + 0.085 * i), rng.uniform(0, 6)
        crest = [
            (
                px,
                base
                + scene.h
                * (
                    0.045 * math.sin(px / scene.w * 5.2 + phase)
                    + 0.02 * math.sin(px / scene.w * 13 + phase * 2)
                ),
            )
            for px in range(0, scene.w + 9, 8)
        ]
        pen.polygon([(px * 2, py * 2) for px, py in [*crest, (scene.w + 9, scene.h), (0, scene.h)]], fill=255)
        for _ in range(7 + i * 2):
            px, py = rng.choice(crest)
            size, tall = (
                scene.short * (0.006 + 0.0016 * i),
                scene.short * (0.03 + 0.01 * i) * rng.uniform(0.7, 1.3),
            )
            pen.line((px * 2, py * 2 + 9, px * 2, (py - tall) * 2), fill=255, width=max(2, round(size * 0.9)))
            pen.ellipse(
                ((px - size) * 2, (py - tall - size * 2) * 2, (px + size) * 2, (py - tall) * 2), fill=255
            )
        _sheet(image, mask.reduce(2), mix(far, near, t), scene.short * 0.022)
    return image


def draw_riso(scene: c.Scene) -> Image.Image:
    """Two or three inks on paper, stippled, a little out of register. Text 0 large, text 1 small."""
    p, rng = scene.palette, scene.rng
    image = Image.new(
        "RGB", (scene.w, scene.h), mix(p.ground[0], (255, 255, 255), 0.2) if not p.dark else (246, 241, 230)
    )
    inks: tuple[Colour, Colour, Colour] = (p.lights[0], p.lights[1], p.ink if not p.dark else p.ground[1])
    plates = (_plate_sun(scene), _plate_sign(scene), _plate_type(scene))
    for plate, colour in zip(plates, inks, strict=True):
        shift = (rng.randint(-5, 5), rng.randint(-5, 5))
        stipple = _stipple(scene, ImageChops.offset(plate, *shift))
        layer = Image.composite(
            Image.new("RGB", image.size, colour), Image.new("RGB", image.size, (255, 255, 255)), stipple
        )
        image = ImageChops.multiply(image, layer)
    return c.grain(image, 8, rng.randrange(999))


def _stipple(scene: c.Scene, plate: Image.Image) -> Image.Image:
    """Tone as grains of ink: solid stays almost solid, half tones break up."""
    tile = c.noise(scene.rng.randrange(9999)).resize((576, 576), c.BICUBIC)
    field = Image.new("L", plate.size)
    for x in range(0, plate.width, 576):
        for y in range(0, plate.height, 576):
            field.paste(tile, (x, y))
    return ImageChops.add(plate, field, 1, -128).point([max(0, min(238, (v - 96) * 4)) for v in range(256)])


def _plate_sun(scene: c.Scene) -> Image.Image:
    """A disc that fades downwards, over bands of sea."""
    w, h = scene.w, scene.h
    plate = Image.new("L", (w, h))
    r = scene.short * 0.36
    x, y = w * (0.5, 0.36, 0.64)[scene.variant % 3], h * 0.4
    mask = draw([((x, y), (x + 0.01, y))], r * 2)
    fade = (
        Image.linear_gradient("L").resize(mask.image.size).point([235 - round(v * 0.62) for v in range(256)])
    )
    plate.paste(fade, mask.at, mask.image)
    return plate


def _plate_sign(scene: c.Scene) -> Image.Image:
    w, h = scene.w, scene.h
    plate = Image.new("L", (w, h))
    pen = ImageDraw.Draw(plate)
    if scene.variant % 2:
        for i in range(9):
            y = h * 0.46 + i * h * 0.055
            points = [(x, y + h * 0.014 * math.sin(x / w * 15 + i * 1.1)) for x in range(-10, w + 20, 10)]
            pen.line(points, fill=215, width=round(h * 0.007 * (1 + i * 0.32)), joint="curve")
        return plate
    side = round(scene.short * 0.62)
    sign = emblem(SIGNS[(scene.variant // 2) % len(SIGNS)], side)
    tone = c.gradient((side, side), ((90, 90, 90), (240, 240, 240)), 40).getchannel(0)
    plate.paste(tone, (round(w / 2 - side / 2), round(h * 0.44 - side / 2)), sign)
    return plate


def _plate_type(scene: c.Scene) -> Image.Image:
    plate = Image.new("L", (scene.w, scene.h))
    pad = scene.w * 0.08
    lines = scene.text(0).split("/")
    em = min(fit(line, scene.w - 2 * pad, scene.h * 0.17) for line in lines)
    top = scene.h * 0.9 - em * 1.1 * (len(lines) - 0.5)
    for i, line in enumerate(lines):
        mask = draw(place(line, pad - em * 0.06, top + i * em * 1.1, em, 0, "left"), em * 0.118)
        plate.paste(255, mask.at, mask.image)
    small = scene.short * 0.03
    for line, align, x in ((scene.text(1), "left", pad), (scene.text(2), "right", scene.w - pad)):
        mask = draw(place(line, x, scene.h * 0.07, small, 0.2, align), small * 0.12)
        plate.paste(255, mask.at, mask.image)
    return plate


def draw_ink(scene: c.Scene) -> Image.Image:
    """Dry brush on paper and a red seal. Text 0 in the seal (two syllables a row), text 1 as a quiet line."""
    p, rng = scene.palette, scene.rng
    paper = (
        (mix(p.ground[0], (255, 255, 255), 0.3), p.ground[1]) if not p.dark else (p.ground[0], p.ground[1])
    )
    image = c.gradient((scene.w, scene.h), paper)
    tone = p.ink
    cx, cy, r = scene.w / 2, scene.h * 0.43, scene.short * 0.31
    if scene.variant % 3 == 0:
        path = arc(cx, cy, r, r, rng.uniform(100, 140), rng.uniform(430, 455), 150)
        _brush(scene, image, path, r * 0.32, tone)
    elif scene.variant % 3 == 1:
        for i in range(4):
            y = scene.h * (0.2 + 0.15 * i)
            path = tuple(
                (scene.w * (0.12 + 0.76 * t / 80), y + scene.h * 0.022 * math.sin(t / 80 * 7 + i))
                for t in range(81)
            )
            _brush(
                scene,
                image,
                path if i % 2 == 0 else path[::-1],
                scene.h * (0.11 - 0.018 * i),
                mix(tone, p.lights[i % 3], 0.2 + 0.2 * i),
            )
    else:
        for i in range(7):
            path = _petal(cx, cy, r, -90 + i * 360 / 7)
            _brush(scene, image, path, r * 0.36, mix(tone, p.lights[i % 3], 0.7))
    _seal(scene, image)
    small = fit(scene.text(1), scene.w * 0.6, scene.short * 0.05, 0.2)
    c.ink(image, place(scene.text(1), scene.w * 0.1, scene.h * 0.9, small, 0.2, "left"), small * 0.08, tone)
    return c.grain(image, 10, rng.randrange(999))


def _petal(cx: float, cy: float, r: float, angle: float) -> tuple[Point, ...]:
    """A slightly bent ray from near the middle outwards."""
    bend = [(r * (0.34 + q / 40 * 0.92), math.radians(angle + q * 0.75)) for q in range(41)]
    return tuple((cx + d * math.cos(a), cy + d * math.sin(a)) for d, a in bend)


def _brush(scene: c.Scene, image: Image.Image, path: tuple[Point, ...], width: float, colour: Colour) -> None:
    """Many bristles beside each other; each runs dry at its own place."""
    rng, scale = scene.rng, 2
    layer = Image.new("L", (image.width * scale, image.height * scale))
    pen = ImageDraw.Draw(layer)
    bristles = 74
    for i in range(bristles):
        side = (i / (bristles - 1) - 0.5) * width
        edge = abs(i / (bristles - 1) - 0.5) * 2
        start, stop = (
            int(len(path) * 0.03 * rng.random() * (1 + 2 * edge)),
            int(len(path) * (1 - rng.random() ** 2 * (0.16 + 0.34 * edge))),
        )
        points = _offset(path, side, rng.uniform(0, 6), width * 0.012)[start:stop]
        gap = rng.random() < 0.22 + 0.3 * edge
        cut = rng.randrange(len(points) // 2, len(points)) if gap and len(points) > 8 else len(points)
        thick = max(2, round(width / bristles * rng.uniform(1.0, 2.1) * scale))
        for piece in (points[:cut], points[min(len(points), cut + rng.randrange(3, 14)) :]):
            if len(piece) > 1:
                pen.line(
                    [(x * scale, y * scale) for x, y in piece],
                    fill=rng.randrange(180, 256),
                    width=thick,
                    joint="curve",
                )
    c.paint(image, c.Mask(layer.reduce(scale), (0, 0)), colour, 0.94)


def _offset(path: tuple[Point, ...], side: float, phase: float, wobble: float) -> list[Point]:
    out = []
    for i, (x, y) in enumerate(path):
        ax, ay = path[max(0, i - 1)]
        bx, by = path[min(len(path) - 1, i + 1)]
        length = math.hypot(bx - ax, by - ay) or 1
        press = 0.72 + 0.28 * math.sin(math.pi * min(1, i / len(path) * 1.25 + 0.12))
        d = side * press + wobble * math.sin(i * 0.35 + phase)
        out.append((x - (by - ay) / length * d, y + (bx - ax) / length * d))
    return out


def _seal(scene: c.Scene, image: Image.Image) -> None:
    p, text = scene.palette, scene.text(0)
    side = round(scene.short * 0.15)
    x, y = round(scene.w * 0.9 - side), round(scene.h * 0.9 - side * 0.75)
    box = c.rounded_mask((side, side), (0, 0, side - 1, side - 1), side * 0.1)
    image.paste(p.accent, (x, y), box)
    em = side * 0.42
    for i, char in enumerate(text[:4]):
        dx, dy = (0.28 + 0.44 * (i % 2), 0.28 + 0.44 * (i // 2)) if len(text) > 2 else (0.5, 0.28 + 0.44 * i)
        c.ink(image, place(char, x + side * dx, y + side * dy, em), em * 0.1, (255, 250, 240))


def draw_stickers(scene: c.Scene) -> Image.Image:
    """A sheet of die-cut stickers: the eight signs and words in pills."""
    p, rng = scene.palette, scene.rng
    image = c.gradient((scene.w, scene.h), (p.ground[0], p.ground[1], p.ground[2]), 20)
    pen = ImageDraw.Draw(image)
    step = scene.short / 22
    for i in range(int(scene.w / step) + 1):
        for j in range(int(scene.h / step) + 1):
            pen.ellipse(
                (i * step - 1.5, j * step - 1.5, i * step + 1.5, j * step + 1.5),
                fill=mix(p.ground[1], p.ink, 0.2),
            )
    cols, rows = (3, 4) if scene.h > scene.w else (3, 3)
    words = list(scene.texts)
    order = list(SIGNS)
    rng.shuffle(order)
    for n in range(cols * rows):
        x, y = (
            scene.w * (0.08 + 0.84 * (n % cols + 0.5) / cols),
            scene.h * (0.06 + 0.88 * (n // cols + 0.5) / rows),
        )
        turn = rng.uniform(-14, 14)
        if n % 3 == (n // cols) % 3 and words:
            _pill(scene, image, words.pop(0), x, y, turn, p.lights[n % 3])
        elif order:
            _die_cut(scene, image, order.pop(), x, y, turn, (p.lights[n % 3], p.lights[(n + 1) % 4]))
    return c.grain(image, 6, rng.randrange(999))


def _die_cut(
    scene: c.Scene,
    image: Image.Image,
    kind: str,
    x: float,
    y: float,
    turn: float,
    colours: tuple[Colour, Colour],
) -> None:
    side = round(scene.short * 0.22)
    pad = round(side * 0.16)
    sign = Image.new("L", (side + 2 * pad,) * 2)
    sign.paste(emblem(kind, side), (pad, pad))
    sign = sign.rotate(turn, c.BICUBIC)
    border = sign.filter(ImageFilter.GaussianBlur(side * 0.03)).point(
        [255 if v > 22 else v * 11 for v in range(256)]
    )
    border = border.filter(ImageFilter.GaussianBlur(1.2))
    at = (round(x - sign.width / 2), round(y - sign.height / 2))
    _drop(image, border, at, side * 0.05)
    image.paste((255, 255, 255), at, border)
    image.paste(c.gradient(sign.size, (mix(colours[1], colours[0], 0.2), colours[0]), 20), at, sign)


def _drop(image: Image.Image, mask: Image.Image, at: tuple[int, int], blur: float) -> None:
    pad = round(blur * 3)
    shade = Image.new("L", (mask.width + 2 * pad, mask.height + 2 * pad))
    shade.paste(mask.point([round(v * 0.34) for v in range(256)]), (pad, pad))
    image.paste(
        (20, 8, 40),
        (at[0] - pad, at[1] - pad + round(blur * 0.6)),
        shade.filter(ImageFilter.GaussianBlur(blur)),
    )


def _pill(
    scene: c.Scene, image: Image.Image, word: str, x: float, y: float, turn: float, colour: Colour
) -> None:
    w, h = round(scene.w * 0.27), round(scene.short * 0.1)
    em = fit(word, w * 0.8, h * 0.6)
    label = Image.new("RGB", (w, h), colour)
    c.ink(
        label,
        place(word, w / 2, h / 2, em),
        em * 0.1,
        scene.palette.ground[0] if scene.palette.dark else scene.palette.ink,
    )
    edge = Image.new("RGB", (w + 20, h + 20), (255, 255, 255))
    edge.paste(label, (10, 10), c.rounded_mask((w, h), (0, 0, w - 1, h - 1), h / 2))
    mask = c.rounded_mask(edge.size, (0, 0, edge.width - 1, edge.height - 1), edge.height / 2)
    turned, cut = edge.rotate(turn, c.BICUBIC, expand=True), mask.rotate(turn, c.BICUBIC, expand=True)
    at = (round(x - turned.width / 2), round(y - turned.height / 2))
    _drop(image, cut, at, h * 0.1)
    image.paste(turned, at, cut)
