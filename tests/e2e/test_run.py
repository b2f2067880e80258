"""`make run`, for real: it starts, answers, restarts what crashes, and leaves nothing behind."""

import os
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from config.run import ROOT
from tests.live import free_port, wait_until

FIRST_RUN_SECONDS = 90
SECOND_RUN_SECONDS = 10


class Run:
    """One `make run` on a port and a data folder of its own."""

    def __init__(self, folder: Path, port: int, **env: str) -> None:
        self.port = port
        self.log = folder / "make-run.txt"
        service_free = {
            k: v for k, v in os.environ.items() if not k.startswith(("DATABASE_", "REDIS_", "S3_"))
        }
        for name in ("SECRET_KEY", "DEBUG", "DJANGO_SETTINGS_MODULE"):
            service_free.pop(name, None)
        own = {"PORT": str(port), "DATA_DIR": str(folder / "data"), "PYTHONUNBUFFERED": "1"}
        with self.log.open("ab") as output:
            self.process = subprocess.Popen(
                ["make", "run"],
                cwd=ROOT,
                env=service_free | own | env,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )

    def text(self) -> str:
        return self.log.read_text(errors="replace")

    def page(self, path: str = "/") -> int:
        """The status of a page; 0 when nobody answers."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=10) as answer:
                return answer.status
        except OSError:
            return 0

    def wait_for_page(self, seconds: float) -> float:
        """How long the first page took."""
        started = time.monotonic()
        wait_until(lambda: self.page() == 200 or self.process.poll() is not None, seconds, "/", self.text)
        assert self.process.poll() is None, self.text()
        return time.monotonic() - started

    def processes(self) -> dict[int, str]:
        """Everything alive that runs on this data folder, by pid: command line."""
        found = {}
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                environment = (folder / "environ").read_bytes().split(b"\0")
                command = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode()
            except OSError:
                continue
            if f"PORT={self.port}".encode() in environment and command:
                found[int(folder.name)] = command
        return found

    def press_ctrl_c(self) -> int:
        """As a terminal does it: to the whole foreground group."""
        os.killpg(self.process.pid, signal.SIGINT)
        return self.process.wait(30)

    def kill(self) -> None:
        for pid in self.processes():
            os.kill(pid, signal.SIGKILL)
        self.process.wait(10)


@pytest.fixture
def make_run(tmp_path) -> Iterator:
    runs: list[Run] = []

    def start(port: int = 0, **env: str) -> Run:
        runs.append(Run(tmp_path, port or free_port(), **env))
        return runs[-1]

    yield start
    for run in runs:
        run.kill()


def test_run_serves_stops_and_starts_again_quickly(make_run, tmp_path):
    first = make_run()
    assert first.wait_for_page(FIRST_RUN_SECONDS) < FIRST_RUN_SECONDS
    wait_until(lambda: f"http://127.0.0.1:{first.port}/" in first.text(), 5, "the address", first.text)
    wait_until(lambda: any("celery" in line for line in first.processes().values()), 10, "the worker")
    first.press_ctrl_c()
    assert first.processes() == {}
    database = tmp_path / "data/lightstick.sqlite3"
    size = database.stat().st_size

    second = make_run(first.port)
    assert second.wait_for_page(SECOND_RUN_SECONDS) < SECOND_RUN_SECONDS
    assert database.stat().st_size >= size
    second.press_ctrl_c()
    assert second.processes() == {}


def test_run_restarts_a_killed_worker(make_run):
    run = make_run(DEMO="0")
    run.wait_for_page(FIRST_RUN_SECONDS)

    def workers() -> set[int]:
        return {pid for pid, line in run.processes().items() if " celery " in line}

    wait_until(workers, 20, "the worker")
    killed = workers()
    for pid in killed:
        os.kill(pid, signal.SIGKILL)
    wait_until(lambda: workers() - killed, 20, "a new worker", run.text)
    assert "starting it again" in run.text()


def test_run_stops_everything_when_the_terminal_closes(make_run):
    run = make_run(DEMO="0")
    run.wait_for_page(FIRST_RUN_SECONDS)
    os.killpg(run.process.pid, signal.SIGHUP)
    wait_until(lambda: not run.processes(), 20, "the end", lambda: str(run.processes()))


def test_run_leaves_no_orphans_when_it_is_killed(make_run):
    run = make_run(DEMO="0")
    run.wait_for_page(FIRST_RUN_SECONDS)
    os.killpg(run.process.pid, signal.SIGKILL)
    wait_until(lambda: not run.processes(), 20, "the end", lambda: str(run.processes()))


def test_run_says_that_the_port_is_taken(make_run):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        run = make_run(other.getsockname()[1])
        assert run.process.wait(60) != 0
    assert f"Port {run.port} is taken" in run.text()
    assert "Traceback" not in run.text()


def test_run_says_that_the_port_is_no_number(make_run):
    run = make_run(PORT="eight")
    assert run.process.wait(60) != 0
    assert "PORT='eight' is not a port number" in run.text()


def test_old_python_is_told_so(tmp_path):
    """The installer, under a Python that claims to be 3.9, with no other Python on the path."""
    code = (
        "import runpy, sys\nsys.version_info = (3, 9, 0)\nsys.argv = ['install.py', 'base']\n"
        f"runpy.run_path({str(ROOT / 'requirements/install.py')!r}, run_name='__main__')"
    )
    done = subprocess.run(
        [str(ROOT / ".venv/bin/python"), "-c", code],
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "needs Python 3.11 or newer" in done.stderr
