import base64
import io

import pytest
from fast_thumbhash import thumb_hash_to_approximate_aspect_ratio, thumb_hash_to_average_rgba
from PIL import Image

from gallery.imaging import Limits, PictureError, PictureErrorCode, make_renditions, read_metadata
from tests.gallery.imaging import corpus
from tests.gallery.imaging.conftest import CREDITS, QUICK, SOURCE_TYPE

CORNERS = ((0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75))


def colour_at(image, x, y, mode="RGB"):
    return image.convert(mode).getpixel((int(x * image.width), int(y * image.height)))


def near(found, expected, tolerance=12):
    return all(abs(a - b) <= tolerance for a, b in zip(found, expected, strict=True))


def assert_shows_quadrants(rendered):
    for rendition in rendered.renditions:
        with Image.open(rendition.path) as image:
            for (x, y), expected in zip(CORNERS, (c for row in corpus.QUADRANTS for c in row), strict=True):
                assert near(colour_at(image, x, y), expected), (rendition.path.name, x, y)


def assert_clean(rendered):
    """Nothing but pixels and our own packet, by Pillow's reading and by the bytes themselves."""
    for rendition in rendered.renditions:
        found = read_metadata(rendition.path)
        assert not (found.has_gps or found.has_exif or found.has_icc or found.has_comment)
        assert found.digital_source_type == SOURCE_TYPE
        data = rendition.path.read_bytes()
        for dirt in (
            b"Exif",
            b"Secret Phone",
            b"GPS",
            b"ICCP",
            b"colrprof",
            b"taken at home",
            b"<?php",
            b"PK\x03",
        ):
            assert dirt not in data, (rendition.path.name, dirt)


@pytest.mark.parametrize("orientation", [1, 2, 3, 4, 5, 6, 7, 8, 99])
def test_render_applies_orientation(render, orientation):
    rendered = render(corpus.oriented(orientation))
    assert (rendered.width, rendered.height) == (400, 200)
    assert_shows_quadrants(rendered)
    assert_clean(rendered)


@pytest.mark.parametrize("picture_format", ["PNG", "WEBP", "AVIF"])
@pytest.mark.parametrize("orientation", [3, 6, 8])
def test_render_applies_orientation_in_other_formats(render, picture_format, orientation):
    assert_shows_quadrants(render(corpus.oriented(orientation, picture_format)))


@pytest.mark.parametrize("orientation", [1, 5, 6, 7, 8])
def test_render_applies_orientation_after_a_scaled_decode(render, orientation):
    rendered = render(corpus.oriented(orientation, width=1400, height=350))
    assert {(each.width, each.height) for each in rendered.renditions} == {(1280, 320), (640, 160), (320, 80)}
    assert_shows_quadrants(rendered)


@pytest.mark.parametrize("picture_format", corpus.FORMATS)
def test_render_drops_place_device_and_comment(render, picture_format):
    rendered = render(corpus.located(picture_format))
    assert_clean(rendered)
    assert_shows_quadrants(rendered)


def test_render_makes_both_formats_at_each_width(render):
    rendered = render(corpus.encoded(corpus.busy(2000, 1000), "JPEG"))
    made = [(each.width, each.height, each.format) for each in rendered.renditions]
    assert made == [(width, width // 2, name) for width in (1280, 640, 320) for name in ("avif", "webp")]
    for each in rendered.renditions:
        with Image.open(each.path) as image:
            assert (image.size, image.format) == ((each.width, each.height), each.format.upper())
        assert each.bytes == each.path.stat().st_size


@pytest.mark.parametrize("size", [(1, 1), (3, 200), (319, 40), (700, 3), (1, 12_000)])
def test_render_is_never_larger_than_the_original(render, size):
    rendered = render(corpus.encoded(corpus.quadrants(*size), "PNG"))
    assert (rendered.width, rendered.height) == size
    for each in rendered.renditions:
        assert each.width <= size[0]
        assert each.height <= size[1]
    assert len({each.path for each in rendered.renditions}) == len(rendered.renditions)


@pytest.mark.parametrize("picture_format", ["GIF", "WEBP", "PNG", "AVIF"])
def test_render_takes_the_first_frame_of_an_animation(render, picture_format):
    assert_shows_quadrants(render(corpus.animation(picture_format)))


def test_render_takes_the_first_picture_of_a_phone_file(render):
    second = Image.new("RGB", (400, 200), (0, 0, 0))
    assert_shows_quadrants(
        render(corpus.encoded(corpus.quadrants(), "MPO", save_all=True, append_images=[second]))
    )


def test_preview_is_tiny_and_blurred(render):
    rendered = render(corpus.encoded(corpus.busy(800, 400), "JPEG"))
    with Image.open(io.BytesIO(rendered.preview)) as preview:
        assert preview.format == "WEBP"
        assert preview.size == (32, 16)
        lowest, highest = preview.convert("L").getextrema()
    assert highest - lowest < 60  # noise over the full range before
    assert len(rendered.preview) < 1000
    assert b"XMP" not in rendered.preview


def test_thumbhash_describes_the_picture(render):
    rendered = render(corpus.encoded(Image.new("RGB", (600, 300), (200, 40, 40)), "JPEG"))
    raw = base64.b64decode(rendered.thumbhash)
    red, green, blue, alpha = thumb_hash_to_average_rgba(raw)
    assert near([255 * red, 255 * green, 255 * blue, 255 * alpha], (200, 40, 40, 255), 20)
    assert thumb_hash_to_approximate_aspect_ratio(raw) == pytest.approx(2, rel=0.3)


def test_render_reports_a_missing_folder_as_a_fault_of_the_machine(store, tmp_path):
    with pytest.raises(FileNotFoundError):
        make_renditions(store(corpus.encoded(corpus.quadrants(), "PNG")), tmp_path / "gone", CREDITS, QUICK)


def test_render_leaves_nothing_behind_when_it_fails(render, tmp_path):
    with pytest.raises(PictureError) as caught:
        render(corpus.encoded(corpus.busy(1300, 1300), "PNG"), limits=Limits(max_output_bytes=20_000))
    assert caught.value.code is PictureErrorCode.DECODER_FAILED
    assert list((tmp_path / "out").iterdir()) == []


def test_render_holds_the_limits_without_a_probe_before_it(render):
    with pytest.raises(PictureError) as caught:
        render(corpus.flat_png(9000, 9000))
    assert caught.value.code is PictureErrorCode.TOO_MANY_PIXELS


def test_render_takes_the_largest_allowed_picture_within_default_memory(render):
    rendered = render(corpus.flat_png(12_000, 4_000, honest=True), limits=Limits())
    assert (rendered.width, rendered.height) == (12_000, 4_000)
