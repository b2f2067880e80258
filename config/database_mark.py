"""Whether the embedded database was brought up to date by exactly this code: then a start need not ask again.

Asking means importing everything once more, which is half of the time of a second `make run`.
"""

import hashlib
import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("accounts", "gallery", "education", "moderation", "config")
MARK = "migrated-by"


def data_folder() -> Path:
    return Path(os.environ.get("DATA_DIR") or ROOT / "var")


def code_fingerprint() -> str:
    """Changes with any line of the rooms and with any pinned package: both can bring migrations and triggers."""
    digest = hashlib.sha256((ROOT / "requirements" / "base.txt").read_bytes())
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            digest.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return digest.hexdigest()


def is_current() -> bool:
    """Only for the embedded database: another one may be changed by others."""
    folder = data_folder()
    mark = folder / MARK
    if os.environ.get("DATABASE_URL") or not (folder / "lightstick.sqlite3").exists() or not mark.exists():
        return False
    return mark.read_text() == code_fingerprint()


def remember() -> None:
    """Call after a migrate that went to its end."""
    folder = data_folder()
    if folder.is_dir():
        (folder / MARK).write_text(code_fingerprint())
