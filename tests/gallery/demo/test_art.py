"""The pictures: the same every time, different from each other, in the file formats fans really send."""

import hashlib
from io import BytesIO

import pytest
from PIL import Image, ImageOps

from gallery.demo.art import EXTENSIONS, STYLES, draw_work, render_work
from gallery.demo.art.emblems import SIGNS, emblem
from gallery.demo.works import WORKS

SMALL = 0.2


def _digest(image: Image.Image) -> str:
    return hashlib.sha256(image.tobytes()).hexdigest()


@pytest.fixture(scope="module")
def pictures() -> dict[str, Image.Image]:
    return {work.slug: draw_work(work, SMALL) for work in WORKS}


@pytest.fixture(scope="module")
def digests(pictures) -> dict[str, str]:
    return {slug: _digest(picture) for slug, picture in pictures.items()}


def test_drawing_again_gives_the_same_pixels(digests):
    assert {work.slug: _digest(draw_work(work, SMALL)) for work in WORKS} == digests


def test_no_two_works_share_pixels(digests):
    assert len(set(digests.values())) == len(WORKS)


def test_every_style_is_used_and_known():
    assert {work.style for work in WORKS} == set(STYLES)
    assert len(STYLES) >= 10


@pytest.mark.parametrize("file_format", sorted(EXTENSIONS))
def test_render_work_writes_the_promised_file(file_format):
    work = next(w for w in WORKS if w.file_format == file_format)
    data = render_work(work)
    image = Image.open(BytesIO(data))
    assert image.format == {"png": "PNG", "webp": "WEBP", "avif": "AVIF"}.get(file_format, "JPEG")
    assert ImageOps.exif_transpose(image).size == work.dimensions
    assert render_work(work) == data


def test_pictures_are_not_flat(pictures):
    for slug, picture in pictures.items():
        assert max(high - low for low, high in picture.getextrema()) > 90, slug


@pytest.mark.parametrize("kind", SIGNS)
def test_emblem_fills_a_fair_part_of_its_square(kind):
    share = sum(emblem(kind, 60).tobytes()) / 255 / 3600
    assert 0.1 < share < 0.75
