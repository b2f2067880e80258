"""What one upload costs in the imaging library, against the least that it could cost.

``tuned`` is the public door (probe and render in their bounded children, metadata, thumbhash,
preview, both formats). ``floor`` is the same scaled decode, one resize per size and the same
encoders, in the same process, with nothing else: no probe, no limits, no metadata, no placeholders.
``naive`` opens and decodes the file anew for each rendition with the encoders' default settings.

CPU seconds (user + system, children included), minimum of several rounds. Prints JSON as a script:
``python -m tests.benchmarks.bench_imaging``.
"""

import json
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw, ImageFilter

from gallery.imaging import Limits, PictureCredits, inspect_picture, make_renditions
from gallery.imaging.render import ENCODERS
from gallery.imaging.sandbox import run_bounded
from gallery.imaging.sizes import rendition_sizes

ROUNDS = 5
INPUTS = (
    ("12 MP JPEG", "JPEG", (4000, 3000), {"quality": 92}),
    ("4 MP PNG", "PNG", (2000, 2000), {}),
    ("4 MP WebP", "WEBP", (2000, 2000), {"quality": 90}),
)
CREDITS = PictureCredits(
    "http://cv.iptc.org/newscodes/digitalsourcetype/compositeSynthetic",
    "Haneul",
    "Lightstick",
    "Stage lights",
)


def stage_lights(size: tuple[int, int]) -> Image.Image:
    """A picture with the mix of a photo: smooth light, hard edges, fine grain."""
    width, height = size
    base = Image.merge("RGB", [Image.radial_gradient("L").rotate(turn).resize(size) for turn in (0, 90, 180)])
    draw = ImageDraw.Draw(base)
    for index in range(60):
        x, y = index * 397 % width, index * 571 % height
        colour = (index * 41 % 256, index * 83 % 256, index * 127 % 256)
        draw.ellipse((x, y, x + width // 9, y + width // 9), outline=colour, width=width // 300 + 1)
        draw.line((x, y, height - y, x), fill=colour, width=width // 500 + 1)
    grain = Image.effect_noise(size, 24).convert("RGB").filter(ImageFilter.GaussianBlur(0.8))
    return Image.blend(base, grain, 0.12)


def measure_imaging() -> list[dict[str, Any]]:
    """Rows {name, value, unit, conditions} for the three inputs."""
    rows: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory() as folder:
        for label, picture_format, size, options in INPUTS:
            path = Path(folder) / f"input.{picture_format.lower()}"
            stage_lights(size).save(path, picture_format, **options)
            rows += _measure_input(label, path, Path(folder))
    return rows


def _measure_input(label: str, path: Path, out: Path) -> list[dict[str, Any]]:
    tuned = _best_cpu(lambda: _upload(path, out), ROUNDS)
    floor = _best_cpu(lambda: _decode_and_encode(path, out), ROUNDS)
    naive = _best_cpu(lambda: _decode_per_size(path, out), 1)
    wall = _best_wall(lambda: _upload(path, out), ROUNDS)
    memory = run_bounded(_peak_of_upload, (path, out), Limits(memory_bytes=4 * 2**30))
    sent = sum(each.bytes for each in make_renditions(path, out, CREDITS).renditions)
    conditions = (
        f"{label}, {path.stat().st_size} bytes; AVIF and WebP at 320/640/1280, thumbhash, preview; one thread"
    )

    def row(name: str, value: float, unit: str) -> dict[str, Any]:
        return {
            "name": f"imaging/{label}/{name}",
            "value": round(value, 3),
            "unit": unit,
            "conditions": conditions,
        }

    return [
        row("cpu_per_upload", tuned, "s"),
        row("images_per_second", 1 / wall, "1/s"),
        row("plain_decode_encode_cpu", floor, "s"),
        row("ratio_to_plain_decode_encode", tuned / floor, "x"),
        row("naive_cpu", naive, "s"),
        row("naive_ratio", naive / tuned, "x"),
        row("peak_memory", memory, "MB"),
        row("bytes_of_all_renditions", sent, "B"),
    ]


def _best_cpu(work: Callable[[], object], rounds: int) -> float:
    best = float("inf")
    for _ in range(rounds):
        before = _cpu_seconds()
        work()
        best = min(best, _cpu_seconds() - before)
    return best


def _cpu_seconds() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def _best_wall(work: Callable[[], object], rounds: int) -> float:
    best = float("inf")
    for _ in range(rounds):
        started = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - started)
    return best


def _upload(path: Path, out: Path) -> None:
    inspect_picture(path)
    make_renditions(path, out, CREDITS)


def _decode_and_encode(path: Path, out: Path) -> None:
    with Image.open(path) as opened:
        sizes = rendition_sizes(opened.size)
        opened.draft("RGB", sizes[0])
        image = opened.convert("RGB")
    for size in sizes:
        image = image.resize(size, Image.Resampling.BICUBIC, reducing_gap=2.0)
        for name, options in ENCODERS.items():
            image.save(out / f"plain-{size[0]}.{name}", name.upper(), **options)


def _decode_per_size(path: Path, out: Path) -> None:
    with Image.open(path) as opened:
        sizes = rendition_sizes(opened.size)
    for size in sizes:
        for name in ENCODERS:
            with Image.open(path) as opened:
                small = opened.convert("RGB").resize(size, Image.Resampling.LANCZOS)
                small.save(out / f"naive-{size[0]}.{name}", name.upper())


def _peak_of_upload(path: Path, out: Path) -> float:
    """Peak memory of a child that renders, in MB; measured afresh, without what the parent once used."""
    from gallery.imaging.picture import _render

    status = Path("/proc/self/clear_refs")
    if status.exists():
        status.write_text("5")  # resets the high-water mark
        _render(path, out, CREDITS, Limits())
        line = next(x for x in Path("/proc/self/status").read_text().splitlines() if x.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    _render(path, out, CREDITS, Limits())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 2**20 if sys.platform == "darwin" else peak / 1024


if __name__ == "__main__":
    print(json.dumps(measure_imaging(), indent=1))
