// The menu is a native popover. This adds arrow keys, and "/" to reach the search box.
export function startMenu() {
  const menu = document.getElementById("site-menu");
  menu?.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops = [...menu.querySelectorAll("a, button")].filter((stop) => stop.offsetParent !== null);
    const next = stops[(stops.indexOf(document.activeElement) + step + stops.length) % stops.length];
    event.preventDefault();
    next?.focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    const box = document.getElementById("site-search");
    if (!box?.offsetParent) return;
    event.preventDefault();
    box.focus();
  });
}
