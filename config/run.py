"""The whole site from one terminal: web, background worker and demo content, until Ctrl-C. Used by `make run`.

Starts gunicorn and a Celery worker with its own scheduler, each in a process group of its own; starts again what
crashes, and on Ctrl-C, SIGTERM or a closed terminal ends every process that it started.
"""

import contextlib
import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from .env import TRUE

ROOT = Path(__file__).resolve().parent.parent
WEB_READY_SECONDS = 60
STOP_SECONDS = 8  # then a process is killed; an upload that was being rendered is taken up again by its lease
CALM_SECONDS = 30  # who ran this long has not failed at starting
LONGEST_PAUSE = 30
_PR_SET_PDEATHSIG = 1
# A container's only user is often root; on one's own machine Celery's page of warning about it is noise.
_RUNS_AS_ROOT = "ignore:You're running the worker with superuser privileges"


def web_command(port: int, workers: int = 2, threads: int = 4) -> list[str]:
    return [
        sys.executable, "-m", "gunicorn", "config.wsgi", "--bind", f"127.0.0.1:{port}",
        "--worker-class", "gthread", "--workers", str(workers), "--threads", str(threads),
        "--graceful-timeout", "5", "--log-level", "warning", "--no-control-socket",
    ]  # fmt: skip


def worker_command(*, beat: bool = True, concurrency: int = 1) -> list[str]:
    """A Celery worker; with `beat` the scheduler runs inside it, so there must be only one such worker."""
    command = [
        sys.executable, "-W", _RUNS_AS_ROOT, "-m", "celery", "-A", "config", "--quiet", "worker",
        "--loglevel", "WARNING", "--concurrency", str(concurrency), "--without-gossip", "--without-mingle",
        "--without-heartbeat",
    ]  # fmt: skip
    return [*command, "--beat"] if beat else command


def beat_command() -> list[str]:
    return [sys.executable, "-m", "celery", "-A", "config", "--quiet", "beat", "--loglevel", "WARNING"]


def manage_command(*arguments: str) -> list[str]:
    return [sys.executable, str(ROOT / "manage.py"), *arguments]


