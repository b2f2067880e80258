"""A real worker with its beat, in a process group of its own, that can be killed without a word."""

import contextlib
import functools
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from django.conf import settings

ROOT = Path(__file__).resolve().parents[2]
COMMAND = [
    "celery",
    "-A",
    "config",
    "worker",
    "-c",
    "1",
    "-B",
    "-l",
    "ERROR",
    "--without-gossip",
    "--without-mingle",
    "--without-heartbeat",
    "-s",
]


@functools.cache
def nursery() -> subprocess.Popen[str]:
    """Where workers come from, with the addresses and leases that are in the environment by now."""
    environment = os.environ | {
        "SECRET_KEY": settings.SECRET_KEY,
        "ALLOW_PLAIN_HTTP": "1",
        "UPLOAD_STAGE_HOOK": "tests.faults.hooks.pause",
    }
    return subprocess.Popen(
        [sys.executable, "-m", "tests.faults.nursery"],
        cwd=ROOT, env=environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip


class Worker:
    """`stage` is where it stops every upload once; "" for nowhere."""

    def __init__(self, markers: Path, stage: str = "") -> None:
        self.markers, self.stage = markers, stage
        self.process = 0

    def start(self) -> None:
        schedule = Path(tempfile.mkdtemp(dir=self.markers)) / "beat"
        order = {
            "argv": [*COMMAND, str(schedule)],
            "environment": {"FAULT_STAGE": self.stage, "FAULT_DIR": str(self.markers)},
            "log": str(self.markers / "worker.log"),
        }
        home = nursery()
        assert home.stdin
        assert home.stdout
        print(json.dumps(order), file=home.stdin, flush=True)
        self.process = int(home.stdout.readline())

    def kill(self) -> None:
        """SIGKILL to the whole group: parent, child, beat, and a decoder that may be running."""
        if not self.process:
            return
        with contextlib.suppress(ProcessLookupError):  # until the last of them is gone
            while True:
                os.killpg(self.process, signal.SIGKILL)
                time.sleep(0.01)
        self.process = 0
