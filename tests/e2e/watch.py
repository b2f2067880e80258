"""What a browser complains about while a test goes its way: errors, broken policies, things that jump."""

from playwright.sync_api import BrowserContext, ConsoleMessage, Page

_LISTEN = """
window.__violations = [];
document.addEventListener("securitypolicyviolation", (event) => {
  window.__violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
  console.error(`CSP: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
});
window.__shift = 0;
window.__shifted = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    if (entry.hadRecentInput) continue;
    window.__shift += entry.value;
    for (const { node, previousRect: was, currentRect: now } of entry.sources) {
      const box = ({ x, y, width, height }) => `${x},${y} ${width}x${height}`;
      window.__shifted.push(`${node?.nodeName} ${node?.className ?? ""}: ${box(was)} -> ${box(now)}`);
    }
  }
}).observe({ type: "layout-shift", buffered: true });
"""


class Watch:
    """Collects console errors, uncaught exceptions and CSP violations of every page of a context."""

    def __init__(self, context: BrowserContext) -> None:
        self.problems: list[str] = []
        self._forgiven: tuple[str, ...] = ()
        context.add_init_script(_LISTEN)
        context.on("console", self._on_console)
        context.on("weberror", lambda error: self.problems.append(f"uncaught: {error.error}"))

    def forgive(self, *parts: str) -> None:
        """Messages with one of these parts are what the test provokes."""
        self._forgiven += parts

    def _on_console(self, message: ConsoleMessage) -> None:
        words = f"{message.text} ({message.location.get('url', '')})"
        if message.type == "error" and not any(part in words for part in self._forgiven):
            self.problems.append(words)


def layout_shift(page: Page) -> float:
    """Cumulative layout shift of the page so far, without what followed a click or a key."""
    return page.evaluate("window.__shift")


def shifted(page: Page) -> list[str]:
    return page.evaluate("window.__shifted")
