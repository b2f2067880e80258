"""`make lighthouse`: mobile Lighthouse on the first page, an artwork, /learn/, a lesson and a workshop, as deployed.

Production settings, compressed static files, gunicorn, demo content. Prints the four scores, writes them between the
marks in docs/figures.md, and exits with 1 when one is below 95. Needs Chromium and npx (Node); `LIGHTHOUSE=…` names
another command. A machine that is busy measures its own load: every page is measured RUNS times and the run with
the median performance counts.
"""

import json
import os
import platform
import re
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from config.run import ROOT

from .e2e.cast import make_cast
from .live import LiveSite

FLOOR = 95
RUNS = int(os.environ.get("RUNS", "3"))
ATTEMPTS = 3
FIGURES = ROOT / "docs" / "figures.md"
RESOURCE = "/learn/example-seoul-media-ethics-lab/what-deepfakes-are/"
WORKSHOP = "/workshops/label-clinic/"
BEGIN, END = "<!-- lighthouse: begin -->", "<!-- lighthouse: end -->"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
CHROME_FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)


@dataclass(frozen=True)
class Result:
    """Scores from 0 to 100 by category, the version, and what the browser measured (ms, or shift)."""

    scores: dict[str, int]
    version: str
    first_paint: float
    largest_paint: float
    blocking: float
    shift: float
    lost: list[str]


def command() -> list[str]:
    named = os.environ.get("LIGHTHOUSE", "")
    if named:
        return shlex.split(named)
    if not shutil.which("npx"):
        raise SystemExit("Lighthouse needs npx: please install Node 18 or newer.")
    return ["npx", "--yes", "lighthouse@12"]


def measure(url: str, folder: Path) -> Result:
    """One run, with Lighthouse's own mobile settings (a slow phone on a slow line, simulated)."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if not chromium:
        raise SystemExit("Lighthouse needs Chromium.")
    out = folder / "report.json"
    options = ["--quiet", "--output=json", f"--output-path={out}", f"--chrome-flags={CHROME_FLAGS}"]
    environment = os.environ | {"CHROME_PATH": chromium}
    for _attempt in range(ATTEMPTS):  # now and then it finds nothing in its trace, and says to run it again
        if subprocess.run([*command(), url, *options], env=environment).returncode == 0:
            return read(json.loads(out.read_text()))
    raise SystemExit(f"Lighthouse could not measure {url}.")


def read(report: dict[str, Any]) -> Result:
    audits = report["audits"]
    lost = [
        f"{name}: {audits[ref['id']]['title']} {audits[ref['id']].get('displayValue', '')}".strip()
        for name in CATEGORIES
        for ref in report["categories"][name]["auditRefs"]
        if ref["weight"]
        and (audits[ref["id"]]["score"] or 0) < 0.9
        and audits[ref["id"]]["score"] is not None
    ]
    value = {name: audits[name].get("numericValue", 0.0) for name in (
        "first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift",
    )}  # fmt: skip
    return Result(
        {name: round((report["categories"][name]["score"] or 0) * 100) for name in CATEGORIES},
        report["lighthouseVersion"],
        *value.values(),
        lost=lost,
    )


def median_run(url: str, folder: Path) -> Result:
    runs = [measure(url, folder) for _ in range(RUNS)]
    middle = statistics.median_low([run.scores["performance"] for run in runs])
    return next(run for run in runs if run.scores["performance"] == middle)


def table(results: dict[str, Result]) -> str:
    first = next(iter(results.values()))
    lines = [
        f"Lighthouse {first.version}, mobile settings, median of {RUNS} runs; Python {platform.python_version()}, "
        f"{os.cpu_count()} cores, gunicorn with 2 workers, demo content.",
        "",
        "| page | performance | accessibility | best practices | SEO | FCP ms | LCP ms | TBT ms | CLS |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for page, run in results.items():
        scores = " | ".join(str(run.scores[name]) for name in CATEGORIES)
        times = f"{run.first_paint:.0f} | {run.largest_paint:.0f} | {run.blocking:.0f} | {run.shift:.3f}"
        lines.append(f"| {page} | {scores} | {times} |")
    return "\n".join(lines)


def write_figures(text: str) -> None:
    """Into our own section; the rest of the file belongs to others."""
    section = f"{BEGIN}\n{text}\n{END}"
    old = FIGURES.read_text(encoding="utf-8") if FIGURES.exists() else "# Figures\n"
    if BEGIN in old:
        new = re.sub(f"{BEGIN}.*?{END}", lambda _: section, old, flags=re.DOTALL)
    else:
        new = f"{old.rstrip()}\n\n## Lighthouse\n\n`make lighthouse` writes this section.\n\n{section}\n"
    FIGURES.write_text(new, encoding="utf-8")


def addresses(site: LiveSite) -> dict[str, str]:
    """The pages by the names that the table gives them."""
    home = urllib.request.urlopen(site.url("/")).read().decode()
    work = re.search(r'class="card__link" href="(/a/[^"]+)"', home)
    assert work, "the home page shows no work"
    paths = {"home": "/", "artwork": work[1], "learn": "/learn/", "resource": RESOURCE, "workshop": WORKSHOP}
    return {name: site.url(path) for name, path in paths.items()}


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="lightstick-lighthouse-") as name:
        folder = Path(name)
        with LiveSite(folder, "embedded") as site:
            print("Loading the demo …", flush=True)
            site.manage("load_demo")
            make_cast(site)
            site.manage("load_first_content", "--by", "keeper")
            pages = addresses(site)
            site.worker.stop()  # nothing else on the machine while it is measured
            results = {page: median_run(url, folder) for page, url in pages.items()}
    text = table(results)
    print(text)
    write_figures(text)
    low = [page for page, run in results.items() if min(run.scores.values()) < FLOOR]
    for page in low:
        print(f"\n{page} is below {FLOOR}:", *results[page].lost, sep="\n  ")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
