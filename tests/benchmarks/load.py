"""A small HTTP client that keeps its connections: answers per second and times, at a given number of clients."""

import re
import shutil
import socket
import statistics
import subprocess
import threading
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Load:
    per_second: float
    p50: float  # milliseconds
    p95: float


def measure(port: int, path: str, clients: int, seconds: float, cookie: str = "") -> Load:
    """Times by our own client; answers per second by wrk where it is installed, for it costs less itself."""
    for _ in range(5):
        _ask_for(port, path, 1, cookie)
    times: list[float] = []
    threads = [
        threading.Thread(target=_client, args=(port, path, seconds, times, cookie)) for _ in range(clients)
    ]
    started = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    rate = len(times) / (time.perf_counter() - started)
    cuts = statistics.quantiles(times, n=20)
    by_wrk = 0.0 if cookie else _wrk(port, path, clients, seconds)
    return Load(by_wrk or rate, statistics.median(times) * 1000, cuts[18] * 1000)


def median_time(port: int, path: str, count: int) -> float:
    """Milliseconds of one page for one client."""
    _ask_for(port, path, 3)
    return statistics.median(_ask_for(port, path, count)) * 1000


def _client(port: int, path: str, seconds: float, times: list[float], cookie: str) -> None:
    deadline = time.perf_counter() + seconds
    with _connect(port) as connection:
        request = _request(port, path, cookie)
        while time.perf_counter() < deadline:
            times.append(_ask(connection, request))


def _ask_for(port: int, path: str, count: int, cookie: str = "") -> list[float]:
    with _connect(port) as connection:
        request = _request(port, path, cookie)
        return [_ask(connection, request) for _ in range(count)]


def _connect(port: int) -> socket.socket:
    connection = socket.create_connection(("127.0.0.1", port), 60)
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return connection


def _request(port: int, path: str, cookie: str) -> bytes:
    head = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept-Language: en\r\n"
    return f"{head}Cookie: {cookie}\r\n\r\n".encode() if cookie else f"{head}\r\n".encode()


def _ask(connection: socket.socket, request: bytes) -> float:
    """Seconds until the whole answer is here. Raises AssertionError unless it is a 200 with a length."""
    started = time.perf_counter()
    connection.sendall(request)
    answer = b""
    while b"\r\n\r\n" not in answer:
        answer += _receive(connection)
    head, _, body = answer.partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 200"), head[:200]
    length = re.search(rb"content-length: (\d+)", head, re.IGNORECASE)
    assert length, head
    missing = int(length[1]) - len(body)
    while missing > 0:
        missing -= len(_receive(connection))
    return time.perf_counter() - started


def _receive(connection: socket.socket) -> bytes:
    data = connection.recv(262_144)
    assert data, "the server closed the connection"
    return data


def _wrk(port: int, path: str, clients: int, seconds: float) -> float:
    """0.0 without wrk."""
    if not shutil.which("wrk"):
        return 0.0
    url = f"http://127.0.0.1:{port}{path}"
    command = ["wrk", "-t1", f"-c{clients}", f"-d{max(1, round(seconds))}s", url]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "Non-2xx" not in text, text
    found = re.search(r"Requests/sec:\s*([\d.]+)", text)
    return float(found[1]) if found else 0.0
