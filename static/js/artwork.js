// Shortcuts of the artwork page, the cover of a warned picture, sharing.
import "./comments.js";

const KEYS = { ArrowLeft: "newer", k: "newer", ArrowRight: "older", j: "older" };

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (document.querySelector("dialog[open], :popover-open")) return;
  if (event.key === "?") return document.getElementById("shortcuts")?.showModal();
  if (event.key === "l") return document.querySelector(".like button")?.click();
  if (event.key === "c") return focusComment(event);
  const link = document.querySelector(`[data-go="${KEYS[event.key]}"]`);
  if (link) link.click();
});

function isTyping(element) {
  return element.closest?.("input, textarea, select, [contenteditable], video, audio");
}

function focusComment(event) {
  const box = document.querySelector("[data-comment-form] textarea");
  if (!box) return;
  event.preventDefault();
  box.focus();
}

document.querySelector("[data-covered]")?.addEventListener("toggle", (event) => {
  const said = document.querySelector("[data-covered-said]");
  if (!event.target.open || !said) return;
  said.textContent = said.dataset.text;
  // The button that had the focus is gone: the picture takes its place in the order of reading.
  const picture = event.target.querySelector(".picture");
  picture?.setAttribute("tabindex", "-1");
  picture?.focus({ preventScroll: true });
});

document.querySelector("[data-share]")?.addEventListener("click", async (event) => {
  const url = document.querySelector('link[rel="canonical"]').href;
  const button = event.currentTarget;
  try {
    if (navigator.share) return await navigator.share({ title: document.title, url });
    await navigator.clipboard.writeText(url);
    document.querySelector("[data-share-said]").textContent = button.dataset.copied;
    button.lastChild.textContent = button.dataset.copied;
  } catch {
    // Cancelled or forbidden: the address bar has the address.
  }
});
