"""A browser from the system (test tools cannot download theirs everywhere), and the site that it visits."""

import shutil
from collections.abc import Iterator

import pytest

from tests.live import LiveSite


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    chromium = shutil.which("chromium")
    if not chromium:
        pytest.skip("Chromium is not installed")
    quiet = (
        "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    )
    return {
        "executable_path": chromium,
        "args": [*quiet.split(), "--disable-component-update", "--disable-sync"],
    }


@pytest.fixture(scope="session")
def live_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveSite]:
    """Embedded, or on services when their addresses are in the environment (make services-test does both)."""
    with LiveSite(tmp_path_factory.mktemp("site")) as site:
        yield site
