"""One style sheet for production: folds the @imports of site.css into it while static files are collected."""

import re
from pathlib import Path

from django.contrib.staticfiles import finders

ENTRY = "css/site.css"
_IMPORT = re.compile(r'@import url\("(?P<file>[^"]+)"\) layer\((?P<layer>[\w-]+)\);')


def bundled(entry: str = ENTRY) -> str:
    """The text of `entry` with every `@import url("x") layer(y);` replaced by `@layer y { … }`.

    Reads the sources and not what was collected before, so that a second run is never stale. The parts lie
    beside `entry`; addresses inside them therefore keep their meaning.
    """
    source = _source(entry)
    folder = Path(entry).parent

    def fold(match: re.Match[str]) -> str:
        part = _source((folder / match["file"]).as_posix())
        return f"@layer {match['layer']} {{\n{part}}}"

    return _IMPORT.sub(fold, source)


def _source(name: str) -> str:
    path = finders.find(name)
    if path is None:
        raise FileNotFoundError(f"{name} is imported by {ENTRY} and does not exist")
    return Path(str(path)).read_text(encoding="utf-8")
