// The scenario check: explains an answer as soon as it is chosen. Without this module the server does, after sending.

function explain(event) {
  const question = event.target.closest("[data-question]");
  if (!question || event.target.type !== "radio") return;
  for (const note of question.querySelectorAll("[data-explanation]")) {
    note.hidden = note.dataset.explanation !== event.target.value;
  }
  // The verdict was about the answer that was sent, not about this one.
  for (const verdict of question.querySelectorAll("[data-verdict]")) verdict.hidden = true;
}

for (const form of document.querySelectorAll("[data-check]")) form.addEventListener("change", explain);
