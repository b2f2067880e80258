import pytest

from gallery.imaging.containers import count_gif_frames, count_jpeg_scans, read_webp_canvas
from gallery.imaging.errors import PictureError, PictureErrorCode
from tests.gallery.imaging import corpus


def test_jpeg_scans_baseline_has_one():
    assert count_jpeg_scans(corpus.encoded(corpus.busy(300, 200), "JPEG"), 64) == 1


def test_jpeg_scans_progressive_has_ten():
    assert count_jpeg_scans(corpus.encoded(corpus.busy(300, 200), "JPEG", progressive=True), 64) == 10


def test_jpeg_scans_stop_one_above_the_limit():
    assert count_jpeg_scans(corpus.scan_bomb(500), 64) == 65


def test_jpeg_scans_ignore_what_follows_the_picture():
    """A phone's motion photo appends a film, in which any two bytes may occur."""
    data = corpus.encoded(corpus.quadrants(), "JPEG") + b"\xff\xda\x00\x02" * 1000
    assert count_jpeg_scans(data, 64) == 1


def test_jpeg_scans_ignore_an_embedded_thumbnail():
    data = corpus.encoded(corpus.quadrants(), "JPEG")
    inner = b"Exif\0\0" + corpus.encoded(corpus.quadrants(40, 20), "JPEG", progressive=True)
    segment = b"\xff\xe1" + (len(inner) + 2).to_bytes(2, "big") + inner
    assert count_jpeg_scans(data[:2] + segment + data[2:], 64) == 1


@pytest.mark.parametrize("frames", [1, 2, 37])
def test_gif_frames_are_counted(frames):
    assert count_gif_frames(corpus.gif_frames(frames), 1000, 10_000) == frames


def test_gif_frames_of_a_real_encoder_are_counted():
    assert count_gif_frames(corpus.animation("GIF", 5), 1000, 10_000) == 5


def test_gif_frames_stop_one_above_the_limit():
    assert count_gif_frames(corpus.gif_frames(5000), 1000, 10_000) == 1001


def test_gif_frames_cut_off_counts_what_is_there():
    data = corpus.gif_frames(10)
    assert 1 <= count_gif_frames(data[: len(data) // 2], 1000, 10_000) < 10
    assert count_gif_frames(data[:8], 1000, 10_000) == 0


def test_gif_blocks_are_bounded():
    with pytest.raises(PictureError) as caught:
        count_gif_frames(corpus.gif_block_bomb(2000), 1000, 1000)
    assert caught.value.code is PictureErrorCode.TOO_COMPLEX


@pytest.mark.parametrize(
    "options", [{"lossless": True}, {"quality": 50}, {"quality": 50, "exif": b"Exif\0\0MM"}]
)
def test_webp_canvas_is_read_from_every_kind_of_header(options):
    data = corpus.encoded(corpus.quadrants(123, 45), "WEBP", **options)
    assert read_webp_canvas(data) == (123, 45)
    assert read_webp_canvas(data[:24]) is None
