"""Messages of the embedded broker are never seen half written."""

import threading
import time
from pathlib import Path

import pytest
from kombu import Connection

import config.celery  # noqa: F401  (puts our transport in the place of kombu's)


@pytest.fixture
def connection(tmp_path):
    folder = str(tmp_path)
    options = {"data_folder_in": folder, "data_folder_out": folder, "control_folder": f"{folder}/control"}
    with Connection("filesystem://localhost", transport_options=options) as connection:
        yield connection


def test_a_message_comes_back(connection):
    queue = connection.SimpleQueue("bell")
    queue.put({"upload": 7})
    assert queue.get(timeout=2).payload == {"upload": 7}


def test_a_message_appears_whole(connection, tmp_path, monkeypatch):
    """Whoever looks into the folder at any moment finds no empty message."""
    write = Path.write_bytes

    def write_slowly(path: Path, data: bytes) -> int:
        path.touch()
        time.sleep(0.05)
        return write(path, data)

    monkeypatch.setattr(Path, "write_bytes", write_slowly)
    queue = connection.SimpleQueue("chime")  # kombu remembers bindings by name
    putting = threading.Thread(target=lambda: [queue.put({"upload": number}) for number in range(5)])
    putting.start()
    while putting.is_alive():
        for path in tmp_path.glob("*.chime.msg"):
            assert path.read_bytes()
    putting.join()
    assert len(list(tmp_path.glob("*.chime.msg"))) == 5
    assert not list(tmp_path.glob(".*.unfinished"))
