"""A browser from the system (test tools cannot download theirs everywhere), and the site that it visits.

`live_site` runs on the embedded defaults, or on services when their addresses are in the environment; `make
services-test` does both. What a failing test leaves (screenshots) goes to a folder that is named at the end.
"""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.live import LiveSite, default_flavour

from .cast import Cast, make_cast
from .watch import Watch

FEED_PAGE = 24  # so that the demo's works fill more than three pages of a feed
PATIENCE_MS = 15_000  # for expect(): the machine may be busy


def pytest_configure(config: pytest.Config) -> None:
    """Screenshots of failures, outside the checkout (the plugin's own default is a folder inside it)."""
    if config.option.output == "test-results":
        config.option.output = str(Path(tempfile.gettempdir()) / "lightstick-e2e-failures")
    if config.option.screenshot == "off":
        config.option.screenshot = "only-on-failure"


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    if terminalreporter.stats.get("failed"):
        terminalreporter.write_line(f"Screenshots of failures: {config.option.output}")


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
def browser_context_args(base_url: str) -> dict[str, object]:
    return {"base_url": base_url, "locale": "en-US", "viewport": {"width": 1280, "height": 900}}


@pytest.fixture(scope="session")
def live_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveSite]:
    """The site with its demo content. E2E_DATA=FOLDER begins with the data there, which saves a minute of drawing."""
    folder = Path(os.environ.get("E2E_DATA") or tmp_path_factory.mktemp("site"))
    with LiveSite(folder, env={"PAGE_SIZE": str(FEED_PAGE)}) as site:
        site.manage("load_demo")
        yield site


@pytest.fixture(scope="session")
def embedded_only() -> None:
    """For pages that look the same wherever the pictures and rows lie."""
    if default_flavour() != "embedded":
        pytest.skip("looked at on the embedded defaults")


@pytest.fixture(scope="session")
def base_url(live_site: LiveSite) -> str:
    return live_site.url("").rstrip("/")


@pytest.fixture(scope="session")
def cast(live_site: LiveSite) -> Cast:
    return make_cast(live_site)


@pytest.fixture(autouse=True)
def patience() -> None:
    from playwright.sync_api import expect

    expect.set_options(timeout=PATIENCE_MS)


@pytest.fixture
def watch(context: BrowserContext) -> Watch:
    """Listens to every page of the test's context; ask it for `problems` at the end."""
    return Watch(context)


@pytest.fixture
def signed_in(context: BrowserContext, cast: Cast, base_url: str) -> Callable[[str], Page]:
    """signed_in("fan") -> a page of that member."""

    def enter(handle: str) -> Page:
        context.add_cookies([cast.cookie(handle, base_url)])
        return context.new_page()

    return enter
