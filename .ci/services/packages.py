"""Install with apt what a bare Debian lacks, quietly, and start nothing by it."""

import os
import shutil
import subprocess
from pathlib import Path


def postgres_folder() -> str:
    """The folder of the newest PostgreSQL's programs, or ""."""
    found = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    newest = max(found, key=lambda path: int(path.parts[-3]), default=None)
    return str(newest.parent) if newest else ""


def has_korean_font() -> bool:
    if not shutil.which("fc-list"):
        return False
    found = subprocess.run(["fc-list", ":lang=ko"], capture_output=True, text=True, check=False)
    return bool(found.stdout.strip())


def missing_packages() -> list[str]:
    present = {
        "postgresql": bool(postgres_folder()),
        "redis-server": bool(shutil.which("redis-server")),
        "chromium": bool(shutil.which("chromium")),
        "fonts-noto-cjk": has_korean_font(),
        "fontconfig": bool(shutil.which("fc-list")),
    }
    return [name for name, is_there in present.items() if not is_there]


def install_missing() -> None:
    """Raises SystemExit with the line to type when they cannot be installed from here."""
    missing = missing_packages()
    if not missing:
        return
    by_hand = "Please install: apt install " + " ".join(missing)
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        raise SystemExit(by_hand)
    print("Installing with apt:", ", ".join(missing), flush=True)
    # RUNLEVEL=1: packages must not start servers of their own.
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
    log = Path("/tmp/lightstick-apt.log")
    with log.open("ab") as output:
        for arguments in (["update"], ["install", "-y", "--no-install-recommends", *missing]):
            command = ["apt-get", "-qq", "-o", "Acquire::Retries=3", *arguments]
            done = subprocess.run(
                command, env=env, stdin=subprocess.DEVNULL, stdout=output, stderr=output, check=False
            )
    if done.returncode != 0 or missing_packages():
        print(*log.read_text(errors="replace").splitlines()[-15:], sep="\n")
        raise SystemExit(by_hand)
