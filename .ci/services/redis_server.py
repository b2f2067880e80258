"""A Redis of our own that keeps nothing on disk."""

from pathlib import Path

import processes

NAME = "redis"


def up(folder: Path) -> dict[str, str]:
    import redis

    port = processes.free_port()
    command = ["redis-server", "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no",
               "--daemonize", "no", "--dir", str(folder), "--databases", "64"]  # fmt: skip
    processes.start(folder, NAME, command)
    client = redis.Redis(port=port)
    processes.wait_until_ready(folder, NAME, client.ping, 15)
    return {"REDIS_URL": f"redis://127.0.0.1:{port}/0"}


def down(folder: Path) -> None:
    processes.stop(folder, NAME)
