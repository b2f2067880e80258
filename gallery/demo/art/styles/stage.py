"""Concert light: beams through haze, and the ocean of lightsticks that answers them."""

from __future__ import annotations

import math

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from gallery.demo.art import canvas as c
from gallery.demo.art.lettering import fit, place
from gallery.demo.art.palettes import Colour, mix


def draw_beams(scene: c.Scene) -> Image.Image:
    """Beams fanning from a rig over a crowd; text 0 is set large in thin letters, text 1 small under it."""
    p, rng = scene.palette, scene.rng
    image = c.gradient((scene.w, scene.h), (p.ground[0], p.ground[1], p.ground[2], p.ground[1]))
    image = _haze(scene, image)
    image = _beams(scene, image)
    horizon = scene.h * (0.8 if scene.h >= scene.w else 0.74)
    image = c.shine(
        image,
        c.radial((scene.w // 4, scene.h // 4), (scene.w / 8, horizon / 4), scene.short / 4),
        p.lights[0],
        0.9,
    )
    image = crowd(scene, image, horizon, rng.choice((0, 1)))
    return c.grain(c.vignette(_headline(scene, image), 0.45), 7, rng.randrange(999))


def _haze(scene: c.Scene, image: Image.Image) -> Image.Image:
    small = (scene.w // 2, scene.h // 2)
    cloud = c.clouds(small, scene.rng, 3, 4).point([max(0, round((v - 96) * 1.1)) for v in range(256)])
    return c.shine(image, cloud, scene.palette.lights[3 if scene.variant % 2 else 0], 0.28)


def _beams(scene: c.Scene, image: Image.Image) -> Image.Image:
    """Each lamp throws one to three wedges; a radial fall-off makes them die in the air."""
    p, rng = scene.palette, scene.rng
    w, h = scene.w // 3, scene.h // 3
    lamps = 5 + scene.variant % 3 * 2
    air = c.clouds((w, h), rng, 6, 3).point([min(255, 120 + v // 2) for v in range(256)])
    for i in range(lamps):
        x = w * ((i + 0.5) / lamps if scene.variant % 2 == 0 else 0.5 + (i / (lamps - 1) - 0.5) * 0.34)
        y = h * (0.03 if scene.variant % 2 == 0 else 0.72)
        lean = (i / (lamps - 1) - 0.5) * (-64 if scene.variant % 2 == 0 else 128)
        wedge = Image.new("L", (w, h))
        pen = ImageDraw.Draw(wedge)
        for turn in (0, rng.uniform(-16, 16)):
            _wedge(
                pen,
                (x, y),
                lean + turn + rng.uniform(-5, 5),
                1.5 * max(w, h),
                2.6 + rng.random() * 3,
                scene.variant % 2 == 0,
            )
        wedge = wedge.filter(ImageFilter.GaussianBlur(2.2))
        wedge = ImageChops.multiply(ImageChops.multiply(wedge, c.radial((w, h), (x, y), h * 1.35)), air)
        image = c.shine(image, wedge, p.lights[i % 3], 2.1)
        flare = c.radial((w, h), (x, y), h * (0.07 if scene.variant % 2 == 0 else 0.042))
        image = c.shine(image, flare, mix(p.lights[i % 3], (255, 255, 255), 0.6), 1.5)
    return image


def _wedge(
    pen: ImageDraw.ImageDraw, at: tuple[float, float], angle: float, length: float, half: float, down: bool
) -> None:
    ends = []
    for side in (-half, half):
        a = math.radians(angle + side)
        ends.append((at[0] + math.sin(a) * length, at[1] + math.cos(a) * length * (1 if down else -1)))
    pen.polygon([at, *ends], fill=150)


def crowd(scene: c.Scene, image: Image.Image, horizon: float, shape: int = 0) -> Image.Image:
    """Lightsticks in perspective from `horizon` (pixels) to the lower edge."""
    p, rng = scene.palette, scene.rng
    depth = Image.new("L", image.size)
    reach = scene.h - horizon
    ImageDraw.Draw(depth).rectangle((0, horizon, scene.w, scene.h), fill=232)
    image.paste(
        p.ground[0],
        (0, 0),
        depth.reduce(4).filter(ImageFilter.GaussianBlur(scene.h / 90)).resize(image.size, c.BICUBIC),
    )
    light = Image.new("RGB", (scene.w * 2, scene.h * 2))
    pen = ImageDraw.Draw(light)
    rows = 26
    for row in range(rows):
        t = (row + 0.5) / rows
        y = horizon + reach * t**1.7
        size = scene.short * (0.0015 + 0.0105 * t**1.7)
        for _ in range(int(scene.w / (size * 3.5 + 2.6))):
            hue = p.lights[rng.choice((0, 0, 0, 1, 2, 2, 3))]
            _stick(
                pen,
                rng.uniform(0, scene.w),
                y + rng.gauss(0, size * 2.2),
                size,
                _dim(hue, rng.uniform(0.35, 1)),
                shape,
                rng.uniform(-0.5, 0.5),
            )
    sharp = light.reduce(2)
    image = c.glow(image, sharp, scene.short * 0.024, 1.1)
    image = c.glow(image, sharp, scene.short * 0.006, 1.15)
    return _bokeh(scene, ImageChops.screen(image, sharp))


def _bokeh(scene: c.Scene, image: Image.Image) -> Image.Image:
    """A few lightsticks close to the lens, far out of focus."""
    w, h = scene.w // 3, scene.h // 3
    layer = Image.new("RGB", (w, h))
    for _ in range(9):
        r = scene.short / 3 * scene.rng.uniform(0.025, 0.055)
        x, y = scene.rng.uniform(0, w), h - scene.rng.uniform(-0.4, 1.6) * r * 2
        one = Image.new("RGB", (w, h))
        hue = scene.palette.lights[scene.rng.randrange(3)]
        ImageDraw.Draw(one).ellipse(
            (x - r, y - r, x + r, y + r), fill=_dim(hue, scene.rng.uniform(0.25, 0.5))
        )
        layer = ImageChops.screen(layer, one)
    return ImageChops.screen(image, layer.filter(ImageFilter.GaussianBlur(1.5)).resize(image.size, c.BICUBIC))


def _dim(colour: Colour, share: float) -> Colour:
    return mix((0, 0, 0), colour, share)


def _stick(
    pen: ImageDraw.ImageDraw, x: float, y: float, r: float, colour: Colour, shape: int, lean: float
) -> None:
    x, y, r = x * 2, y * 2, r * 2
    if shape:
        pen.line((x, y, x + lean * r * 3, y - r * 3.4), fill=colour, width=max(1, round(r * 0.9)))
        return
    pen.ellipse((x - r, y - r, x + r, y + r), fill=colour)
    if r > 5:
        pen.line((x, y, x - lean * r * 2, y + r * 3.4), fill=_dim(colour, 0.35), width=max(1, round(r * 0.5)))


def draw_ocean(scene: c.Scene) -> Image.Image:
    """A whole hall of lightsticks to the horizon, a moon of stage light above; text 0 floats in the sky."""
    p, rng = scene.palette, scene.rng
    image = c.gradient((scene.w, scene.h), (p.ground[0], p.ground[1], p.ground[2]))
    horizon = scene.h * (0.46, 0.38, 0.52)[scene.variant % 3]
    small = (scene.w // 4, scene.h // 4)
    centre = (small[0] * (0.5, 0.68, 0.34)[scene.variant % 3], horizon / 4)
    image = c.shine(image, c.radial(small, centre, small[1] * 0.85), p.ground[2], 1.5)
    image = c.shine(image, c.radial(small, centre, small[1] * 0.36), mix(p.lights[0], p.lights[1], 0.5), 0.62)
    image = _sun(scene, image, (centre[0] * 4, horizon), scene.short * 0.2)
    image = crowd(scene, image, horizon, scene.variant % 2)
    image = _swell(scene, image, horizon)
    return c.grain(c.vignette(_headline(scene, image), 0.4), 7, rng.randrange(999))


def _sun(scene: c.Scene, image: Image.Image, at: tuple[float, float], r: float) -> Image.Image:
    """A half disc cut by ever thicker slits, as on a stage screen."""
    disc = Image.new("L", (scene.w * 2, scene.h * 2))
    pen = ImageDraw.Draw(disc)
    x, y, r = at[0] * 2, at[1] * 2, r * 2
    pen.ellipse((x - r, y - r, x + r, y + r), fill=255)
    pen.rectangle((0, y, scene.w * 2, scene.h * 2), fill=0)
    for i in range(7):
        level = y - r * 0.09 - i * r * 0.105
        pen.rectangle((0, level, scene.w * 2, level + r * (0.05 - i * 0.006)), fill=0)
    mask = disc.reduce(2)
    lights = scene.palette.lights
    fill = c.gradient((scene.w, round(r / 2)), (lights[3], mix(lights[3], lights[1], 0.6), lights[0]))
    box = (0, round(at[1]) - fill.height)
    image.paste(fill, box, mask.crop((0, box[1], scene.w, box[1] + fill.height)))
    return c.glow(image, c.tint(mask, scene.palette.lights[1]), scene.short * 0.05, 0.7)


def _swell(scene: c.Scene, image: Image.Image, horizon: float) -> Image.Image:
    """Waves of brightness running through the crowd."""
    w, h = scene.w // 8, scene.h // 8
    wave = Image.new("L", (w, h))
    pen = ImageDraw.Draw(wave)
    for i in range(5):
        y = horizon / 8 + (h - horizon / 8) * ((i + 0.6) / 5) ** 1.6
        pen.ellipse((-w * 0.3, y - 1.2 - i, w * 1.3, y + 2 + i * 1.8), fill=70)
    return c.shine(image, wave.filter(ImageFilter.GaussianBlur(3)), scene.palette.lights[0], 0.55)


def _headline(scene: c.Scene, image: Image.Image) -> Image.Image:
    if not scene.text(0):
        return image
    em = fit(scene.text(0), scene.w * 0.78, scene.short * 0.16, 0.06)
    y = scene.h * (0.2 if scene.h >= scene.w else 0.18)
    image = c.neon(
        image,
        place(scene.text(0), scene.w / 2, y, em, 0.06),
        em * 0.062,
        scene.palette.lights[1],
        scene.palette.ink,
    )
    if scene.text(1):
        small = fit(scene.text(1), scene.w * 0.6, scene.short * 0.034, 0.3)
        c.ink(
            image,
            place(scene.text(1), scene.w / 2, y + em * 0.95, small, 0.3),
            small * 0.1,
            scene.palette.ink,
            0.9,
        )
    return image
