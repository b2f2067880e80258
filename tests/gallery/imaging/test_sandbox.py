import errno
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from gallery.imaging import (
    DecoderTimeout,
    Limits,
    PictureError,
    PictureErrorCode,
    inspect_picture,
    make_renditions,
)
from gallery.imaging.sandbox import run_bounded
from tests.gallery.imaging import corpus
from tests.gallery.imaging.conftest import CREDITS, QUICK

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="the kernel feature is Linux's")
TIGHT = Limits(cpu_seconds=1, wall_seconds=10, memory_bytes=128 * 2**20, max_output_bytes=10_000)


def spin():
    while True:
        pass


def hoard():
    kept = []
    while True:
        kept.append(bytearray(2**20))


def write_much(path):
    Path(path).write_bytes(bytes(100_000))


def note_pid_then(path, function):
    Path(path).write_text(str(os.getpid()))
    return function()


def is_gone(pid):
    """True when no such process exists, not even as a zombie of ours."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def raise_(error):
    raise error


def test_sandbox_returns_json_values():
    assert run_bounded(lambda a, b: {"sum": a + b, "text": "하늘"}, (2, 3), QUICK) == {
        "sum": 5,
        "text": "하늘",
    }


def test_sandbox_runs_elsewhere():
    assert run_bounded(os.getpid, (), QUICK) != os.getpid()


def test_sandbox_passes_on_picture_errors():
    with pytest.raises(PictureError) as caught:
        run_bounded(raise_, (PictureError(PictureErrorCode.TOO_COMPLEX, "why"),), QUICK)
    assert (caught.value.code, caught.value.detail) == (PictureErrorCode.TOO_COMPLEX, "why")


def test_sandbox_passes_on_faults_of_the_machine():
    with pytest.raises(OSError, match="No space") as caught:
        run_bounded(raise_, (OSError(errno.ENOSPC, "No space left"),), QUICK)
    assert caught.value.errno == errno.ENOSPC


@pytest.mark.parametrize(
    "function",
    [
        pytest.param(spin, id="spin"),
        pytest.param(hoard, id="hoard"),
        pytest.param(os.abort, id="abort"),
        pytest.param(lambda: os.kill(os.getpid(), signal.SIGSEGV), id="segfault"),
        pytest.param(lambda: os._exit(3), id="exit"),
        pytest.param(lambda: raise_(KeyError("x")), id="exception"),
        pytest.param(lambda: raise_(SystemExit(0)), id="sys_exit"),
        pytest.param(lambda: object(), id="not_json"),
        pytest.param(lambda: "x" * 2**21, id="long_reply"),
    ],
)
def test_sandbox_turns_failure_into_an_error_and_leaves_no_process(tmp_path, function):
    pid_file = tmp_path / "pid"
    with pytest.raises(PictureError) as caught:
        run_bounded(note_pid_then, (pid_file, function), TIGHT)
    assert caught.value.code is PictureErrorCode.DECODER_FAILED
    assert not isinstance(caught.value, DecoderTimeout)  # another try would end the same way
    assert is_gone(int(pid_file.read_text()))


def test_sandbox_ends_at_the_wall_clock(tmp_path):
    pid_file, started = tmp_path / "pid", time.monotonic()
    with pytest.raises(DecoderTimeout) as caught:
        run_bounded(note_pid_then, (pid_file, lambda: time.sleep(30)), Limits(wall_seconds=0.3))
    assert caught.value.code is PictureErrorCode.DECODER_FAILED
    assert time.monotonic() - started < 5
    assert is_gone(int(pid_file.read_text()))


def test_sandbox_bounds_written_files(tmp_path):
    with pytest.raises(OSError) as caught:
        run_bounded(write_much, (tmp_path / "big",), TIGHT)
    assert caught.value.errno == errno.EFBIG


@linux_only
def test_sandbox_memory_budget_is_on_top_of_the_parent(tmp_path):
    """A parent that has mapped much already must not starve its children."""
    ballast = bytearray(400 * 2**20)
    assert run_bounded(lambda: len(bytearray(64 * 2**20)), (), TIGHT) == 64 * 2**20
    del ballast


@linux_only
def test_sandbox_closes_its_pipes():
    before = len(list(Path("/proc/self/fd").iterdir()))
    for _ in range(5):
        run_bounded(int, (), QUICK)
    with pytest.raises(PictureError):
        run_bounded(os.abort, (), QUICK)
    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_sandbox_child_ends_when_the_parent_is_interrupted(tmp_path):
    """As by a task's soft time limit, which raises out of a signal handler."""
    pid_file = tmp_path / "pid"
    previous = signal.signal(signal.SIGALRM, lambda *_: raise_(InterruptedError("soft limit")))
    signal.setitimer(signal.ITIMER_REAL, 0.3)
    try:
        with pytest.raises(InterruptedError):
            run_bounded(note_pid_then, (pid_file, lambda: time.sleep(30)), QUICK)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, previous)
    assert is_gone(int(pid_file.read_text()))


