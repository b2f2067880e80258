// Suggestions for a text field: <input data-autocomplete="/autocomplete/tags/" aria-controls="list-id"> and an empty
// <ul id="list-id" role="listbox" hidden>. Choosing one sends the event "autocomplete:choose" with
// {id, slug, name, other_name} from the input. The page decides what becomes of it.
const WAIT = 150; // ms after the last key
const LEAST = 1; // letters: one syllable may be a whole name

export function startAutocomplete(input) {
  const list = document.getElementById(input.getAttribute("aria-controls"));
  const state = { timer: 0, request: null, results: [], active: -1 };
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.autocomplete = "off";

  input.addEventListener("input", () => {
    clearTimeout(state.timer);
    state.timer = setTimeout(() => ask(input, list, state), WAIT);
  });
  input.addEventListener("keydown", (event) => onKey(event, input, list, state));
  input.addEventListener("blur", () => setTimeout(() => close(input, list, state), 150));
  list.addEventListener("mousedown", (event) => {
    const option = event.target.closest("[role=option]");
    if (!option) return;
    event.preventDefault();
    choose(input, list, state, Number(option.dataset.index));
  });
}

async function ask(input, list, state) {
  const text = input.value.trim();
  state.request?.abort();
  if (text.length < LEAST) return close(input, list, state);
  state.request = new AbortController();
  const url = `${input.dataset.autocomplete}?q=${encodeURIComponent(text)}`;
  try {
    const response = await fetch(url, { signal: state.request.signal, headers: { Accept: "application/json" } });
    if (response.ok) show(input, list, state, (await response.json()).results);
  } catch {
    // Overtaken by the next letter, or no network: the field works without suggestions.
  }
}

function show(input, list, state, results) {
  state.results = results;
  state.active = -1;
  list.replaceChildren(...results.map((result, index) => makeOption(list, result, index)));
  list.hidden = results.length === 0;
  input.setAttribute("aria-expanded", String(!list.hidden));
  input.removeAttribute("aria-activedescendant");
}

function makeOption(list, result, index) {
  const option = document.createElement("li");
  option.id = `${list.id}-${index}`;
  option.dataset.index = index;
  option.setAttribute("role", "option");
  option.setAttribute("aria-selected", "false");
  option.append(makeName(result.name));
  if (result.other_name) option.append(" ", makeName(result.other_name, "chip__other"));
  return option;
}

function makeName(text, className = "") {
  const span = document.createElement("span");
  span.className = className;
  span.textContent = text;
  if (/[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]/.test(text)) span.lang = "ko";
  return span;
}

function onKey(event, input, list, state) {
  if (list.hidden || event.isComposing) return;
  if (event.key === "Escape") return close(input, list, state);
  if (event.key === "Enter" && state.active >= 0) {
    event.preventDefault();
    return choose(input, list, state, state.active);
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const count = state.results.length;
  state.active = (state.active + step + count + (state.active < 0 && step < 0 ? 1 : 0)) % count;
  [...list.children].forEach((option, index) => option.setAttribute("aria-selected", String(index === state.active)));
  list.children[state.active].scrollIntoView({ block: "nearest" });
  input.setAttribute("aria-activedescendant", list.children[state.active].id);
}

function choose(input, list, state, index) {
  const detail = state.results[index];
  close(input, list, state);
  input.dispatchEvent(new CustomEvent("autocomplete:choose", { bubbles: true, detail }));
}

function close(input, list, state) {
  state.results = [];
  list.replaceChildren();
  list.hidden = true;
  input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
}

document.querySelectorAll("input[data-autocomplete]").forEach(startAutocomplete);
