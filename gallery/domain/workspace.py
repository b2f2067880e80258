"""Folders in which files are worked on: private, in one place, and not left behind by whoever is killed.

An original may hold the place where it was taken. So it never lies in the machine's common folder for
temporary files, and what a killed worker leaves is removed by the sweeper.
"""

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

STALE_SECONDS = 3600  # many leases: nobody works there any more


@contextmanager
def open_workspace() -> Iterator[Path]:
    """An empty folder that only this user can enter, gone with all it holds at the end."""
    with tempfile.TemporaryDirectory(dir=_make_root()) as name:
        yield Path(name)


def remove_stale_workspaces() -> int:
    """Remove what killed processes have left; returns how many folders are gone."""
    limit, gone = time.time() - STALE_SECONDS, 0
    for folder in _make_root().iterdir():
        try:
            is_stale = folder.stat().st_mtime < limit
        except FileNotFoundError:
            continue  # its owner was quicker
        if is_stale:
            shutil.rmtree(folder, ignore_errors=True)
            gone += not folder.exists()
    return gone


def _make_root() -> Path:
    root = Path(settings.DATA_DIR) / "work"
    root.mkdir(mode=0o700, exist_ok=True)
    return root
