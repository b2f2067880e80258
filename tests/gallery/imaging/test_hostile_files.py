"""Damaged and disguised files end as a clean picture or as a PictureError, never as anything else."""

import pytest

from gallery.imaging import PictureError, PictureErrorCode
from tests.gallery.imaging import corpus
from tests.gallery.imaging.test_render import assert_clean, assert_shows_quadrants

SMALL = {name: corpus.encoded(corpus.busy(160, 120), name) for name in (*corpus.FORMATS, "GIF")}


def outcome(render, data):
    try:
        rendered = render(data)
    except PictureError as error:
        return error.code
    assert_clean(rendered)
    return rendered


@pytest.mark.parametrize("cut", ["at_100", "half"])
@pytest.mark.parametrize("picture_format", SMALL)
def test_truncated_files_are_named_so(render, picture_format, cut):
    data = corpus.truncations(SMALL[picture_format])[cut]
    assert outcome(render, data) is PictureErrorCode.TRUNCATED


@pytest.mark.parametrize("picture_format", ["JPEG", "WEBP", "AVIF"])
def test_files_short_of_ten_bytes_are_truncated(render, picture_format):
    assert outcome(render, SMALL[picture_format][:-10]) is PictureErrorCode.TRUNCATED


def test_png_short_of_its_last_chunk_is_whole_enough(render):
    assert_shows_quadrants(render(corpus.encoded(corpus.quadrants(), "PNG")[:-10]))


@pytest.mark.parametrize("picture_format", SMALL)
def test_flipped_bits_end_well(render, picture_format):
    refused = 0
    for damaged in corpus.bit_flips(SMALL[picture_format], 20, seed=7):
        result = outcome(render, corpus.reseal_png(damaged) if picture_format == "PNG" else damaged)
        if isinstance(result, PictureErrorCode):
            refused += 1
            assert result is not PictureErrorCode.DECODER_FAILED
    assert refused < 20 or picture_format == "PNG"  # whose compression notices every flip


@pytest.mark.parametrize("build", [corpus.jpeg_with_zip, corpus.jpeg_with_php])
def test_polyglots_lose_their_second_face(render, build):
    rendered = render(build())
    assert_shows_quadrants(rendered)
    assert_clean(rendered)


@pytest.mark.parametrize(
    "exif", [b"Exif\0\0garbage" * 30, b"Exif\0\0II*\0\xff\xff\xff\xff", b"MM\0*" + b"\xff" * 60]
)
@pytest.mark.parametrize("picture_format", ["JPEG", "WEBP", "PNG"])
def test_garbage_exif_is_ignored(render, picture_format, exif):
    rendered = render(corpus.encoded(corpus.quadrants(), picture_format, exif=exif))
    assert_shows_quadrants(rendered)
    assert_clean(rendered)


def test_scans_up_to_the_limit_are_rendered(render):
    assert len(render(corpus.scan_bomb(40)).renditions) == 2


def test_profile_bomb_is_refused_or_ignored(render):
    result = outcome(render, corpus.png_metadata_bomb("icc"))
    assert not isinstance(result, PictureErrorCode) or result is PictureErrorCode.TOO_COMPLEX


def test_gif_whose_frame_outgrows_its_screen_stays_within_limits(render):
    data = bytearray(corpus.gif_frames(1))
    at = data.index(b"\x2c") + 5
    data[at : at + 4] = b"\xff\xff\xff\xff"
    assert outcome(render, bytes(data)) in (PictureErrorCode.SIDE_TOO_LONG, PictureErrorCode.TOO_MANY_PIXELS)
