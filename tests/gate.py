"""A TCP proxy that can be shut: what is behind it is "down" at once, and back at once."""

import contextlib
import select
import socket
import threading
from types import TracebackType


class Gate:
    """Forwards 127.0.0.1:`port` to a port of this machine until it is shut; then connections are refused."""

    def __init__(self, target_port: int) -> None:
        self.target_port = target_port
        self.port = 0
        self._listener: socket.socket | None = None
        self._lock = threading.Lock()
        self._open_sockets: set[socket.socket] = set()

    def open(self) -> None:
        """Let connections through (again, on the same port as before)."""
        if self._listener:
            return
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", self.port))
        listener.listen(128)
        self.port = listener.getsockname()[1]
        self._listener = listener
        threading.Thread(target=self._accept, args=[listener], daemon=True).start()

    def shut(self) -> None:
        """Refuse new connections and cut those that are open, in the middle of whatever they carry."""
        listener, self._listener = self._listener, None
        if listener:
            with contextlib.suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)  # wakes the thread in accept()
            listener.close()
        with self._lock:
            for connection in self._open_sockets:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)

    def __enter__(self) -> "Gate":
        self.open()
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.shut()

    def _accept(self, listener: socket.socket) -> None:
        while True:
            try:
                client = listener.accept()[0]
            except OSError:
                return
            threading.Thread(target=self._carry, args=[client], daemon=True).start()

    def _carry(self, client: socket.socket) -> None:
        with contextlib.ExitStack() as stack:
            stack.enter_context(client)
            stack.enter_context(contextlib.suppress(OSError))
            target = stack.enter_context(socket.create_connection(("127.0.0.1", self.target_port), 5))
            with self._lock:
                self._open_sockets |= {client, target}
            try:
                _pump(client, target)
            finally:
                with self._lock:
                    self._open_sockets -= {client, target}


def _pump(client: socket.socket, target: socket.socket) -> None:
    other = {client: target, target: client}
    reading = {client, target}
    while reading:
        for source in select.select(list(reading), [], [])[0]:
            data = source.recv(65536)
            if data:
                other[source].sendall(data)
            else:
                reading.discard(source)
                other[source].shutdown(socket.SHUT_WR)
