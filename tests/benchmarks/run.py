"""`make bench`: measures imaging, web and moderation, prints the figures and writes bench.json.

The web is measured on the embedded defaults and, where `.ci/services` has left its addresses in the environment, on
PostgreSQL and Redis too. Moderation is measured on PostgreSQL alone. BENCH_SECONDS, BENCH_WORKS and BENCH_CASES make
it shorter; ARGS=moderation (or imaging, web) measures only that.
"""

import json
import os
import platform
import sys
import tempfile
from pathlib import Path

OUTPUT = Path(__file__).resolve().parents[2] / "bench.json"


def main(wanted: list[str]) -> None:
    """`wanted`: "imaging", "web" and "moderation", or nothing for all of them."""
    os.environ.setdefault("DEBUG", "0")
    os.environ.setdefault("ALLOW_PLAIN_HTTP", "1")
    os.environ.setdefault("SECRET_KEY", "bench-only-" + "k" * 50)
    os.environ.setdefault("DATA_DIR", tempfile.mkdtemp(prefix="lightstick-bench-"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django

    django.setup()
    from .bench_imaging import measure_imaging
    from .bench_moderation import measure_moderation
    from .bench_web import measure_web

    rows = []
    if not wanted or "imaging" in wanted:
        rows += measure_imaging()
    if not wanted or "web" in wanted:
        for flavour in ("embedded", *(["services"] if os.environ.get("SERVICES_DIR") else [])):
            rows += measure_web(flavour)
    if (not wanted or "moderation" in wanted) and os.environ.get("SERVICES_DIR"):
        rows += measure_moderation()
    machine = f"{os.cpu_count()} cores, Python {platform.python_version()}"
    for row in rows:
        row["conditions"] = f"{row['conditions']}; {machine}"
        print(f"{row['name']:<48} {row['value']:>12} {row['unit']:<8} {row['conditions']}")
    OUTPUT.write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n")
    print(f"Written to {OUTPUT.name}.")


if __name__ == "__main__":
    main(sys.argv[1:])
