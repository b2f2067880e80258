// The upload page: pictures by picker, drop or paste, each in a card of its own.
import { onPastedPictures } from "./paste.js";
import { UploadCard } from "./upload_card.js";
import { announce, text } from "./upload_texts.js";

const SHARED = ["idols", "groups", "tags", "tools", "source_credit", "source_url"];
const root = document.querySelector("[data-upload]");
const cards = root.querySelector("[data-cards]");
const template = root.querySelector("[data-card-template]");
const drop = root.querySelector("[data-drop]");
const maxBytes = Number(root.dataset.maxBytes);
let number = 0;

function addFiles(files) {
  const added = files.map((file) => {
    const item = template.content.firstElementChild.cloneNode(true);
    renumber(item, (number += 1));
    cards.append(item);
    const card = new UploadCard(item.querySelector("[data-card]"), maxBytes);
    card.form.dataset.number = `card${number}`;
    card.form.elements.token.value = crypto.randomUUID();
    return [card, file];
  });
  for (const [card, file] of added) card.take(file);
  countCards();
  added[0]?.[0].form.elements.title.focus({ preventScroll: false });
}

// Ids of the template begin with "card-": every copy gets its own.
function renumber(item, count) {
  for (const element of item.querySelectorAll("*")) {
    for (const name of ["id", "for", "aria-describedby", "aria-controls"]) {
      const value = element.getAttribute(name);
      if (value) element.setAttribute(name, value.replaceAll("card-", `card${count}-`));
    }
  }
}

function countCards() {
  root.querySelector("[data-all]").hidden = cards.children.length < 2;
}

function applyToAll() {
  const [first, ...others] = [...cards.querySelectorAll("form[data-card]")];
  for (const form of others) for (const name of SHARED) form.elements[name].value = first.elements[name].value;
  announce(text("applied"));
}

function startDrop() {
  drop.hidden = false;
  drop.querySelector("[data-pick]").addEventListener("change", (event) => {
    addFiles([...event.target.files]);
    event.target.value = "";
  });
  for (const name of ["dragenter", "dragover"]) {
    document.addEventListener(name, (event) => {
      if (![...event.dataTransfer.types].includes("Files")) return;
      event.preventDefault();
      drop.classList.add("is-over");
    });
  }
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) drop.classList.remove("is-over");
  });
  document.addEventListener("drop", (event) => {
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    drop.classList.remove("is-over");
    addFiles([...event.dataTransfer.files]);
  });
  onPastedPictures(addFiles);
  drop.querySelector("[data-apply-all]").addEventListener("click", applyToAll);
  document.addEventListener("card-removed", () => {
    countCards();
    drop.querySelector("[data-pick]").focus();
  });
}

cards.querySelector("[data-fresh]")?.remove();
for (const form of cards.querySelectorAll("form[data-card]")) new UploadCard(form, maxBytes);
startDrop();
countCards();
