// The page of one upload follows it by itself and loads anew when it has ended.
import { showStages } from "./upload_card.js";
import { watchState } from "./upload_send.js";
import { announce } from "./upload_texts.js";

const root = document.querySelector("[data-status]");
if (root.dataset.settled === "no") {
  let stage = "";
  watchState(root.dataset.status, (facts) => {
    showStages(root.querySelector("[data-stages]"), facts);
    if (facts.stage !== stage) announce(facts.stage_label);
    stage = facts.stage;
    if (facts.is_settled) location.reload();
  });
}
