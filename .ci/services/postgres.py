"""A PostgreSQL of our own: its own folder, its own port, no fsync, gone afterwards."""

import os
import shutil
import signal
import subprocess
from pathlib import Path

import packages
import processes

NAME = "postgres"


def up(folder: Path) -> dict[str, str]:
    """Make a cluster and start it; the lines for the environment file."""
    data, programs = folder / "postgres", packages.postgres_folder()
    user = "postgres" if os.geteuid() == 0 else ""  # it refuses to run as root
    data.mkdir()
    if user:
        shutil.chown(data, user, user)
        data.chmod(0o700)
    _run([f"{programs}/initdb", "-D", str(data), "-U", "lightstick", "-A", "trust", "-E", "UTF8",
          "--locale=C.UTF-8", "--no-sync"], user, folder)  # fmt: skip
    port = processes.free_port()
    settings = {
        "port": port, "listen_addresses": "127.0.0.1", "unix_socket_directories": "", "fsync": "off",
        "synchronous_commit": "off", "full_page_writes": "off", "max_connections": 200, "shared_buffers": "128MB",
    }  # fmt: skip
    command = [f"{programs}/postgres", "-D", str(data)]
    for key, value in settings.items():
        command += ["-c", f"{key}={value}"]
    processes.start(folder, NAME, command, user)
    processes.wait_until_ready(folder, NAME, lambda: _answers_from(port) == str(data), 30)
    _query(port, "postgres", "CREATE DATABASE lightstick")
    return {"DATABASE_URL": f"postgres://lightstick@127.0.0.1:{port}/lightstick"}


def down(folder: Path) -> None:
    processes.stop(folder, NAME, signal.SIGINT)  # "fast": ends open connections


def _run(command: list[str], user: str, folder: Path) -> None:
    done = subprocess.run(
        command, user=user or None, group=user or None, extra_groups=[] if user else None,
        cwd=folder, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(f"{command[0]} failed:\n{done.stdout}{done.stderr}")


def _answers_from(port: int) -> str:
    """The data folder of whatever answers there: another server on our port must not pass for ours."""
    return _query(port, "postgres", "SHOW data_directory")


def _query(port: int, database: str, sql: str) -> str:
    import psycopg2

    connection = psycopg2.connect(host="127.0.0.1", port=port, user="lightstick", dbname=database)
    try:
        connection.autocommit = True
        with connection.cursor() as cursor:
            cursor.execute(sql)
            return cursor.fetchone()[0] if cursor.description else ""
    finally:
        connection.close()
