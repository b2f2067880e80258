// Suggestions under a text field of comma-separated names: a combobox for the name that is being typed.
import { announce, text } from "./upload_texts.js";

let lists = 0;

export function startNames(input) {
  const list = document.createElement("ul");
  list.className = "names";
  list.id = `names-${(lists += 1)}`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.labels?.[0]?.textContent.trim() ?? "");
  list.hidden = true;
  const anchor = document.createElement("div");
  anchor.className = "names-anchor";
  input.before(anchor);
  anchor.append(input, list);
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list",
  })) input.setAttribute(name, value);

  const state = { input, list, active: -1, asked: 0 };
  let timer = 0;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => suggest(state), 180);
  });
  input.addEventListener("keydown", (event) => onKey(state, event));
  input.addEventListener("blur", () => setTimeout(() => close(state), 150));
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) choose(state, option);
  });
}

function parts(input) {
  return input.value.split(",");
}

async function suggest(state) {
  const word = parts(state.input).at(-1).trim();
  const asked = (state.asked += 1);
  if (!word) return close(state);
  let results = [];
  try {
    const response = await fetch(`${state.input.dataset.namesUrl}?q=${encodeURIComponent(word)}`);
    if (response.ok) results = (await response.json()).results;
  } catch {
    return undefined; // suggestions are a comfort; the field works without
  }
  if (asked !== state.asked) return undefined;
  state.list.replaceChildren(...results.map((entry, index) => makeOption(state, entry, index, results)));
  state.active = -1;
  const isOpen = results.length > 0;
  state.list.hidden = !isOpen;
  state.input.setAttribute("aria-expanded", String(isOpen));
  state.input.removeAttribute("aria-activedescendant");
  if (isOpen) announce(text("matches", { count: results.length }));
  return undefined;
}

function makeOption(state, entry, index, results) {
  const option = document.createElement("li");
  option.setAttribute("role", "option");
  option.id = `${state.list.id}-${index}`;
  const same = results.filter((other) => other.name === entry.name).length > 1;
  option.dataset.value = same && state.input.dataset.names !== "tags" ? entry.slug : entry.name;
  option.textContent = entry.name;
  if (entry.other_name) {
    const other = document.createElement("span");
    other.textContent = entry.other_name;
    option.append(" ", other);
  }
  return option;
}

function onKey(state, event) {
  const options = [...state.list.children];
  if (state.list.hidden || !options.length) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    const step = event.key === "ArrowDown" ? 1 : -1;
    state.active = (state.active + step + options.length) % options.length;
    options.forEach((option, index) => option.setAttribute("aria-selected", String(index === state.active)));
    state.input.setAttribute("aria-activedescendant", options[state.active].id);
    options[state.active].scrollIntoView({ block: "nearest" });
  } else if (event.key === "Enter" && state.active >= 0) {
    event.preventDefault();
    choose(state, options[state.active]);
  } else if (event.key === "Escape") {
    event.preventDefault();
    close(state);
  }
}

function choose(state, option) {
  const names = parts(state.input).slice(0, -1).map((name) => name.trim());
  state.input.value = `${[...names, option.dataset.value].join(", ")}, `;
  close(state);
  state.input.focus();
}

function close(state) {
  state.asked += 1;
  state.list.hidden = true;
  state.input.setAttribute("aria-expanded", "false");
  state.input.removeAttribute("aria-activedescendant");
}
