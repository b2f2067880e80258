"""Start a server in the background, know it again later, and end exactly that one."""

import contextlib
import json
import os
import random
import signal
import socket
import subprocess
import time
from collections.abc import Callable
from pathlib import Path


def free_port(offset: int = 0) -> int:
    """A port nobody listens on; with an offset, port + offset is free as well (weed's gRPC twin)."""
    for _ in range(200):
        port = random.randint(20_000, 45_000)
        if _is_free(port) and (not offset or _is_free(port + offset)):
            return port
    raise SystemExit("No free port was found.")


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def start(folder: Path, name: str, command: list[str], user: str = "") -> None:
    """Run `command` detached, its output in NAME.log, its identity in NAME.json (for `stop`)."""
    with (folder / f"{name}.log").open("ab") as log:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd=folder,
            start_new_session=True,
            user=user or None,
            group=user or None,
            extra_groups=[] if user else None,
        )
    identity = {"pid": process.pid, "started": _start_time(process.pid), "command": command, "user": user}
    (folder / f"{name}.json").write_text(json.dumps(identity))


def restart(folder: Path, name: str) -> None:
    identity = json.loads((folder / f"{name}.json").read_text())
    start(folder, name, identity["command"], identity["user"])


def stop(folder: Path, name: str, how: int = signal.SIGTERM, patience: float = 10) -> None:
    """End what `start` started under this name: politely, then for good. Never touches a reused pid."""
    record = folder / f"{name}.json"
    if not record.exists():
        return
    identity = json.loads(record.read_text())
    for number in (how, signal.SIGKILL):
        if not _is_same(identity):
            return
        with contextlib.suppress(ProcessLookupError):
            os.killpg(identity["pid"], number)
        _wait(lambda: not _is_same(identity), patience)


def is_running(folder: Path, name: str) -> bool:
    record = folder / f"{name}.json"
    return record.exists() and _is_same(json.loads(record.read_text()))


def wait_until_ready(folder: Path, name: str, answers: Callable[[], bool], seconds: float) -> None:
    """Raises SystemExit with the end of the log when the server has died or does not answer in time."""
    if _wait(lambda: not is_running(folder, name) or _calm(answers), seconds) and is_running(folder, name):
        return
    log = (folder / f"{name}.log").read_text(errors="replace")
    raise SystemExit(f"{name} did not start:\n" + "\n".join(log.splitlines()[-30:]))


def _calm(answers: Callable[[], bool]) -> bool:
    try:
        return answers()
    except Exception:
        return False


def _wait(condition: Callable[[], bool], seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.1)
    return False


def _is_same(identity: dict) -> bool:
    return _start_time(identity["pid"]) == identity["started"] != ""


def _start_time(pid: int) -> str:
    """When the process began, in clock ticks since boot; "" when it is gone or only a zombie."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return ""
    with contextlib.suppress(ChildProcessError):  # reap it if it was ours
        os.waitpid(pid, os.WNOHANG)
    return "" if fields[0] == "Z" else fields[19]
