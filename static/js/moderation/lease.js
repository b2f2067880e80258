// Keeps the claim while somebody works on the page, and says so when it is lost. Nothing typed is touched.
import { csrfToken, say } from "./status.js";

const RENEW_MS = 5 * 60 * 1000;
let lastUse = Date.now();

export function startLease() {
  const head = document.querySelector("[data-lease]");
  if (!head) return;
  for (const name of ["pointerdown", "keydown", "scroll"]) {
    addEventListener(name, () => { lastUse = Date.now(); }, { passive: true, capture: true });
  }
  show(head);
  const ticking = setInterval(() => show(head), 15_000);
  const renewing = setInterval(async () => {
    if (Date.now() - lastUse > RENEW_MS) return;
    if (await renew(head)) return;
    clearInterval(renewing);
    clearInterval(ticking);
  }, RENEW_MS);
}

// False when there is no use in asking again.
async function renew(head) {
  const body = new FormData();
  body.set("token", head.dataset.token);
  body.set("csrfmiddlewaretoken", csrfToken());
  try {
    const answer = await fetch(head.dataset.renew, { method: "POST", body });
    if (answer.ok) {
      head.dataset.until = (await answer.json()).until;
      show(head);
      return true;
    }
    if (answer.status === 409) {
      lose(head, (await answer.json()).message);
      return false;
    }
  } catch {
    // offline: the next try may succeed, and the countdown goes on
  }
  return true;
}

function show(head) {
  const left = Math.floor((new Date(head.dataset.until) - Date.now()) / 60_000);
  if (left < 0) {
    lose(head, head.dataset.lost);
    return;
  }
  const place = head.querySelector("[data-left]");
  if (place) place.textContent = `(${head.dataset.minutes.replace("%s", left)})`;
}

function lose(head, message) {
  if (head.dataset.isLost) return;
  head.dataset.isLost = "yes";
  const place = head.querySelector("[data-left]");
  if (place) place.textContent = "";
  say(message);
}
