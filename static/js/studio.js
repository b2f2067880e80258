// Starts Wagtail's widgets. Wagtail would write an inline script after each of them; our policy runs none, so the server
// writes <template data-studio-init="Constructor" data-studio-id="…" data-studio-options="{…}"> instead.

function start(template) {
  const name = template.dataset.studioInit;
  const id = template.dataset.studioId;
  const make = window[name];
  if (!make || (id && !document.getElementById(id))) return;
  template.remove();
  const args = [id, JSON.parse(template.dataset.studioOptions || "null")].filter((part) => part !== undefined);
  if (/^[A-Z]/.test(name)) new make(...args);
  else make(...args);
}

function startAll(root) {
  if (root.matches?.("[data-studio-init]")) start(root);
  root.querySelectorAll?.("[data-studio-init]").forEach(start);
}

// An inline panel's empty form lies in a template of its own and is copied with its number filled in: seen here then.
const watcher = new MutationObserver((changes) => {
  for (const change of changes) change.addedNodes.forEach((node) => node.nodeType === Node.ELEMENT_NODE && startAll(node));
});

document.addEventListener("DOMContentLoaded", () => {
  startAll(document);
  watcher.observe(document.body, { childList: true, subtree: true });
});
