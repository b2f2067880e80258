// What every page needs: pictures, messages, dialogs, the menu, and an answer when a request fails.
import { fillPlaceholders } from "./thumbhash.js";
import { startToasts, showToast } from "./toast.js";
import { startDialogs } from "./dialog.js";
import { startMenu } from "./menu.js";

startToasts();
startDialogs();
startMenu();
fillPlaceholders(document);
document.querySelector("[data-form-errors]")?.focus();

const TEXT_OF_STATUS = { 401: "denied", 403: "denied", 404: "gone", 410: "gone", 429: "often" };

document.addEventListener("htmx:load", (event) => fillPlaceholders(event.target));
document.addEventListener("htmx:responseError", (event) => {
  showToast(TEXT_OF_STATUS[event.detail.xhr.status] ?? "error", "error");
});
document.addEventListener("htmx:sendError", () => showToast("offline", "error"));
document.addEventListener("htmx:timeout", () => showToast("offline", "error"));
