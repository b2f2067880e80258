// The fields of one card: counter, names with suggestions, consent only where a person is shown, errors at the field.
import { text } from "./upload_texts.js";
import { startNames } from "./names.js";

export function startFields(card) {
  for (const area of card.querySelectorAll("[data-counter]")) startCounter(area);
  for (const input of card.querySelectorAll("[data-names]")) startNames(input);
  for (const radio of card.querySelectorAll('[name="depicts_real_person"]')) {
    radio.addEventListener("change", () => showConsent(card));
  }
  for (const name of ["content_warning"]) {
    card.elements[name]?.addEventListener("change", () => showNote(card));
  }
  for (const kind of ["input", "change"]) card.addEventListener(kind, (event) => clearFieldErrors(event.target));
  showConsent(card);
  showNote(card);
}

function showConsent(card) {
  const block = card.querySelector('[data-field="consent_basis"]');
  block.hidden = card.elements.depicts_real_person?.value !== "yes" && !block.querySelector(".errorlist");
}

function showNote(card) {
  const block = card.querySelector('[data-field="content_warning_note"]');
  block.hidden = card.elements.content_warning?.value === "none" && !block.querySelector(".errorlist");
}

function startCounter(area) {
  const counter = document.createElement("p");
  counter.className = "field__help upload-card__counter";
  area.after(counter);
  const max = Number(area.dataset.counter);
  const count = () => {
    const left = max - area.value.length;
    counter.textContent = left < max / 4 ? text("left", { left }) : "";
  };
  area.addEventListener("input", count);
  count();
}

// errors: {field: [text, …]}. The first field with one gets the focus.
export function showErrors(card, errors) {
  clearErrors(card);
  for (const [name, messages] of Object.entries(errors)) {
    const block = card.querySelector(`[data-field="${name}"]`) ?? card.querySelector("[data-fields]");
    const list = document.createElement("ul");
    list.className = "errorlist";
    list.dataset.scripted = "";
    list.id = `${card.dataset.number ?? "card"}_${name}_error`;
    for (const message of messages) {
      const item = document.createElement("li");
      item.textContent = message;
      list.append(item);
    }
    (block.querySelector(".field") ?? block).append(list);
    block.hidden = false;
    for (const input of block.querySelectorAll("input:not([type=hidden]), textarea, select")) {
      input.setAttribute("aria-invalid", "true");
      const others = (input.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean);
      input.setAttribute("aria-describedby", [...new Set([...others, list.id])].join(" "));
    }
    const more = block.closest("details");
    if (more) more.open = true;
  }
  card.querySelector('[aria-invalid="true"]')?.focus();
}

// What is being mended is no longer marked as wrong; publishing asks again.
function clearFieldErrors(input) {
  const block = input.closest("[data-field]");
  for (const list of block?.querySelectorAll(".errorlist") ?? []) {
    for (const each of block.querySelectorAll("[aria-describedby]")) {
      const others = each.getAttribute("aria-describedby").split(" ").filter((id) => id && id !== list.id);
      if (others.length) each.setAttribute("aria-describedby", others.join(" "));
      else each.removeAttribute("aria-describedby");
    }
    list.remove();
  }
  for (const each of block?.querySelectorAll('[aria-invalid="true"]') ?? []) each.removeAttribute("aria-invalid");
}

export function clearErrors(card) {
  for (const list of card.querySelectorAll(".errorlist, .form-errors")) list.remove();
  for (const input of card.querySelectorAll('[aria-invalid="true"]')) input.removeAttribute("aria-invalid");
}

// A page that shows the fields alone, as when a work is edited.
for (const card of document.querySelectorAll("form[data-card]:not([enctype])")) startFields(card);
