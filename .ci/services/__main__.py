"""Servers for the tests: `python .ci/services up|down FOLDER`, or `stop|start FOLDER NAME` for one of them.

`up` installs what is missing, starts PostgreSQL, Redis and an S3-compatible store on ports of their own and writes
FOLDER/env. `down` ends exactly these and removes the folder.
"""

import os
import shutil
import sys
import time
from pathlib import Path

import packages
import postgres
import redis_server
import store

SERVERS = {"postgres": postgres, "redis": redis_server, "store": store}


def up(folder: Path) -> None:
    packages.install_missing()
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o755)  # PostgreSQL runs as another user
    lines = {"SERVICES_DIR": str(folder)}
    for name, server in SERVERS.items():
        started = time.monotonic()
        lines |= server.up(folder)
        print(f"{name} is up ({time.monotonic() - started:.1f} s)", flush=True)
    (folder / "env").write_text("".join(f"{key}={value}\n" for key, value in lines.items()))


def down(folder: Path) -> None:
    for server in SERVERS.values():
        server.down(folder)
    if any((folder / f"{name}.json").exists() for name in SERVERS):  # never a folder that is not ours
        shutil.rmtree(folder, ignore_errors=True)


def main(arguments: list[str]) -> None:
    match arguments:
        case ["up", folder]:
            try:
                up(Path(folder).resolve())
            except BaseException:
                down(Path(folder).resolve())
                raise
        case ["down", folder]:
            down(Path(folder).resolve())
        case ["stop", folder, name] if name in SERVERS:
            SERVERS[name].down(Path(folder).resolve())
        case ["start", folder, "store"]:
            store.again(Path(folder).resolve())
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    os.umask(0o022)
    main(sys.argv[1:])
