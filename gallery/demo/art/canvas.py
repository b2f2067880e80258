"""What every style paints with: gradients, haze, added light, grain. Pure Pillow, deterministic by seed.

Soft things (glow, haze, mesh gradients) are made at a fraction of the size and scaled up: nobody can tell, and a
picture takes a third of a second instead of five.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from gallery.demo.art.lettering import Mask, draw
from gallery.demo.art.palettes import Colour, Palette, mix
from gallery.demo.art.paths import Stroke

BICUBIC = Image.Resampling.BICUBIC
_TILE = 384


@dataclass(frozen=True)
class Scene:
    """What a style is given: size in pixels, colours, its own random source, the lines of text, a variant number."""

    w: int
    h: int
    palette: Palette
    rng: random.Random
    texts: tuple[str, ...]
    variant: int

    @property
    def short(self) -> int:
        """The shorter side."""
        return min(self.w, self.h)

    def text(self, index: int) -> str:
        """Line `index`, or '' when the work has fewer lines."""
        return self.texts[index] if index < len(self.texts) else ""


def ramp(grey: Image.Image, stops: Sequence[Colour]) -> Image.Image:
    """Colour an L image through evenly spaced stops (black is the first)."""
    last = len(stops) - 1
    table = []
    for v in range(256):
        place = v / 255 * last
        index = min(int(place), last - 1)
        table.append(mix(stops[index], stops[index + 1], place - index))
    return Image.merge("RGB", [grey.point([c[i] for c in table]) for i in range(3)])


def gradient(size: tuple[int, int], stops: Sequence[Colour], angle: float = 0.0) -> Image.Image:
    """A linear gradient from the top; `angle` turns it clockwise in degrees."""
    grey = Image.linear_gradient("L")
    if angle:
        big = grey.resize((512, 512), BICUBIC).rotate(-angle, BICUBIC)
        grey = big.crop((96, 96, 416, 416))
    return ramp(grey.resize(size, BICUBIC), stops)


@cache
def _disc() -> Image.Image:
    """A soft disc: Pillow's gradient reaches 181 at the middle of an edge, so it is cut there and eased."""
    return Image.radial_gradient("L").point([round(255 * max(0.0, 1 - v / 180) ** 1.7) for v in range(256)])


def radial(size: tuple[int, int], centre: tuple[float, float], radius: float) -> Image.Image:
    """An L image: 255 at `centre` falling softly to 0 at `radius` pixels."""
    out = Image.new("L", size)
    side = max(2, round(2 * radius))
    out.paste(
        _disc().resize((side, side), BICUBIC), (round(centre[0] - side / 2), round(centre[1] - side / 2))
    )
    return out


def noise(seed: int) -> Image.Image:
    """A fixed tile of near-Gaussian noise around 128."""
    source = random.Random(seed)  # noqa: S311 - art, not a secret
    layers = [Image.frombytes("L", (_TILE, _TILE), source.randbytes(_TILE * _TILE)) for _ in range(2)]
    return Image.blend(layers[0], layers[1], 0.5)


@cache
def _grain_tile(seed: int, amount: int) -> Image.Image:
    return noise(seed % 7).point([round(128 + (v - 128) * amount / 60) for v in range(256)])


def grain(image: Image.Image, amount: int, seed: int) -> Image.Image:
    """Film grain of about ±amount levels: hides banding and gives the print a surface."""
    tile = _grain_tile(seed, amount)
    dx, dy = seed * 37 % _TILE, seed * 91 % _TILE
    layer = Image.new("L", image.size)
    for x in range(-dx, image.width, _TILE):
        for y in range(-dy, image.height, _TILE):
            layer.paste(tile, (x, y))
    return ImageChops.add(image, Image.merge("RGB", [layer] * 3), 1, -128)