def _end_with_parent() -> None:
    """In the child: be told when the supervisor itself is killed and cannot clean up (Linux)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


class Child:
    """One process that should be running, as the leader of a process group. `keep`: start it again when it ends."""

    def __init__(
        self,
        name: str,
        command: list[str],
        *,
        keep: bool = True,
        env: dict[str, str] | None = None,
        log: Path | None = None,
    ) -> None:
        self.name, self.command, self.keep, self.env, self.log = name, command, keep, env, log
        self.process: subprocess.Popen[bytes] | None = None
        self.failures = 0
        self.started_at = self.start_at = 0.0

    def start(self) -> None:
        self.started_at = time.monotonic()
        with contextlib.ExitStack() as stack:
            output = stack.enter_context(self.log.open("ab")) if self.log else None
            self.process = subprocess.Popen(
                self.command,
                cwd=ROOT,
                env=self.env,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
                preexec_fn=_end_with_parent,
            )

    def look_after(self) -> None:
        """Start again what has crashed: after 1 s, 2 s, 4 s, … at most half a minute."""
        now = time.monotonic()
        if self.process is None:
            if now >= self.start_at:
                self.start()
        elif (code := self.process.poll()) is not None:
            self.kill()  # whatever it left behind
            if not self.keep:
                return
            self.failures = 1 if now - self.started_at > CALM_SECONDS else self.failures + 1
            pause = min(2 ** (self.failures - 1), LONGEST_PAUSE)
            say(f"{self.name} ended with {code}; starting it again in {pause} s")
            self.process, self.start_at = None, now + pause

    def ask_to_end(self) -> None:
        """Only the leader: it lets its own children finish what they have in hand."""
        if self.process is not None:
            self.process.terminate()

    def kill(self) -> None:
        """The whole group, also what outlived its leader."""
        if self.process is not None:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, signal.SIGKILL)

    def is_running(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def stop(self, seconds: float = STOP_SECONDS) -> None:
        """Politely; after `seconds`, or for whatever of the group is left, for good."""
        if self.process is None:
            return
        if seconds:
            self.ask_to_end()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(seconds)
        self.kill()
        self.process.wait()


class Supervisor:
    """Owns the children; `asked_to_stop` turns true on the first signal."""

    def __init__(self) -> None:
        self.children: list[Child] = []
        self.signals = 0
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._on_signal)

    @property
    def asked_to_stop(self) -> bool:
        return self.signals > 0

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        self.signals += 1

    def start(self, child: Child) -> Child:
        self.children.append(child)
        child.start()
        return child

    def run_to_end(self, name: str, command: list[str]) -> bool:
        """Run one command and wait for it; whether it went well and nobody asked to stop."""
        child = self.start(Child(name, command, keep=False))
        while child.is_running() and not self.asked_to_stop:
            time.sleep(0.05)
        return not self.asked_to_stop and child.process is not None and child.process.returncode == 0

    def watch(self, until: Callable[[], bool], seconds: float = float("inf")) -> bool:
        """Look after the children until the condition holds (True), the time is over or a signal came (False)."""
        deadline = time.monotonic() + seconds
        while not self.asked_to_stop and time.monotonic() < deadline:
            if until():
                return True
            for child in self.children:
                child.look_after()
            time.sleep(0.2)
        return False

    def stop(self) -> None:
        """Everybody politely, in the order opposite to the start; then, or on a second Ctrl-C, for good."""
        seen = self.signals
        for child in reversed(self.children):
            child.ask_to_end()
        deadline = time.monotonic() + STOP_SECONDS
        while any(child.is_running() for child in self.children):
            if time.monotonic() > deadline or self.signals > max(seen, 1):
                break
            time.sleep(0.05)
        for child in self.children:
            child.stop(seconds=0)


def say(text: str) -> None:
    print(text, flush=True)


def port_is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # a closing connection does not count
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def answers(port: int, path: str = "/healthz") -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=10) as response:
            return response.status == 200
    except (urllib.error.URLError, OSError):
        return False


def read_port() -> int:
    text = os.environ.get("PORT", "").strip() or "8000"
    if not text.isdigit() or not 0 < int(text) < 65536:
        raise SystemExit(f"PORT={text!r} is not a port number.")
    if not port_is_free(int(text)):
        raise SystemExit(f"Port {text} is taken. Choose another one: make run PORT={int(text) + 1}")
    return int(text)


def prepare(supervisor: Supervisor) -> bool:
    """Bring the translations and the database up to date; with DEBUG off, the static files too."""
    from . import database_mark
    from .messages import compile_all

    compile_all()
    steps = []
    if not database_mark.is_current():
        steps.append(("the database", manage_command("migrate", "--noinput", "--verbosity", "0")))
    if not is_debug():
        steps.append(("static files", manage_command("collectstatic", "--noinput", "--verbosity", "0")))
    for name, command in steps:
        say(f"Preparing {name} …")
        if not supervisor.run_to_end(name, command):
            return False
    database_mark.remember()
    return True


def is_debug() -> bool:
    return os.environ["DEBUG"].strip().lower() in TRUE


def greet(port: int) -> None:
    lines = [f"Lightstick is at  http://127.0.0.1:{port}/", *demo_log_ins(), "Ctrl-C stops it."]
    width = max(map(len, lines))
    say("\n".join(["", "=" * width, *lines, "=" * width, ""]))


def demo_log_ins() -> list[str]:
    """Who can sign in to the demo, as lines; none when there is no demo, or no DEBUG to allow known passwords."""
    if not is_debug():
        return []
    try:
        from gallery.demo.people import DEMO_PASSWORD, LOG_INS
    except ImportError:  # a deployment may leave the demo out
        return []
    return ["Demo log-ins:", *(f"  {mail:<28} {DEMO_PASSWORD}   ({who})" for mail, who in LOG_INS)]


def has_demo() -> bool:
    wanted = os.environ.get("DEMO", "1").strip().lower() in TRUE
    return wanted and (ROOT / "gallery/management/commands/load_demo.py").exists()


def main() -> int:
    """0 after being asked to stop, 1 when the site could not be started."""
    os.environ.setdefault("DEBUG", "1")
    port = read_port()
    os.environ["PORT"] = str(port)
    supervisor = Supervisor()
    try:
        if not prepare(supervisor):
            return 0 if supervisor.asked_to_stop else 1
        supervisor.start(Child("web", web_command(port)))
        if not supervisor.watch(lambda: answers(port), WEB_READY_SECONDS):
            if supervisor.asked_to_stop:
                return 0
            say("The site did not start; the lines above say why.")
            return 1
        supervisor.start(Child("worker", worker_command()))  # after the first page: both want the processor
        greet(port)
        if has_demo():
            supervisor.start(Child("demo", manage_command("load_demo"), keep=False))
        supervisor.watch(lambda: False)
        say("\nStopping …")
        return 0
    finally:
        supervisor.stop()


if __name__ == "__main__":
    sys.exit(main())