@linux_only
def test_sandbox_child_dies_with_its_killed_worker(tmp_path):
    pid_file = tmp_path / "pid"
    program = (
        "import os, sys, time, pathlib\n"
        "from gallery.imaging import Limits\n"
        "from gallery.imaging.sandbox import run_bounded\n"
        "def work():\n"
        "    pathlib.Path(sys.argv[1]).write_text(str(os.getpid()) + '.')\n"
        "    time.sleep(60)\n"
        "run_bounded(work, (), Limits())\n"
    )
    worker = subprocess.Popen([sys.executable, "-c", program, str(pid_file)], cwd=Path(__file__).parents[3])
    wait_until(lambda: pid_file.exists() and pid_file.read_text().endswith("."))
    worker.kill()
    worker.wait()
    child = int(pid_file.read_text()[:-1])
    wait_until(lambda: is_gone(child) or is_zombie(child))


def wait_until(condition, seconds=15):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.02)


def is_zombie(pid):
    """Orphans are reaped by init when it gets to it; a zombie is dead enough."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z"
    except OSError:
        return True


def test_sandbox_works_in_a_daemonic_process(store):
    """Celery's prefork workers are daemonic: multiprocessing would refuse them children."""
    path = store(corpus.encoded(corpus.quadrants(), "PNG"))
    context = multiprocessing.get_context("fork")
    queue = context.SimpleQueue()
    process = context.Process(target=lambda: queue.put(inspect_picture(path, QUICK).width), daemon=True)
    process.start()
    process.join(20)
    assert process.exitcode == 0
    assert queue.get() == 400


def test_sandbox_works_beside_busy_threads(store, tmp_path):
    path = store(corpus.encoded(corpus.busy(200, 200), "JPEG"))
    stop = threading.Event()

    def render(index):
        out = tmp_path / str(index)
        out.mkdir()
        return len(make_renditions(path, out, CREDITS, QUICK).renditions)

    def disturb():
        while not stop.is_set():
            corpus.encoded(corpus.busy(40, 40), "PNG")

    noise = threading.Thread(target=disturb)
    noise.start()
    try:
        with ThreadPoolExecutor(4) as pool:
            assert list(pool.map(render, range(12))) == [2] * 12
    finally:
        stop.set()
        noise.join()


def test_sandbox_child_imports_nothing_new(store, tmp_path):
    """An import after a fork may wait for ever on a lock that another thread held."""
    paths = []
    for name in (*corpus.FORMATS, "GIF", "MPO"):
        exif = {} if name == "GIF" else {"exif": corpus.exif_block(6, gps=True)}
        paths.append(tmp_path / f"picture-{name}")
        paths[-1].write_bytes(corpus.encoded(corpus.quadrants(), name, **exif))
    program = (
        "import sys, pathlib\n"
        "from gallery.imaging import Limits, PictureCredits\n"
        "from gallery.imaging.picture import _render\n"
        "CREDITS = PictureCredits('', '', '', '')\n"
        "from gallery.imaging.sandbox import run_bounded\n"
        "def work():\n"
        "    before = set(sys.modules)\n"
        "    for each in sys.argv[2:]:\n"
        "        _render(pathlib.Path(each), pathlib.Path(sys.argv[1]), CREDITS, Limits())\n"
        "    return sorted(set(sys.modules) - before)\n"
        "print(run_bounded(work, (), Limits()))\n"
    )
    command = [sys.executable, "-c", program, str(tmp_path), *map(str, paths)]
    done = subprocess.run(command, cwd=Path(__file__).parents[3], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_imaging_needs_no_django():
    program = (
        "import sys, gallery.imaging; print([name for name in sys.modules if name.startswith('django')])"
    )
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, cwd=Path(__file__).parents[3], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
