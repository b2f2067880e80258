// Reading: how far one has come, printing with everything unfolded, a quiz that answers in place.
const STEP = 10; // per cent between two messages
const article = document.querySelector("[data-progress-url]");

for (const button of document.querySelectorAll("[data-print]")) button.addEventListener("click", () => print());
addEventListener("beforeprint", () => {
  for (const fold of document.querySelectorAll("details.fold:not([open])")) {
    fold.open = true;
    addEventListener("afterprint", () => { fold.open = false; }, { once: true });
  }
});

// The answer has taken the place of the quiz: say it and show it.
document.addEventListener("htmx:afterSettle", (event) => {
  const quiz = event.target.closest?.("[data-quiz]") ?? document.getElementById(event.target.id);
  quiz?.querySelector("[data-quiz-result]")?.focus();
});

if (article) followReading(article, article.querySelector("#text"));

function followReading(article, text) {
  let sent = Number(article.dataset.progress);
  let waiting = 0;
  const look = () => {
    waiting = 0;
    const box = text.getBoundingClientRect();
    const percent = Math.min(100, Math.round(((innerHeight - box.top) / box.height) * 100));
    if (percent < sent + STEP && !(percent === 100 && sent < 100)) return;
    sent = percent;
    send(article.dataset.progressUrl, percent);
  };
  addEventListener("scroll", () => { waiting ||= setTimeout(look, 800); }, { passive: true });
}

function send(url, percent) {
  const headers = JSON.parse(document.body.getAttribute("hx-headers"));
  // Of no matter to the reader: a message that gets lost is made good by the next one.
  fetch(url, { method: "POST", headers, body: new URLSearchParams({ percent }), keepalive: true }).catch(() => {});
}
