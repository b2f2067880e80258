// Ctrl+Enter (or Cmd+Enter) sends a comment; after an answer the focus is where one goes on.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.target.closest?.("[data-comment-form]")?.requestSubmit();
});

document.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.target.id !== "comments") return;
  const section = document.getElementById("comments");
  const box = section.querySelector("textarea");
  const hasError = section.querySelector(".errorlist");
  (hasError ? box : section.querySelector(".comment:last-child"))?.scrollIntoView({ block: "center" });
  box?.focus({ preventScroll: true });
});
