"""Photocards with holographic foil, and admission tickets with wristbands."""

from __future__ import annotations

from PIL import Image, ImageDraw, ImageFilter

from gallery.demo.art import canvas as c
from gallery.demo.art.emblems import SIGNS, emblem
from gallery.demo.art.lettering import fit, place
from gallery.demo.art.palettes import Colour, mix


def foil(scene: c.Scene, size: tuple[int, int], cycles: int = 2) -> Image.Image:
    """Rainbow foil in the palette's own lights: folded colour, diagonal sheen, a little glitter."""
    rng, p = scene.rng, scene.palette
    work = (size[0] // 2, size[1] // 2)
    slope = c.gradient(work, ((0, 0, 0), (255, 255, 255)), rng.uniform(20, 60)).getchannel(0)
    phase = Image.blend(slope, c.clouds(work, rng, 2, 3), 0.45)
    pale = [mix(light, (255, 255, 255), 0.18) for light in p.lights]
    image = c.ramp(phase.filter(ImageFilter.GaussianBlur(3)), [*(pale * cycles), pale[0]])
    image = c.shine(image, _sheen(scene, work), (255, 255, 255), 0.5).resize(size, c.BICUBIC)
    return c.shine(image, _glitter(scene, size), (255, 255, 255))


def _sheen(scene: c.Scene, size: tuple[int, int]) -> Image.Image:
    w, h = size
    layer = Image.new("L", size)
    pen = ImageDraw.Draw(layer)
    for _ in range(7):
        x, half = scene.rng.uniform(-0.6, 1.4) * w, scene.rng.uniform(0.01, 0.07) * w
        pen.polygon(
            [(x - half, 0), (x + half, 0), (x + half + h * 0.45, h), (x - half + h * 0.45, h)],
            fill=scene.rng.randrange(60, 190),
        )
    return layer.filter(ImageFilter.GaussianBlur(w / 90))


def _glitter(scene: c.Scene, size: tuple[int, int]) -> Image.Image:
    layer = Image.new("L", size)
    for _ in range(46):
        side = round(scene.short * scene.rng.choice((0.008, 0.012, 0.012, 0.02, 0.04)))
        layer.paste(
            255, (scene.rng.randrange(size[0]), scene.rng.randrange(size[1])), emblem("star", max(8, side))
        )
    return layer


def draw_photocard(scene: c.Scene) -> Image.Image:
    """A card on a quiet ground. Text 0: name; text 1: the name in the other script; text 2: group; text 3: number."""
    p = scene.palette
    w, h = scene.w, scene.h
    image = c.gradient((w, h), (p.ground[0], p.ground[1], p.ground[2]), 30)
    if scene.variant % 3 == 2:
        return c.grain(_fan_of_cards(scene, image), 6, scene.rng.randrange(999))
    card_h = round(h * 0.88)
    card_w = min(round(card_h * 55 / 85), round(w * 0.88))
    card = _card(scene, (card_w, card_h))
    box = ((w - card_w) // 2, (h - card_h) // 2, (w + card_w) // 2, (h + card_h) // 2)
    image = c.lift(image, box, w * 0.04, w * 0.06, 0.42)
    image.paste(card, box[:2], c.rounded_mask(card.size, (0, 0, card_w - 1, card_h - 1), w * 0.04))
    return c.grain(image, 6, scene.rng.randrange(999))


def _fan_of_cards(scene: c.Scene, image: Image.Image) -> Image.Image:
    """Three cards fanned out; only the front one is lettered."""
    h = round(min(scene.h * 0.74, scene.w * 0.86))
    size = (round(h * 55 / 85), h)
    for i, turn in enumerate((13, -11, 2)):
        card = _card(scene, size, lettered=i == 2).convert("RGBA")
        card.putalpha(c.rounded_mask(size, (0, 0, size[0] - 1, size[1] - 1), size[0] * 0.05))
        turned = card.rotate(turn, c.BICUBIC, expand=True)
        at = (
            round(scene.w / 2 - turned.width / 2 + (-0.2, 0.2, 0)[i] * size[0]),
            round(scene.h / 2 - turned.height / 2),
        )
        shadow = Image.new("L", image.size)
        shadow.paste(120, (at[0], at[1] + round(h * 0.02)), turned.getchannel("A"))
        image.paste(
            (10, 5, 20),
            (0, 0),
            shadow.reduce(4).filter(ImageFilter.GaussianBlur(6)).resize(image.size, c.BICUBIC),
        )
        image.paste(turned, at, turned)
    return image


def _card(scene: c.Scene, size: tuple[int, int], lettered: bool = True) -> Image.Image:
    w, h = size
    p = scene.palette
    card = foil(scene, size)
    pad = round(w * 0.055)
    inner = (w - 2 * pad, round(h * 0.78) if lettered else h - 2 * pad)
    window = _window(scene, inner)
    card.paste(window, (pad, pad), c.rounded_mask(inner, (0, 0, inner[0] - 1, inner[1] - 1), w * 0.035))
    if not lettered:
        return card
    letter = p.ground[0] if p.dark else p.ink
    base = pad + inner[1]
    em = fit(scene.text(0), w * 0.56, h * 0.075, 0.04)
    c.ink(card, place(scene.text(0), pad * 1.3, base + (h - base) * 0.4, em, 0.04, "left"), em * 0.1, letter)
    small = w * 0.032
    c.ink(
        card,
        place(scene.text(1), pad * 1.3, base + (h - base) * 0.75, small, 0.3, "left"),
        small * 0.11,
        letter,
    )
    c.ink(
        card,
        place(scene.text(3), w - pad * 1.3, base + (h - base) * 0.75, small, 0.2, "right"),
        small * 0.11,
        letter,
    )
    sign = emblem(SIGNS[scene.variant % len(SIGNS)], round(w * 0.1))
    card.paste(letter, (round(w - pad * 1.3 - w * 0.1), round(base + (h - base) * 0.18)), sign)
    return card


def _window(scene: c.Scene, size: tuple[int, int]) -> Image.Image:
    """What a face would be on: a glowing sign instead, never a person."""
    w, h = size
    p = scene.palette
    if p.dark:
        stops = (p.ground[0], p.ground[2], mix(p.ground[2], p.lights[1], 0.4))
    else:
        deep = mix(p.ground[2], p.lights[0], 0.35)
        stops = (deep, mix(deep, p.lights[0], 0.5), mix(p.lights[1], deep, 0.2))
    image = c.gradient(size, stops, scene.rng.uniform(-25, 25))
    image = c.shine(image, c.radial((w // 4, h // 4), (w / 8, h * 0.11), w * 0.2), p.lights[3], 0.9)
    kind = SIGNS[scene.variant % len(SIGNS)]
    for i, share in enumerate((1.5, 1.12, 0.74)):
        side = round(w * share)
        mask = emblem(kind, side)
        at = (round(w / 2 - side / 2), round(h * 0.46 - side / 2))
        veil = Image.new("L", size)
        veil.paste(mask, at)
        if i == 2:
            image = c.glow(image, c.tint(veil, p.lights[1]), w * 0.07, 0.9)
            fill = c.gradient(size, ((255, 255, 255), p.lights[3], p.lights[1]), 20)
            image.paste(fill, (0, 0), veil)
        else:
            image = c.shine(image, veil, p.lights[i], 0.2)
    dust = Image.new("L", size)
    pen = ImageDraw.Draw(dust)
    for _ in range(120):
        x, y, r = scene.rng.uniform(0, w), scene.rng.uniform(0, h), scene.rng.choice((1, 1, 2, 3))
        pen.ellipse((x - r, y - r, x + r, y + r), fill=scene.rng.randrange(40, 200))
    return c.shine(image, dust, (255, 255, 255), 0.8)


def draw_ticket(scene: c.Scene) -> Image.Image:
    """A ticket with notches, a foil stub and a barcode. Texts: headline, second line, place, date, seat."""
    p = scene.palette
    image = c.gradient((scene.w, scene.h), (p.ground[0], p.ground[1], p.ground[2]), 20)
    upright = scene.h > scene.w
    w, h = (
        (round(scene.w * 0.72), round(scene.h * 0.84))
        if upright
        else (round(scene.w * 0.86), round(scene.w * 0.86 * 0.42))
    )
    ticket = _ticket_face(scene, (w, h), upright)
    mask = _ticket_shape((w, h), upright)
    x, y = (scene.w - w) // 2, (scene.h - h) // 2
    image = c.lift(image, (x, y, x + w, y + h), w * 0.03, scene.short * 0.06, 0.4)
    image.paste(ticket, (x, y), mask)
    return c.grain(image, 7, scene.rng.randrange(999))


def _ticket_shape(size: tuple[int, int], upright: bool) -> Image.Image:
    w, h = size
    big = Image.new("L", (w * 2, h * 2))
    pen = ImageDraw.Draw(big)
    pen.rounded_rectangle((0, 0, w * 2 - 1, h * 2 - 1), min(w, h) * 0.08, fill=255)
    r = min(w, h) * 0.1
    notches = ((0, h * 1.48), (w * 2, h * 1.48)) if upright else ((w * 1.48, 0), (w * 1.48, h * 2))
    for x, y in notches:
        pen.ellipse((x - r, y - r, x + r, y + r), fill=0)
    for i in range(1, 30):
        t = i / 30
        dx, dy = (t * w * 2, h * 1.48) if upright else (w * 1.48, t * h * 2)
        pen.ellipse((dx - 5, dy - 5, dx + 5, dy + 5), fill=0)
    return big.reduce(2)


def _ticket_face(scene: c.Scene, size: tuple[int, int], upright: bool) -> Image.Image:
    p, (w, h) = scene.palette, size
    paper = mix(p.ink, p.lights[3], 0.1) if p.dark else (255, 253, 248)
    dark: Colour = p.ground[0] if p.dark else p.ink
    face = Image.new("RGB", size, paper)
    main_w, main_h = (w, round(h * 0.74)) if upright else (round(w * 0.74), h)
    art = (
        (round(main_w * 0.88), round(main_h * 0.44))
        if upright
        else (round(main_w * 0.36), round(main_h * 0.84))
    )
    pad = round(min(w, h) * (0.08 if not upright else 0.06))
    panel = _window(scene, art)
    face.paste(panel, (pad, pad), c.rounded_mask(art, (0, 0, art[0] - 1, art[1] - 1), pad * 0.5))
    stub = foil(scene, (w, h - main_h) if upright else (w - main_w, h))
    face.paste(stub, (0, main_h) if upright else (main_w, 0))
    x, y, room = (
        (pad, pad * 1.9 + art[1], w - 2 * pad)
        if upright
        else (pad * 2 + art[0], pad * 1.5, main_w - art[0] - pad * 3.2)
    )
    span = (main_h - y - pad) if upright else h - y - pad
    em = fit(scene.text(0), room, span * 0.34)
    c.ink(face, place(scene.text(0), x, y + em * 0.5, em, 0, "left"), em * 0.1, dark)
    em2 = fit(scene.text(1), room, span * 0.11, 0.2)
    c.ink(
        face,
        place(scene.text(1), x, y + em * 1.1 + em2, em2, 0.2, "left"),
        em2 * 0.1,
        p.ground[2] if p.dark else p.accent,
    )
    for i, line in enumerate(scene.texts[2:5]):
        small = fit(line, room, span * 0.085, 0.12)
        c.ink(face, place(line, x, y + span * (0.68 + 0.14 * i), small, 0.12, "left"), small * 0.1, dark)
    _barcode(scene, face, (0, main_h, w, h) if upright else (main_w, 0, w, h), dark, upright)
    return face


def _barcode(
    scene: c.Scene, face: Image.Image, box: tuple[int, int, int, int], fill: Colour, upright: bool
) -> None:
    pen = ImageDraw.Draw(face)
    left, top, right, bottom = box
    w, h = right - left, bottom - top
    along, across = (w, h) if upright else (h, w)
    pos = along * 0.12
    while pos < along * 0.88:
        thick = scene.rng.choice((2, 3, 3, 5, 8)) * along / 700
        a, b = across * 0.3, across * 0.7
        pen.rectangle(
            (left + pos, top + a, left + pos + thick, top + b)
            if upright
            else (left + a, top + pos, left + b, top + pos + thick),
            fill=fill,
        )
        pos += thick + scene.rng.choice((3, 4, 7)) * along / 700
