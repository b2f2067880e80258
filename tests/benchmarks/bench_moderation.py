"""Moderators' work on PostgreSQL: what claiming, deciding and looking cost with 1,000 and with 1,000,000 open cases."""

import json
import os
import tempfile
from pathlib import Path
from typing import Any

from tests.live import LiveSite

from .load import measure

SMALL, LARGE = 1_000, int(os.environ.get("BENCH_CASES", "1000000"))
TARGET_RATIO = 1.3
SECONDS = float(os.environ.get("BENCH_SECONDS", "4"))
Row = dict[str, object]


def measure_moderation() -> list[Row]:
    """Rows {name, value, unit, conditions}. Needs the services of tests.live.LiveSite."""
    with tempfile.TemporaryDirectory(prefix="lightstick-bench-") as folder:
        site = LiveSite(Path(folder), "services")
        try:
            site.prepare()
            site.manage("publish_first_guidelines")
            site.web.start()
            site.wait_for_web()
            small, large = (_measure(site, count) for count in (SMALL, LARGE))
        finally:
            site.stop()
    return [*_rows(small, SMALL), *_rows(large, LARGE), *_ratios(small, large)]


def _measure(site: LiveSite, count: int) -> dict[str, Any]:
    """Claims, decisions, queries and page times with `count` open cases."""
    answer = site.python(f"from tests.benchmarks.moderation_work import main\nmain({count})")
    found: dict[str, Any] = json.loads(answer.splitlines()[-1])
    found["pages"] = {
        name: measure(site.port, path, 1, SECONDS, found["cookie"])
        for name, path in found["addresses"].items()
    }
    return found


def _rows(found: dict[str, Any], count: int) -> list[Row]:
    cases = f"PostgreSQL, {count} open cases"
    rows = []
    for part in ("p50", "p95"):
        rows.append(
            _row(f"claim_next: {part}", found["claims"][part], "ms", f"{cases}, 30 claimed by others")
        )
    for threads, speed in found["decisions"].items():
        where = f"{cases}, {threads} thread{'s' if threads != '1' else ''} in one process"
        rows.append(_row("decisions per second", speed, "1/s", where))
    for name, load in found["pages"].items():
        where = f"{cases}, 1 client, gunicorn 2 x 4 gthread"
        rows.append(_row(f"{name}: p50", load.p50, "ms", where))
        rows.append(_row(f"{name}: p95", load.p95, "ms", where))
        rows.append(_row(f"SQL queries: {name}", found["queries"][name], "queries", cases))
    return rows


def _ratios(small: dict[str, Any], large: dict[str, Any]) -> list[Row]:
    where = f"PostgreSQL; <= {TARGET_RATIO}"
    rows = []
    for part in ("p50", "p95"):
        ratio = large["claims"][part] / small["claims"][part]
        rows.append(_row(f"claim_next: {part}, {LARGE} to {SMALL} cases", ratio, "ratio", where))
    for name, load in large["pages"].items():
        ratio = load.p50 / small["pages"][name].p50
        rows.append(_row(f"{name}: p50, {LARGE} to {SMALL} cases", ratio, "ratio", where))
    return rows


def _row(name: str, value: float, unit: str, conditions: str) -> Row:
    return {"name": f"moderation, {name}", "value": round(value, 3), "unit": unit, "conditions": conditions}
