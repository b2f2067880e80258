// Uncover, blur again, zoom. The server logs the uncovering and sends the picture only afterwards.
import { say } from "./status.js";

export function startPicture() {
  const figure = document.querySelector("[data-picture]");
  if (!figure) return;
  const image = figure.querySelector("img");
  const form = figure.querySelector("[data-reveal]");
  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    reveal(figure, image, form);
  });
  image.addEventListener("error", () => say(figure.dataset.failed));
  figure.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.matches("[data-blur]")) cover(figure, image);
    if (button?.matches("[data-zoom]")) zoom(figure, button);
  });
}

async function reveal(figure, image, form) {
  if (!("logged" in form.dataset) && !(await log(figure, form))) return;
  form.dataset.logged = "";
  image.src = figure.dataset.real;
  image.alt = figure.dataset.altReal;
  image.dataset.isReal = "";
  say(figure.dataset.said);
}

async function log(figure, form) {
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      body: new FormData(form),
      headers: { "X-Requested-With": "fetch" },
    });
    if (answer.ok) return true;
    say(answer.status === 409 ? (await answer.json()).message : figure.dataset.failed);
  } catch {
    say(figure.dataset.failed);
  }
  return false;
}

function cover(figure, image) {
  image.src = figure.dataset.preview;
  image.alt = figure.dataset.altPreview;
  delete image.dataset.isReal;
  say(figure.dataset.hid);
}

// From fitting in to four times the frame; the style sheet knows the steps.
const STEPS = ["fit", "100", "150", "200", "300", "400"];

function zoom(figure, button) {
  const now = STEPS.indexOf(figure.dataset.scale ?? "fit");
  const next = { in: Math.min(now + 1, STEPS.length - 1), out: Math.max(now - 1, 0), full: now === 0 ? 1 : 0 };
  figure.dataset.scale = STEPS[next[button.dataset.zoom]];
  figure.querySelector('[data-zoom="full"]').setAttribute("aria-pressed", String(figure.dataset.scale !== "fit"));
}
