"""Colours as they come out of the finished files."""

import pytest
from PIL import Image

from tests.gallery.imaging import corpus
from tests.gallery.imaging.test_render import assert_clean, assert_shows_quadrants, colour_at, near

WIDE = (150, 180, 120)


def adobe_to_srgb(colour):
    """IEC 61966-2-1 and Adobe RGB (1998), both at D65: an independent way to the expected value."""
    r, g, b = ((value / 255) ** 2.19921875 for value in colour)
    x = 0.57667 * r + 0.18556 * g + 0.18823 * b
    y = 0.29734 * r + 0.62736 * g + 0.07529 * b
    z = 0.02703 * r + 0.07069 * g + 0.99134 * b
    linear = (
        3.24045 * x - 1.53714 * y - 0.49853 * z,
        -0.96927 * x + 1.87601 * y + 0.04156 * z,
        0.05564 * x - 0.20403 * y + 1.05723 * z,
    )
    return tuple(
        round(255 * (12.92 * v if v <= 0.0031308 else 1.055 * v ** (1 / 2.4) - 0.055)) for v in linear
    )


def pictures(rendered):
    for each in rendered.renditions:
        with Image.open(each.path) as image:
            image.load()
            yield image


@pytest.mark.parametrize("picture_format", corpus.FORMATS)
def test_colour_profile_is_converted_and_gone(render, picture_format):
    expected = adobe_to_srgb(WIDE)
    assert not near(expected, WIDE, 10)  # else the test could not fail
    options = {"icc_profile": corpus.adobe_rgb_profile()}
    rendered = render(corpus.encoded(Image.new("RGB", (400, 200), WIDE), picture_format, **options))
    for image in pictures(rendered):
        assert near(colour_at(image, 0.5, 0.5), expected, 5)
    assert_clean(rendered)


def test_colour_profile_keeps_alpha(render):
    image = Image.new("RGBA", (400, 200), (*WIDE, 255))
    image.paste((*WIDE, 0), (200, 0, 400, 200))
    for made in pictures(render(corpus.encoded(image, "PNG", icc_profile=corpus.adobe_rgb_profile()))):
        assert near(colour_at(made, 0.2, 0.5, "RGBA"), (*adobe_to_srgb(WIDE), 255), 6)
        assert colour_at(made, 0.8, 0.5, "RGBA")[3] == 0


@pytest.mark.parametrize("profile", [b"rubbish" * 50, corpus.adobe_rgb_profile()[:200], b"\0" * 128])
def test_colour_profile_that_is_damaged_is_ignored(render, profile):
    rendered = render(corpus.encoded(corpus.quadrants(), "JPEG", icc_profile=profile))
    assert_shows_quadrants(rendered)
    assert_clean(rendered)


def test_colour_profile_for_another_mode_is_ignored(render):
    data = corpus.encoded(corpus.quadrants(mode="L"), "JPEG", icc_profile=corpus.adobe_rgb_profile())
    assert len(render(data).renditions) == 4


def test_grey_profile_is_converted(render):
    """Linear 64 of 255 is 137 in sRGB: 1.055 * (64 / 255) ** (1 / 2.4) - 0.055, times 255."""
    source = Image.new("L", (400, 200), 64)
    for image in pictures(render(corpus.encoded(source, "PNG", icc_profile=corpus.linear_grey_profile()))):
        assert near(colour_at(image, 0.5, 0.5), (137, 137, 137), 4)


def test_grey_of_16_bits_is_scaled_not_clipped(render):
    for image in pictures(render(corpus.grey16())):
        for x, expected in ((1 / 6, 64), (1 / 2, 128), (5 / 6, 255)):
            assert near(colour_at(image, x, 0.5), (expected,) * 3, 4)


@pytest.mark.parametrize("mode", ["L", "1", "P", "CMYK"])
def test_colour_modes_become_rgb(render, mode):
    source = Image.new("RGB", (400, 200), (255, 255, 255))
    source.paste((0, 0, 0), (0, 0, 200, 200))
    data = corpus.encoded(source.convert(mode), "JPEG" if mode == "CMYK" else "PNG")
    for image in pictures(render(data)):
        assert image.mode == "RGB"
        assert near(colour_at(image, 0.25, 0.5), (0, 0, 0))
        assert near(colour_at(image, 0.75, 0.5), (255, 255, 255))


def test_cmyk_keeps_its_hues(render):
    assert_shows_quadrants(render(corpus.encoded(corpus.quadrants(mode="CMYK"), "JPEG")))


@pytest.mark.parametrize(
    ("mode", "picture_format"),
    [("P", "PNG"), ("P", "GIF"), ("LA", "PNG"), ("RGBA", "PNG"), ("RGBA", "WEBP"), ("RGBA", "AVIF")],
)
def test_transparency_survives(render, mode, picture_format):
    expected = (90, 90, 90) if mode == "LA" else corpus.RED
    for image in pictures(render(corpus.half_transparent(mode, picture_format))):
        *colour, alpha = colour_at(image, 0.2, 0.5, "RGBA")
        assert near(colour, expected)
        assert alpha == 255
        assert colour_at(image, 0.8, 0.5, "RGBA")[3] == 0


def test_transparency_that_hides_nothing_is_dropped(render):
    for image in pictures(render(corpus.encoded(corpus.quadrants(mode="RGBA"), "PNG"))):
        assert image.mode == "RGB"


def test_transparent_pixels_do_not_bleed_when_shrunk(render):
    """Green hidden under full transparency must not tint the red edge."""
    image = Image.new("RGBA", (2000, 1000), (*corpus.RED, 255))
    for x in range(0, 2000, 2):
        image.paste((0, 255, 0, 0), (x, 0, x + 1, 1000))
    for made in pictures(render(corpus.encoded(image, "PNG"))):
        assert near(colour_at(made, 0.5, 0.5, "RGBA")[:3], corpus.RED, 25)
