// A key does what a click on the part with that data-key does; nothing happens while somebody types.
// Single keys can be switched off, and the browser remembers it (WCAG 2.1.4).
const STORED = "moderation-keys";
const TYPING = "textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=button], [type=submit])";
let waitsForGo = false;

export function startKeys() {
  const help = document.getElementById("mod-help");
  const toggle = document.querySelector("[data-keys-on]");
  if (toggle) {
    toggle.checked = areOn();
    toggle.addEventListener("change", () => remember(toggle.checked));
  }
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-opens]");
    if (opener) document.getElementById(opener.dataset.opens)?.showModal();
  });
  document.addEventListener("keydown", (event) => {
    if (!areOn() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (help?.open || event.target.closest?.(TYPING)) return;
    if (act(event.key)) event.preventDefault();
  });
}

function areOn() {
  try {
    return localStorage.getItem(STORED) !== "off";
  } catch {
    return true;
  }
}

function remember(on) {
  try {
    localStorage.setItem(STORED, on ? "on" : "off");
  } catch {
    // without storage it holds for this page only
  }
}

function act(key) {
  if (waitsForGo) {
    waitsForGo = false;
    return follow(document.querySelector(`[data-go="${CSS.escape(key)}"]`));
  }
  if (key === "g") {
    waitsForGo = true;
    setTimeout(() => { waitsForGo = false; }, 1500);
    return true;
  }
  return press(document.querySelector(`[data-key="${CSS.escape(key)}"]`));
}

function follow(link) {
  link?.click();
  return Boolean(link);
}

function press(part) {
  if (!part || part.disabled || part.hidden) return false;
  if (part.matches("section")) {
    part.scrollIntoView({ block: "start" });
    part.focus();
  } else if (part.matches("summary")) {
    part.parentElement.open = true;
    (part.parentElement.querySelector("textarea, [data-macro]") ?? part).focus();
  } else {
    if (part.type === "checkbox") part.focus();
    part.click();
  }
  return true;
}