def clouds(size: tuple[int, int], rng: random.Random, cells: int = 4, octaves: int = 4) -> Image.Image:
    """Soft fractal noise as an L image."""
    total: Image.Image | None = None
    work = (max(2, size[0] // 4), max(2, size[1] // 4))
    for octave in range(octaves):
        n = cells * 2**octave
        cols, rows = max(2, n * size[0] // max(size)), max(2, n * size[1] // max(size))
        layer = Image.frombytes("L", (cols, rows), rng.randbytes(cols * rows)).resize(work, BICUBIC)
        total = layer if total is None else Image.blend(total, layer, 0.36)
    assert total is not None  # noqa: S101 - octaves is at least one
    return total.resize(size, BICUBIC)


def mesh(
    scene: Scene, colours: Sequence[Colour], base: Colour, blobs: int = 9, soft: float = 0.16
) -> Image.Image:
    """A mesh-like gradient: blurred discs of colour on a base."""
    w, h = max(24, scene.w // 16), max(24, scene.h // 16)
    image = Image.new("RGB", (w, h), base)
    pen = ImageDraw.Draw(image)
    for i in range(blobs):
        r = scene.rng.uniform(0.18, 0.42) * max(w, h)
        x, y = scene.rng.uniform(-0.1, 1.1) * w, scene.rng.uniform(-0.1, 1.1) * h
        pen.ellipse((x - r, y - r * 0.8, x + r, y + r * 0.8), fill=colours[i % len(colours)])
    return image.filter(ImageFilter.GaussianBlur(max(w, h) * soft)).resize((scene.w, scene.h), BICUBIC)


def tint(mask: Image.Image, colour: Colour, strength: float = 1.0) -> Image.Image:
    """A mask as coloured light on black."""
    return Image.merge(
        "RGB", [mask.point([min(255, round(v * c / 255 * strength)) for v in range(256)]) for c in colour]
    )


def shine(image: Image.Image, mask: Image.Image, colour: Colour, strength: float = 1.0) -> Image.Image:
    """Add coloured light through a mask of the same size or smaller (it is scaled up)."""
    layer = tint(mask, colour, strength)
    if layer.size != image.size:
        layer = layer.resize(image.size, BICUBIC)
    return ImageChops.screen(image, layer)


def glow(image: Image.Image, layer: Image.Image, radius: float, strength: float = 1.0) -> Image.Image:
    """Screen a blurred copy of a light layer (black where there is none); radius in pixels of `image`."""
    factor = max(1, min(8, int(radius / 3)))
    small = layer.reduce(factor) if factor > 1 else layer
    soft = small.filter(ImageFilter.GaussianBlur(radius / factor * layer.width / image.width))
    if strength != 1.0:
        soft = soft.point([min(255, round(v * strength)) for v in range(256)] * len(soft.getbands()))
    return ImageChops.screen(image, soft.resize(image.size, BICUBIC))


def paint(image: Image.Image, mask: Mask, fill: Colour, opacity: float = 1.0) -> None:
    """Lay a colour through a placed mask, in place."""
    stencil = mask.image if opacity >= 1 else mask.image.point([round(v * opacity) for v in range(256)])
    image.paste(fill, mask.at, stencil)


def ink(image: Image.Image, strokes: list[Stroke], width: float, fill: Colour, opacity: float = 1.0) -> None:
    """Draw strokes in a colour, in place; `width` in pixels."""
    paint(image, draw(strokes, width), fill, opacity)


def spread(mask: Mask, size: tuple[int, int]) -> Image.Image:
    """A placed mask on a full-size black L image."""
    full = Image.new("L", size)
    full.paste(mask.image, mask.at)
    return full


def neon(
    image: Image.Image, strokes: list[Stroke], width: float, colour: Colour, core: Colour
) -> Image.Image:
    """Strokes as a lit glass tube: wide and near glow, coloured tube, pale core."""
    full = spread(draw(strokes, width), image.size)
    image = glow(image, tint(full, colour), width * 9, 1.5)
    image = glow(image, tint(full, colour), width * 2.4, 1.2)
    paint(image, Mask(full, (0, 0)), mix(colour, core, 0.25))
    paint(image, draw(strokes, width * 0.46), core)
    return image


def rounded_mask(size: tuple[int, int], box: tuple[float, float, float, float], radius: float) -> Image.Image:
    """A filled rounded rectangle as an antialiased L image."""
    big = Image.new("L", (size[0] * 2, size[1] * 2))
    ImageDraw.Draw(big).rounded_rectangle([v * 2 for v in box], radius * 2, fill=255)
    return big.reduce(2)


def vignette(image: Image.Image, strength: float = 0.5) -> Image.Image:
    """Darken towards the corners."""
    edge = Image.radial_gradient("L").resize(image.size, BICUBIC)
    return ImageChops.multiply(
        image,
        Image.merge("RGB", [edge.point([round(255 - strength * max(0, v - 60)) for v in range(256)])] * 3),
    )


def lift(
    image: Image.Image, box: tuple[int, int, int, int], radius: float, blur: float, darkness: float = 0.35
) -> Image.Image:
    """A soft shadow under a rounded card at `box`, in place on a copy."""
    w, h = image.width // 4, image.height // 4
    shade = Image.new("L", (w, h))
    drop = blur * 0.45
    ImageDraw.Draw(shade).rounded_rectangle(
        [box[0] / 4, (box[1] + drop) / 4, box[2] / 4, (box[3] + drop) / 4],
        radius / 4,
        fill=round(255 * darkness),
    )
    soft = shade.filter(ImageFilter.GaussianBlur(blur / 4)).resize(image.size, BICUBIC)
    out = image.copy()
    out.paste((8, 4, 18), (0, 0), soft)
    return out
