"""axe on a page as it stands, light and dark."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_SETTLED = """
() => {
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
    """Of the page as it stands, in both colour schemes."""
    found = []
    for scheme, rules in _RULES.items():
        page.emulate_media(color_scheme=scheme)
        page.evaluate(_SETTLED)
        for violation in Axe().run(page, options=rules).response["violations"]:
            for node in violation["nodes"][:3]:
                what = f"{violation['id']}: {node['html'][:160]} {node['failureSummary'][:300]}"
                found.append(f"{page.url} ({scheme}): {what}")
    return found


def look(page: Page, addresses: tuple[str, ...], places: dict[str, object]) -> None:
    """Visit all of them; fails with every violation of every page."""
    found = []
    for address in addresses:
        answer = page.goto(address.format(**places))
        assert answer
        assert answer.status < 500, page.url
        found += violations(page)
    assert not found, "\n".join(found)
