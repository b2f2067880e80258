"""Workers by the dozen: the site is imported once here, and every worker is a fork that begins where imports end.

Reads one JSON object per line from its input, {"argv": [...], "environment": {...}, "log": path}, and answers each
with the process id of the new worker. Ends when its input does. It opens no connection to anything before it forks.
"""

import json
import os
import signal
import sys
from pathlib import Path
from typing import Any, NoReturn


def become_worker(order: dict[str, Any]) -> NoReturn:
    """From here on as if the command line had been typed: a process group of its own, its own log, no input."""
    from celery.__main__ import main

    os.setsid()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    log = os.open(Path(order["log"]), os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    nothing = os.open(os.devnull, os.O_RDONLY)
    for source, target in ((nothing, 0), (log, 1), (log, 2)):
        os.dup2(source, target)
    os.environ.update(order["environment"])
    sys.argv = order["argv"]
    try:
        main()
    finally:
        os._exit(1)


def serve() -> None:
    from config.celery import app

    app.loader.import_default_modules()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the kernel buries killed workers at once
    for line in sys.stdin:
        order = json.loads(line)
        process = os.fork() or become_worker(order)
        print(process, flush=True)


if __name__ == "__main__":
    serve()
