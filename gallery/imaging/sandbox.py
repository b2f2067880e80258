"""Run a function in a child process that cannot outlive or outgrow its limits.

A plain fork, not multiprocessing: Celery's workers are daemonic and may not have children of that
kind, and a fork costs some milliseconds where a fresh interpreter costs a hundred.

Forking a process that has threads is sound here because of what the child does *not* do. Only the
forking thread lives on in it; a lock that another thread held stays locked for ever. CPython and
glibc re-create theirs (interpreter, import, logging, standard streams, malloc) in their fork
handlers. The child then imports nothing new (decoders are loaded below, before any fork), logs
nothing, touches no database connection, collects no garbage (which could finalise a parent's
connection) and leaves by ``os._exit``, so that no exit handler or buffer of the parent runs twice.
What should still hang is killed at its deadline.
"""

import contextlib
import ctypes
import faulthandler
import gc
import json
import logging
import os
import resource
import select
import signal
import sys
import time
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from PIL import AvifImagePlugin, Image, MpoImagePlugin  # noqa: F401  (loaded before any fork)

from gallery.imaging.errors import DecoderTimeout, PictureError, PictureErrorCode
from gallery.imaging.limits import Limits

Image.init()  # all of Pillow's plugins, for the same reason

_MAX_REPLY_BYTES = 2**20
_PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None) if sys.platform == "linux" else None


def run_bounded(function: Callable[..., Any], args: Sequence[Any], limits: Limits) -> Any:
    """Return ``function(*args)``, which must be JSON, computed in a bounded child.

    Raises the PictureError that the child raised; DECODER_FAILED when it crashed, was killed, used too
    much or failed in an unforeseen way, as DecoderTimeout when it was killed at its wall-clock deadline;
    OSError for faults of the machine (such as a full disk).
    """
    deadline = time.monotonic() + limits.wall_seconds
    address_space = _mapped_bytes() + limits.memory_bytes
    parent = os.getpid()
    reader, writer = os.pipe()
    try:
        child = os.fork()
    except OSError:
        os.close(reader)
        os.close(writer)
        raise
    if child == 0:
        os.close(reader)
        _live_as_child(function, args, limits, address_space, parent, writer)
    os.close(writer)
    reply = b""
    try:
        reply = _read_reply(reader, deadline)
        if not reply and time.monotonic() >= deadline:
            raise DecoderTimeout(limits.wall_seconds)
    finally:  # also on a signal's exception, such as a task's soft time limit
        os.close(reader)
        if not reply:
            _kill(child)
        status = _reap(child)
    return _unpack(reply, status)


def _mapped_bytes() -> int:
    """Address space in use now; RLIMIT_AS counts it too, so that a budget must come on top."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[0])
    except OSError:  # not Linux: RLIMIT_AS is not set there
        return 0
    return pages * resource.getpagesize()


# -- in the child


def _live_as_child(
    function: Callable[..., Any],
    args: Sequence[Any],
    limits: Limits,
    address_space: int,
    parent: int,
    writer: int,
) -> NoReturn:
    try:
        gc.disable()
        _restrict(limits, address_space, parent)
        reply = json.dumps(_answer(function, args)).encode("ascii")
        view = memoryview(reply)
        while view:
            view = view[os.write(writer, view) :]
    finally:
        os._exit(0)  # without a reply on the pipe the parent knows that it failed


def _restrict(limits: Limits, address_space: int, parent: int) -> None:
    signal.set_wakeup_fd(-1)
    for number in (
        signal.SIGTERM,
        signal.SIGINT,
        signal.SIGHUP,
        signal.SIGQUIT,
        signal.SIGUSR1,
        signal.SIGALRM,
    ):
        signal.signal(number, signal.SIG_DFL)
    if _libc is not None:
        _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)  # no orphan when the worker is killed
        if os.getppid() != parent:
            os._exit(0)
        resource.setrlimit(resource.RLIMIT_AS, (address_space, address_space))
        with contextlib.suppress(OSError):  # when memory is short, this one goes first
            Path("/proc/self/oom_score_adj").write_text("1000")
    resource.setrlimit(resource.RLIMIT_CPU, (limits.cpu_seconds, limits.cpu_seconds + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (limits.max_output_bytes, limits.max_output_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    faulthandler.disable()  # the parent reports how it ended
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    AvifImagePlugin.DEFAULT_MAX_THREADS = 1  # each decoding thread would reserve a stack and an arena


def _answer(function: Callable[..., Any], args: Sequence[Any]) -> dict[str, Any]:
    try:
        return {"value": function(*args)}
    except PictureError as error:
        return {"code": error.code.value, "detail": error.detail}
    except MemoryError:
        return {"code": PictureErrorCode.DECODER_FAILED.value, "detail": "out of memory"}
    except OSError as error:
        if error.errno is not None:
            return {"errno": error.errno, "detail": str(error.strerror)}
        return {"code": PictureErrorCode.DECODER_FAILED.value, "detail": f"OSError: {error}"[:200]}
    except Exception as error:  # anything unforeseen is this picture's failure, not the worker's
        return {
            "code": PictureErrorCode.DECODER_FAILED.value,
            "detail": f"{type(error).__name__}: {error}"[:200],
        }


# -- in the parent


def _read_reply(reader: int, deadline: float) -> bytes:
    """All that the child writes until it closes the pipe; nothing when the deadline comes first."""
    chunks: list[bytes] = []
    poll = select.poll()
    poll.register(reader, select.POLLIN | select.POLLHUP)
    while (remaining := deadline - time.monotonic()) > 0 and sum(map(len, chunks)) <= _MAX_REPLY_BYTES:
        if poll.poll(remaining * 1000):
            chunk = os.read(reader, 65536)
            if not chunk:
                return b"".join(chunks)
            chunks.append(chunk)
    return b""


def _kill(child: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)


def _reap(child: int) -> int:
    """Wait for the child, so that no zombie stays; -1 when somebody else has reaped it."""
    try:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    except ChildProcessError:
        return -1


def _unpack(reply: bytes, status: int) -> Any:
    try:
        answer = json.loads(reply)
    except ValueError:
        raise PictureError(PictureErrorCode.DECODER_FAILED, f"child ended with {status}") from None
    if "code" in answer:
        raise PictureError(PictureErrorCode(answer["code"]), answer["detail"])
    if "errno" in answer:
        raise OSError(answer["errno"], answer["detail"])
    return answer["value"]
