"""Pages on gunicorn with 2 workers x 4 threads: speed, SQL queries, and what a hundred times more works cost."""

import json
import os
import tempfile
from pathlib import Path

from tests.live import LiveSite

from .load import measure, median_time

SMALL, LARGE = 2_000, 200_000
TARGET_RATIO = 1.3
SECONDS = float(os.environ.get("BENCH_SECONDS", "4"))
LARGE = int(os.environ.get("BENCH_WORKS", LARGE))
ROUNDS = int(os.environ.get("BENCH_ROUNDS", "60"))  # single requests behind each median
Row = dict[str, object]


def measure_web(flavour: str) -> list[Row]:
    """Rows {name, value, unit, conditions} for one flavour of tests.live.LiveSite."""
    settings = {"DJANGO_SETTINGS_MODULE": "tests.benchmarks.settings"}
    with tempfile.TemporaryDirectory(prefix="lightstick-bench-") as folder:
        site = LiveSite(Path(folder), flavour, env=settings)
        try:
            site.prepare()
            site.manage("publish_first_guidelines")
            site.web.start()  # no worker: it would share the processor
            site.wait_for_web()
            return _measure(site)
        finally:
            site.stop()


def _measure(site: LiveSite) -> list[Row]:
    database = "SQLite" if site.flavour == "embedded" else "PostgreSQL"
    rows: list[Row] = []
    small = _fill(site, SMALL)
    rows += _loads(site, small, f"{database}, {SMALL} works")
    before = _medians(site, small)
    large = _fill(site, LARGE)
    rows += _loads(site, large, f"{database}, {LARGE} works")
    after = _medians(site, large)
    for name, path_count in large["queries"].items():
        rows.append(_row(f"SQL queries: {name}", path_count, "queries", f"{database}, {LARGE} works"))
    conditions = f"{database}, 1 client, median of {ROUNDS}"
    for name, time in after.items():
        rows.append(_row(f"{name}: {SMALL} works", before[name], "ms", conditions))
        rows.append(_row(f"{name}: {LARGE} works", time, "ms", conditions))
        ratio = time / before[name]
        rows.append(
            _row(f"{name}: {LARGE} to {SMALL} works", ratio, "ratio", f"{conditions}; <= {TARGET_RATIO}")
        )
    for page in ("home", "tag"):
        ratio = after[f"{page}, hundredth page"] / after[page]
        rows.append(
            _row(f"{page}: hundredth to first page", ratio, "ratio", f"{conditions}; <= {TARGET_RATIO}")
        )
    return rows


def _fill(site: LiveSite, count: int) -> dict[str, dict]:
    """The addresses to ask for and their numbers of queries, with `count` works in the database."""
    answer = site.python(f"from tests.benchmarks.fill import main\nmain({count})")
    statement = "VACUUM ANALYZE" if site.flavour == "services" else "ANALYZE"
    site.python(f"from django.db import connection\nconnection.cursor().execute('{statement}')")
    return json.loads(answer.splitlines()[-1])


def _loads(site: LiveSite, pages: dict[str, dict], conditions: str) -> list[Row]:
    rows = []
    wanted = {"empty view": "/empty/"} | {
        name: pages["addresses"][name] for name in ("home", "artwork", "tag")
    }
    for name, path in wanted.items():
        for clients in (1, 8):
            load = measure(site.port, path, clients, SECONDS)
            where = f"{conditions}, {clients} client{'s' if clients > 1 else ''}, gunicorn 2 x 4 gthread"
            rows.append(_row(f"{name}: requests per second", load.per_second, "1/s", where))
            rows.append(_row(f"{name}: p50", load.p50, "ms", where))
            rows.append(_row(f"{name}: p95", load.p95, "ms", where))
    return rows


def _medians(site: LiveSite, pages: dict[str, dict]) -> dict[str, float]:
    """The best of three medians: the machine's noise only ever adds."""
    return {
        name: min(median_time(site.port, path, ROUNDS) for _ in range(3))
        for name, path in pages["addresses"].items()
    }


def _row(name: str, value: float, unit: str, conditions: str) -> Row:
    return {"name": f"web, {name}", "value": round(value, 3), "unit": unit, "conditions": conditions}
