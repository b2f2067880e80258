// Words that the server has rendered for the scripts of the upload pages.
const list = document.querySelector("[data-texts]");

export function text(name, values = {}) {
  const words = list?.querySelector(`[data-text="${name}"]`)?.textContent ?? "";
  return words.replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);
}

export function announce(message, name = "") {
  const live = document.querySelector("[data-live]");
  if (live) live.textContent = name ? text("live", { name, message }) : message;
}
