"""Helpers that every imaging test uses."""

from collections.abc import Callable
from pathlib import Path

import pytest

from gallery.imaging import Limits, PictureCredits, RenderedPicture, make_renditions

SOURCE_TYPE = "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"
CREDITS = PictureCredits(SOURCE_TYPE, "Haneul 하늘", "Lightstick", "Four quarters of light")
QUICK = Limits(cpu_seconds=5, wall_seconds=20)

Render = Callable[..., RenderedPicture]


@pytest.fixture
def store(tmp_path: Path) -> Callable[[bytes], Path]:
    """Write bytes to a file without a telling name."""

    def write(data: bytes) -> Path:
        path = tmp_path / "upload"
        path.write_bytes(data)
        return path

    return write


@pytest.fixture
def render(store: Callable[[bytes], Path], tmp_path: Path) -> Render:
    """Render bytes through the public door."""

    def make(data: bytes, credits: PictureCredits = CREDITS, limits: Limits = QUICK) -> RenderedPicture:
        out = tmp_path / "out"
        out.mkdir(exist_ok=True)
        return make_renditions(store(data), out, credits, limits)

    return make
