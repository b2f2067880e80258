// Messages at the edge of the screen. Good news leaves by itself; warnings and errors stay until sent away.
const STAYS_MS = 7000;
const LEAVES_BY_ITSELF = new Set(["success", "info", "debug"]);

const shelf = () => document.querySelector("[data-toasts]");

function dismiss(toast) {
  toast.classList.add("is-leaving");
  setTimeout(() => toast.remove(), 260);
}

function startClock(toast) {
  if (!LEAVES_BY_ITSELF.has(toast.dataset.toast)) return;
  let clock;
  const start = () => { clock = setTimeout(() => dismiss(toast), STAYS_MS); };
  const stop = () => clearTimeout(clock);
  for (const name of ["pointerenter", "focusin"]) toast.addEventListener(name, stop);
  for (const name of ["pointerleave", "focusout"]) toast.addEventListener(name, start);
  start();
}

export function startToasts() {
  const place = shelf();
  if (!place) return;
  place.addEventListener("click", (event) => {
    const toast = event.target.closest(".toast__close")?.closest(".toast");
    if (toast) dismiss(toast);
  });
  for (const toast of place.querySelectorAll("[data-toast]")) startClock(toast);
}

/** Shows a text: one of the server's own by name ("error", "offline", "denied", "gone", "often"), or the words given. */
export function showToast(nameOrText, level = "info") {
  const place = shelf();
  const template = document.getElementById("toast-template");
  if (!place || !template) return;
  const own = place.dataset[`text${nameOrText[0].toUpperCase()}${nameOrText.slice(1)}`];
  const toast = template.content.firstElementChild.cloneNode(true);
  toast.dataset.toast = level;
  toast.className = `toast toast--${level}`;
  toast.querySelector("p").textContent = own ?? nameOrText;
  place.append(toast);
  startClock(toast);
}
