// The work place: keys, the picture, the claim, macros and rules. Each part looks for its own marks on the page.
import { startKeys } from "./keys.js";
import { startLease } from "./lease.js";
import { startPicture } from "./picture.js";
import { startTexts } from "./texts.js";

for (const part of document.querySelectorAll("[data-needs-script]")) part.hidden = false;
startKeys();
startLease();
startPicture();
startTexts();
document.querySelector("[data-focus-first]")?.focus();
