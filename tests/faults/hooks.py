"""Stops a worker at a chosen step, once per upload. Named by UPLOAD_STAGE_HOOK in the worker's environment.

FAULT_STAGE is the step, FAULT_DIR a folder of marker files: `<id>.here` says that the worker stands there,
`<id>.go` lets it go on.
"""

import os
import time
from pathlib import Path

PATIENCE_SECONDS = 60


def pause(upload_id: int, stage: str) -> None:
    if stage != os.environ.get("FAULT_STAGE"):
        return
    here = Path(os.environ["FAULT_DIR"]) / f"{upload_id}.here"
    try:
        here.touch(exist_ok=False)
    except FileExistsError:
        return  # this upload has been stopped before
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline and not here.with_suffix(".go").exists():
        time.sleep(0.02)
