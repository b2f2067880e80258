// Macros fill in prepared words, the list of rules fills in the rule and can be searched.
export function startTexts() {
  document.addEventListener("click", (event) => {
    const macro = event.target.closest("[data-macro]");
    if (macro) useMacro(macro.dataset);
    const rule = event.target.closest("[data-rule]");
    if (rule) choose(rule.dataset.rule);
  });
  const search = document.querySelector("[data-rule-search]");
  search?.addEventListener("input", () => filter(search.value));
}

// What was typed stays; the macro goes below it.
function useMacro({ facts, explanation, ruleId }) {
  append("id_facts", facts);
  append("id_explanation", explanation);
  if (ruleId) choose(ruleId);
  document.getElementById("id_facts")?.focus();
}

function append(id, text) {
  const field = document.getElementById(id);
  if (!field || !text || field.value.includes(text)) return;
  field.value = field.value.trim() ? `${field.value.trimEnd()}\n${text}` : text;
}

function choose(id) {
  const field = document.getElementById("id_rule");
  if (!field) return;
  field.value = id;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

function filter(words) {
  const wanted = words.trim().toLowerCase();
  for (const row of document.querySelectorAll("[data-rule-row]")) {
    row.hidden = !row.textContent.toLowerCase().includes(wanted);
  }
}
