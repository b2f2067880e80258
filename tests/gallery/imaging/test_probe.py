import pytest

from gallery.imaging import Limits, PictureError, PictureErrorCode, PictureFormat, inspect_picture
from tests.gallery.imaging import corpus
from tests.gallery.imaging.conftest import QUICK


def refusal(path, limits=QUICK):
    with pytest.raises(PictureError) as caught:
        inspect_picture(path, limits)
    return caught.value.code


@pytest.mark.parametrize("picture_format", [*corpus.FORMATS, "GIF"])
def test_probe_tells_the_format_from_the_bytes(store, picture_format):
    probe = inspect_picture(store(corpus.encoded(corpus.quadrants(), picture_format)), QUICK)
    assert probe.format is PictureFormat(picture_format)
    assert (probe.width, probe.height) == (400, 200)
    assert not probe.is_animated
    assert not probe.has_alpha
    assert not probe.has_icc


@pytest.mark.parametrize("orientation", [1, 2, 3, 4, 5, 6, 7, 8, 99])
def test_probe_gives_size_as_seen(store, orientation):
    probe = inspect_picture(store(corpus.oriented(orientation)), QUICK)
    assert (probe.width, probe.height) == (400, 200)
    assert probe.orientation == (orientation if orientation <= 8 else 1)


@pytest.mark.parametrize("picture_format", ["GIF", "WEBP", "PNG", "AVIF"])
def test_probe_flags_animation(store, picture_format):
    assert inspect_picture(store(corpus.animation(picture_format)), QUICK).is_animated


def test_probe_takes_a_phone_multi_picture_as_jpeg(store):
    main, second = corpus.quadrants(), corpus.quadrants(40, 20)
    probe = inspect_picture(store(corpus.encoded(main, "MPO", save_all=True, append_images=[second])), QUICK)
    assert probe.format is PictureFormat.JPEG
    assert not probe.is_animated


def test_probe_ignores_a_broken_multi_picture_index(store):
    data = corpus.encoded(corpus.quadrants(), "JPEG")
    index = b"MPF\0II*\0\x08\0\0\0\0\0\0\0\0\0"
    segment = b"\xff\xe2" + (len(index) + 2).to_bytes(2, "big") + index
    assert inspect_picture(store(data[:2] + segment + data[2:]), QUICK).width == 400


def test_probe_refuses_a_gif_without_frames(store):
    """It must not come to counting them the slow way."""
    with pytest.raises(PictureError) as caught:
        inspect_picture(store(corpus.gif_frames(0)), QUICK)
    assert caught.value.code is PictureErrorCode.TRUNCATED


@pytest.mark.parametrize("mode", ["P", "LA", "RGBA"])
def test_probe_sees_transparency(store, mode):
    assert inspect_picture(store(corpus.half_transparent(mode)), QUICK).has_alpha


def test_probe_sees_a_colour_profile(store):
    data = corpus.encoded(corpus.quadrants(), "JPEG", icc_profile=corpus.adobe_rgb_profile())
    assert inspect_picture(store(data), QUICK).has_icc


@pytest.mark.parametrize("name", corpus.NOT_PICTURES)
def test_probe_refuses_what_is_no_picture(store, name):
    assert refusal(store(corpus.NOT_PICTURES[name])) is PictureErrorCode.NOT_AN_IMAGE


@pytest.mark.parametrize("name", corpus.OTHER_FORMATS)
def test_probe_refuses_other_formats_by_name(store, name):
    assert refusal(store(corpus.OTHER_FORMATS[name])) is PictureErrorCode.UNSUPPORTED_FORMAT


@pytest.mark.parametrize("data", [corpus.HEIC, corpus.HEIC_BY_COMPATIBLE_BRAND])
def test_probe_recognises_heic(store, data):
    assert refusal(store(data)) is PictureErrorCode.UNSUPPORTED_HEIC


def test_probe_refuses_too_many_bytes(store):
    data = corpus.encoded(corpus.quadrants(), "PNG")
    assert refusal(store(data), Limits(max_bytes=len(data) - 1)) is PictureErrorCode.TOO_LARGE
    assert inspect_picture(store(data), Limits(max_bytes=len(data))).width == 400


@pytest.mark.parametrize("picture_format", [*corpus.FORMATS, "GIF"])
def test_probe_refuses_pixels_from_the_header(store, picture_format):
    bomb = corpus.header_bomb(picture_format, 11_000, 11_000)
    assert refusal(store(bomb)) is PictureErrorCode.TOO_MANY_PIXELS


@pytest.mark.parametrize("picture_format", [*corpus.FORMATS, "GIF"])
def test_probe_refuses_a_thin_giant(store, picture_format):
    tall = 16_000 if picture_format == "WEBP" else 30_000
    bomb = corpus.header_bomb(picture_format, 100, tall)
    assert refusal(store(bomb)) is PictureErrorCode.SIDE_TOO_LONG


def test_probe_refuses_one_pixel_by_65000(store):
    assert refusal(store(corpus.flat_png(1, 65_000, honest=True))) is PictureErrorCode.SIDE_TOO_LONG


@pytest.mark.parametrize("size", [(30_000, 30_000), (200_000, 200_000)])
def test_probe_refuses_absurd_sizes_without_decoding(store, size):
    code = refusal(store(corpus.flat_png(*size)))
    assert code in (PictureErrorCode.TOO_MANY_PIXELS, PictureErrorCode.SIDE_TOO_LONG)


def test_probe_refuses_long_animations(store):
    assert refusal(store(corpus.gif_frames(100_000))) is PictureErrorCode.ANIMATED_TOO_LONG
    webp = corpus.encoded(
        corpus.quadrants(4, 4),
        "WEBP",
        save_all=True,
        append_images=[corpus.quadrants(4, 4).rotate(90 * i) for i in range(12)],
    )
    assert refusal(store(webp), Limits(max_frames=10)) is PictureErrorCode.ANIMATED_TOO_LONG


def test_probe_refuses_scan_bombs(store):
    assert refusal(store(corpus.scan_bomb(5_000))) is PictureErrorCode.TOO_COMPLEX


def test_probe_refuses_metadata_bombs(store):
    assert refusal(store(corpus.png_metadata_bomb("text"))) is PictureErrorCode.TOO_COMPLEX


def test_probe_survives_an_endless_gif_comment(store):
    assert refusal(store(corpus.gif_block_bomb(1_200_000))) is PictureErrorCode.TOO_COMPLEX


def test_probe_of_a_missing_file_is_no_fault_of_the_picture(tmp_path):
    with pytest.raises(FileNotFoundError):
        inspect_picture(tmp_path / "gone", QUICK)
