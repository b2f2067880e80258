"""axe on a page as it stands, light and dark."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_SETTLED = """
async () => {
  const frame = () => new Promise(requestAnimationFrame);
  await frame().then(frame);  // until the other colour scheme has been drawn
  const pictures = [...document.images].filter((image) => image.loading !== "lazy" && !image.complete);
  const moves = document.getAnimations().filter((each) => each.effect.getTiming().iterations !== Infinity);
  const settled = [...pictures.map((image) => image.decode()), ...moves.map((each) => each.finished)];
  return Promise.race([Promise.allSettled(settled), new Promise((resolve) => setTimeout(resolve, 3000))]);
}
"""
_RULES = {
    "light": {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
    "dark": {
        "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
    },  # all that colours change
}


def violations(page: Page) -> list[str]:
    """Of the page as it stands, in both colour schemes.

    What is wrong is looked at twice: a busy browser may be asked while it still draws the other colour scheme.
    """
    found = []
    for scheme, rules in _RULES.items():
        page.emulate_media(color_scheme=scheme)
        again = _violations(page, rules) and _violations(page, rules)
        found += [f"{page.url} ({scheme}): {what}" for what in again]
    return found


def _violations(page: Page, rules: dict[str, object]) -> list[str]:
    page.evaluate(_SETTLED)
    return [
        f"{violation['id']}: {node['html'][:160]} {node['failureSummary'][:300]}"
        for violation in Axe().run(page, options=rules).response["violations"]
        for node in violation["nodes"][:3]
    ]


def look(page: Page, addresses: tuple[str, ...], places: dict[str, object]) -> None:
    """Visit all of them; fails with every violation of every page."""
    found = []
    for address in addresses:
        answer = page.goto(address.format(**places))
        assert answer
        assert answer.status < 500, page.url
        found += violations(page)
    assert not found, "\n".join(found)
