"""`python -m gallery.demo.art OUT_DIR [--sheet]`: write every demo picture, say how long it took."""

from __future__ import annotations

import argparse
import sys
import time
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

from gallery.demo.art import EXTENSIONS, render_work
from gallery.demo.works import WORKS

_COLUMN, _GAP = 300, 14


def main() -> None:
    """Render all works into a folder; with --sheet also a masonry contact sheet on a dark and a light page."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sheet", action="store_true")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    started, cpu, thumbs = time.monotonic(), time.process_time(), []
    for work in WORKS:
        data = render_work(work)
        (options.folder / f"{work.slug}.{EXTENSIONS[work.file_format]}").write_bytes(data)
        if options.sheet:
            thumb = ImageOps.exif_transpose(Image.open(BytesIO(data))).convert("RGB")
            thumbs.append(
                thumb.resize((_COLUMN, round(thumb.height * _COLUMN / thumb.width)), reducing_gap=2)
            )
    wall, used = time.monotonic() - started, time.process_time() - cpu
    sys.stdout.write(f"{len(WORKS)} pictures in {wall:.1f} s ({used:.1f} s CPU)\n")
    if options.sheet:
        for name, page in (("dark", "#101014"), ("light", "#faf9fb")):
            _masonry(thumbs, page).save(options.folder / f"sheet-{name}.png")


def _masonry(thumbs: list[Image.Image], page: str, columns: int = 6) -> Image.Image:
    heights = [_GAP] * columns
    spots = []
    for thumb in thumbs:
        column = heights.index(min(heights))
        spots.append((_GAP + column * (_COLUMN + _GAP), heights[column]))
        heights[column] += thumb.height + _GAP
    sheet = Image.new("RGB", (_GAP + columns * (_COLUMN + _GAP), max(heights)), page)
    for thumb, spot in zip(thumbs, spots, strict=True):
        sheet.paste(thumb, spot)
    return sheet


if __name__ == "__main__":
    main()
