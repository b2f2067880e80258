"""A real worker with its beat, in a process group of its own, that can be killed without a word."""

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from django.conf import settings

ROOT = Path(__file__).resolve().parents[2]


class Worker:
    """`stage` is where it stops every upload once; "" for nowhere."""

    def __init__(self, markers: Path, stage: str = "") -> None:
        self.markers, self.stage = markers, stage
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        schedule = Path(tempfile.mkdtemp(dir=self.markers)) / "beat"
        environment = os.environ | {
            "SECRET_KEY": settings.SECRET_KEY,
            "ALLOW_PLAIN_HTTP": "1",
            "UPLOAD_STAGE_HOOK": "tests.faults.hooks.pause",
            "FAULT_STAGE": self.stage,
            "FAULT_DIR": str(self.markers),
        }
        self.process = subprocess.Popen(
            [sys.executable, "-m", "celery", "-A", "config", "worker", "-c", "1", "-B", "-s", schedule, "-l", "ERROR",
             "--without-gossip", "--without-mingle", "--without-heartbeat"],
            cwd=ROOT, env=environment, start_new_session=True, stdout=(self.markers / "worker.log").open("ab"),
            stderr=subprocess.STDOUT,
        )  # fmt: skip

    def kill(self) -> None:
        """SIGKILL to the whole group: parent, child, beat, and a decoder that may be running."""
        if self.process is not None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
            self.process = None
