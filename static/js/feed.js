// Endless scrolling puts more cards into the page than its address says. When the browser comes back to a feed
// and has not kept the page itself, the cards and the place are put back from the session.
const feed = document.querySelector("[data-feed]");
const PREFIX = "feed:";
const KEPT = 5; // feeds remembered per tab
const place = PREFIX + location.pathname + location.search;

showChosenFilter();
if (feed) {
  if (isReturn()) restore();
  window.addEventListener("pagehide", save);
}

// On a phone the row of filters is wider than the screen. Only the row moves, never the page.
function showChosenFilter() {
  for (const chip of document.querySelectorAll(".filter-row [aria-current]")) {
    const row = chip.closest(".filter-row");
    const [inner, outer] = [chip.getBoundingClientRect(), row.getBoundingClientRect()];
    row.scrollLeft += inner.left + inner.width / 2 - (outer.left + outer.width / 2);
  }
}

function isReturn() {
  return performance.getEntriesByType("navigation")[0]?.type === "back_forward";
}

function save() {
  try {
    sessionStorage.removeItem(place);
    forgetOldest();
    sessionStorage.setItem(place, JSON.stringify({ at: Date.now(), y: scrollY, html: cardsAsText() }));
  } catch {
    // Full or forbidden: coming back then begins at the top, as without a script.
  }
}

// Without the styles that the script itself has set: as text they would be inline styles, which the site forbids.
function cardsAsText() {
  // In a document of its own: a copy in this one would load its pictures again while the page goes away.
  const copy = document.implementation.createHTMLDocument("").importNode(feed, true);
  for (const styled of copy.querySelectorAll("[style]")) styled.removeAttribute("style");
  return copy.innerHTML;
}

function forgetOldest() {
  const kept = Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX));
  kept.sort((a, b) => JSON.parse(sessionStorage[a]).at - JSON.parse(sessionStorage[b]).at);
  for (const key of kept.slice(0, Math.max(0, kept.length - KEPT + 1))) sessionStorage.removeItem(key);
}

function restore() {
  const saved = JSON.parse(sessionStorage.getItem(place) ?? "null");
  if (!saved) return;
  history.scrollRestoration = "manual";
  if (saved.html.length > feed.innerHTML.length) {
    feed.innerHTML = saved.html; // our own server's cards, taken from this page a moment ago
    window.htmx?.process(feed);
    feed.dispatchEvent(new CustomEvent("htmx:load", { bubbles: true }));
  }
  scrollTo({ top: saved.y, behavior: "instant" });
  addEventListener("pagehide", () => { history.scrollRestoration = "auto"; });
}
