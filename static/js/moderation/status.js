// One line that screen readers hear and everybody can read.
export function say(text) {
  const line = document.getElementById("mod-status");
  if (!line) return;
  line.textContent = "";
  requestAnimationFrame(() => { line.textContent = text; });
}

export function csrfToken() {
  return document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";
}
