"""The real site as processes: gunicorn, Celery worker and scheduler, on a port and a data folder of its own.

Two flavours. "embedded": SQLite, files, no Redis, the scheduler inside the worker. "services": PostgreSQL, Redis and
the S3-compatible store whose addresses `.ci/services` wrote into the environment, with web, worker and scheduler apart.

    with LiveSite(folder) as site:
        site.manage("load_demo")
        urlopen(site.url("/"))
        site.worker.stop(seconds=0)     # kill -9, with all its children
        site.worker.start()
        site.store.shut()               # services only: the store is down ...
        site.store.open()               # ... and back
"""

import atexit
import email
import functools
import os
import random
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from email.message import EmailMessage
from email.policy import default as modern
from pathlib import Path
from types import TracebackType
from urllib.parse import urlsplit

from config.run import ROOT, Child, answers, beat_command, manage_command, web_command, worker_command

from .gate import Gate

START_SECONDS = 60
SERVICE_VARIABLES = ("DATABASE_URL", "REDIS_URL", "S3_", "SERVICES_DIR", "DJANGO_", "PYTEST_")


def default_flavour() -> str:
    """ "services" when `.ci/services` has left its addresses in the environment."""
    return "services" if os.environ.get("SERVICES_DIR") else "embedded"


class LiveSite:
    """Production settings (DEBUG off, hashed static files) unless `debug`; `env` adds or replaces variables."""

    def __init__(
        self,
        folder: Path,
        flavour: str = "",
        *,
        debug: bool = False,
        port: int = 0,
        concurrency: int = 1,
        env: dict[str, str] | None = None,
    ) -> None:
        self.folder, self.flavour, self.debug = folder, flavour or default_flavour(), debug
        self.port = port or free_port()
        self.store: Gate | None = None
        self._database = ""
        self._concurrency = concurrency
        self.env = self._environment() | (env or {})
        self.web = self._child("web", web_command(self.port))
        embedded = self.flavour == "embedded"
        self.worker = self._child("worker", worker_command(beat=embedded, concurrency=concurrency))
        self.beat = None if embedded else self._child("beat", beat_command())

    @property
    def children(self) -> list[Child]:
        return [child for child in (self.web, self.worker, self.beat) if child]

    def url(self, path: str = "/") -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def prepare(self) -> None:
        """The database and, in production, the static files; nothing runs yet."""
        self.manage("migrate", "--noinput")
        if not self.debug and not (static_root() / "staticfiles.json").exists():
            self.manage("collectstatic", "--noinput")

    def start(self) -> None:
        """Start everything; returns when the first page can be asked for. Raises AssertionError with the log."""
        for child in self.children:
            child.start()
        self.wait_for_web()

    def wait_for_web(self) -> None:
        wait_until(
            lambda: answers(self.port) or not self.web.is_running(), START_SECONDS, "the site", self.logs
        )
        assert self.web.is_running(), self.logs()

    def stop(self) -> None:
        """End every process, politely first; shut the store's gate; drop the database."""
        for child in reversed(self.children):
            child.stop()
        if self.store:
            self.store.shut()
        if self._database:
            _on_postgres(f'DROP DATABASE IF EXISTS "{self._database}" WITH (FORCE)')

    def manage(self, *arguments: str) -> str:
        """Run a management command inside this site; its output."""
        return self.run(manage_command(*arguments))

    def python(self, code: str) -> str:
        """Run Python inside this site's Django; what it printed."""
        setup = "import django\ndjango.setup()\n"
        return self.run([sys.executable, "-c", setup + code])

    def run(self, command: list[str]) -> str:
        """Run any command with this site's environment; its output. Raises AssertionError when it fails."""
        done = subprocess.run(command, cwd=ROOT, env=self.env, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
        return done.stdout

    def mails(self, to: str = "") -> list[EmailMessage]:
        """What the site has sent, oldest first, to one address or to all."""
        found = []
        for path in sorted((self.folder / "mail").glob("*.log"), key=lambda path: path.stat().st_mtime_ns):
            for part in path.read_bytes().split(b"\n" + b"-" * 79 + b"\n"):
                if part.strip():
                    found.append(email.message_from_bytes(part.lstrip(), policy=modern))
        return [mail for mail in found if to in mail["To"]]

    def logs(self) -> str:
        """The last lines of every process, for a failing test to show."""
        parts = []
        for path in sorted(self.folder.glob("*.log")):
            lines = path.read_text(errors="replace").splitlines()[-25:]
            parts.append("\n".join([f"--- {path.name}", *lines]))
        return "\n".join(parts)

    def __enter__(self) -> "LiveSite":
        try:
            self.prepare()
            self.start()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.stop()

    def _child(self, name: str, command: list[str]) -> Child:
        return Child(name, command, env=self.env, log=self.folder / f"{name}.log")

    def _environment(self) -> dict[str, str]:
        kept = {key: value for key, value in os.environ.items() if not key.startswith(SERVICE_VARIABLES)}
        own = {
            "DATA_DIR": str(self.folder),
            "STATIC_ROOT": str(static_root()),
            "PORT": str(self.port),
            "SITE_URL": self.url("").rstrip("/"),
            "ALLOWED_HOSTS": "127.0.0.1,localhost",
            "ALLOW_PLAIN_HTTP": "1",
            "SECRET_KEY": "live-tests-only-" + "k" * 50,
            "DEBUG": "1" if self.debug else "0",
            "DJANGO_SETTINGS_MODULE": "config.settings",
            "PYTHONUNBUFFERED": "1",
        }
        return kept | own | (self._service_addresses() if self.flavour == "services" else {})

    def _service_addresses(self) -> dict[str, str]:
        """A database of its own, a Redis number of its own, and the store through a gate."""
        outside = os.environ
        self._database = f"site_{os.getpid()}_{self.port}"
        _on_postgres(f'CREATE DATABASE "{self._database}"')
        store = urlsplit(outside["S3_ENDPOINT_URL"])
        assert store.port
        self.store = Gate(store.port)
        self.store.open()
        endpoint = f"http://127.0.0.1:{self.store.port}"
        return {key: value for key, value in outside.items() if key.startswith("S3_")} | {
            "DATABASE_URL": outside["DATABASE_URL"].rpartition("/")[0] + "/" + self._database,
            "REDIS_URL": _empty_redis(outside["REDIS_URL"]),
            "S3_ENDPOINT_URL": endpoint,
            "S3_PUBLIC_URL": f"{endpoint}/{outside['S3_PUBLIC_BUCKET']}",
        }


@functools.cache
def static_root() -> Path:
    """Collected once for all sites of a test run."""
    folder = tempfile.mkdtemp(prefix="lightstick-static-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until(
    condition: Callable[[], object],
    seconds: float,
    what: str = "it",
    explain: Callable[[], str] = str,
) -> None:
    """Ask again and again; raises AssertionError with `explain()` when the time is over."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"{what} was not there after {seconds} s\n{explain()}"
        time.sleep(0.1)


def _on_postgres(sql: str) -> None:
    import psycopg2

    connection = psycopg2.connect(os.environ["DATABASE_URL"].rpartition("/")[0] + "/postgres")
    connection.autocommit = True
    try:
        with connection.cursor() as cursor:
            cursor.execute(sql)
    finally:
        connection.close()


def _empty_redis(url: str) -> str:
    """One of Redis's numbered databases that holds nothing yet (0 belongs to the test process)."""
    import redis

    base = url.rpartition("/")[0]
    for number in random.sample(range(1, 64), 63):
        client = redis.Redis.from_url(f"{base}/{number}")
        if client.dbsize() == 0 and client.set("taken", os.getpid(), nx=True):
            return f"{base}/{number}"
    raise AssertionError("every Redis database is in use")
