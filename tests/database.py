"""The test database, built once: by migrations into a template, from which every xdist worker takes a copy.

The template is named after the migrations, triggers and first rows it was made from, so that it also serves the
next run and is rebuilt as soon as one of them changes.
"""

import fcntl
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import connection

from .refusals import REFUSALS

ROOT = Path(__file__).resolve().parent.parent
# Where the setup after every migrate has its first rows and names from.
READ_BY_SETUP = ("education/permissions.py", "moderation/domain/macros.py", "moderation/reasons.py")


def fingerprint() -> str:
    """Twelve letters that change with whatever the empty database is made from."""
    digest = hashlib.sha256(repr([REFUSALS, settings.INSTALLED_APPS, connection.vendor]).encode())
    for app in sorted(apps.get_app_configs(), key=lambda app: app.label):
        for path in sorted(Path(app.path).glob("migrations/*.py")):
            digest.update(path.name.encode() + path.read_bytes())
    first_rows = [*ROOT.glob("*/domain/setup.py"), *(ROOT / name for name in READ_BY_SETUP)]
    for path in [
        *sorted(ROOT.glob("accounts/db/*.py")),
        ROOT / "gallery/search/schema.py",
        *sorted(first_rows),
    ]:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def prepare() -> None:
    """Make the template, if there is none, before anybody asks for a copy."""
    if connection.vendor == "postgresql":
        with _postgres_template():
            pass
    else:
        _sqlite_template()


def create(worker: str) -> str:
    """Make the database of one worker ("gw0", or "" without xdist) and connect to it; its name."""
    make = _create_postgres if connection.vendor == "postgresql" else _create_sqlite
    return make(worker or "main")


def destroy(name: str) -> None:
    connection.close()
    if connection.vendor == "postgresql":
        with _server() as cursor:
            cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
    else:
        shutil.rmtree(Path(name).parent, ignore_errors=True)


def _use(name: str) -> None:
    connection.close()
    connection.settings_dict["NAME"] = name
    settings.DATABASES["default"]["NAME"] = name


def _migrate() -> None:
    call_command("migrate", interactive=False, verbosity=0)
    connection.close()


@contextmanager
def _alone(name: str) -> Iterator[None]:
    """Only one process of this machine at a time."""
    with (Path(tempfile.gettempdir()) / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _sqlite_template() -> Path:
    name = f"lightstick-test-{fingerprint()}"
    template = Path(tempfile.gettempdir()) / f"{name}.sqlite3"
    with _alone(name):
        if not template.exists():
            draft = template.with_suffix(".draft")
            draft.unlink(missing_ok=True)
            _use(str(draft))
            _migrate()
            draft.replace(template)
    return template


def _create_sqlite(worker: str) -> str:
    """A file per worker, not `:memory:`: tests of races and of separate processes need one that can be shared."""
    template = _sqlite_template()
    own = Path(tempfile.mkdtemp(prefix=f"lightstick-test-{worker}-")) / "test.sqlite3"
    shutil.copyfile(template, own)
    _use(str(own))
    return str(own)


@contextmanager
def _postgres_template() -> Iterator[tuple[str, Any]]:
    """Its name and a cursor on the server, while nobody else works on it."""
    template = f"template_{fingerprint()}"
    with _alone(f"lightstick-{settings.DATABASES['default']['PORT']}-{template}"), _server() as cursor:
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s AND datistemplate", [template])
        if not cursor.fetchone():
            cursor.execute(f'DROP DATABASE IF EXISTS "{template}" WITH (FORCE)')
            cursor.execute(f'CREATE DATABASE "{template}"')
            _use(template)
            _migrate()
            cursor.execute(f'ALTER DATABASE "{template}" WITH IS_TEMPLATE true')  # complete
        yield template, cursor


def _create_postgres(worker: str) -> str:
    own = f"test_{worker}_{os.getpid()}"
    with _postgres_template() as (template, cursor):
        cursor.execute(f'CREATE DATABASE "{own}" TEMPLATE "{template}"')
    _use(own)
    return own


@contextmanager
def _server() -> Iterator:
    """A cursor on the server's own database, outside transactions: for CREATE DATABASE and DROP DATABASE."""
    import psycopg2

    address = settings.DATABASES["default"]
    server = psycopg2.connect(
        host=address["HOST"],
        port=address["PORT"],
        user=address["USER"],
        password=address["PASSWORD"],
        dbname="postgres",
    )
    server.autocommit = True
    try:
        with server.cursor() as cursor:
            yield cursor
    finally:
        server.close()
