// One file and its words: sending, waiting for the details, publishing, following the stages.
import { findProblem } from "./upload_checks.js";
import { clearErrors, showErrors, startFields } from "./upload_fields.js";
import { post, sendDetails, sendFile, watchState } from "./upload_send.js";
import { announce, text } from "./upload_texts.js";

const part = (card, name) => card.querySelector(`[data-${name}]`);

export class UploadCard {
  constructor(form, maxBytes) {
    this.form = form;
    this.maxBytes = maxBytes;
    this.item = form.closest("[data-item]");
    this.facts = null;
    this.request = null;
    this.wantsToPublish = false;
    form.noValidate = true;
    part(form, "plain-file").hidden = true;
    startFields(form);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.publish();
    });
    form.addEventListener("click", (event) => {
      const act = event.target.closest("[data-act]")?.dataset.act;
      if (act) this[act]();
    });
    part(form, "other-file").addEventListener("change", (event) => {
      const [file] = event.target.files;
      if (file) this.take(file);
      event.target.value = "";
    });
    if (form.dataset.kept) this.resume();
    else this.show("waiting");
  }

  get name() {
    return this.facts?.file_name || this.file?.name || "";
  }

  resume() {
    this.facts = { token: this.form.dataset.token, file_name: this.form.dataset.kept, state: "stored" };
    this.show("stored", text("stored"));
  }

  take(file) {
    this.file = file;
    this.facts = null;
    if (this.hasBeenSent) this.form.elements.token.value = crypto.randomUUID();
    part(this.form, "name").textContent = file.name;
    this.showPreview(file);
    const problem = findProblem(file, this.maxBytes);
    if (problem) this.fail({ title: text(problem), needs_file: true });
    else this.send();
  }

  showPreview(file) {
    const frame = part(this.form, "preview");
    const image = new Image();
    image.alt = "";
    image.src = URL.createObjectURL(file);
    image.addEventListener("load", () => URL.revokeObjectURL(image.src), { once: true });
    image.addEventListener("error", () => { frame.hidden = true; }, { once: true });
    frame.replaceChildren(image);
    frame.hidden = false;
  }

  async send() {
    this.hasBeenSent = true;
    this.show("sending", text("waiting"));
    const bar = part(this.form, "progress");
    const { request, done } = sendFile(this.form, this.file, (share) => {
      bar.value = Math.round(share * 100);
      this.say(text("sending", { percent: bar.value }));
    });
    this.request = request;
    const { status, facts } = await done;
    this.request = null;
    if (status === -1) return;
    if (facts?.draft) this.form.elements.draft.value = facts.draft;
    if (status !== 200 || !facts) this.fail(facts?.error ?? { title: text(status ? "error" : "offline"), can_send: true });
    else if (facts.state === "stored") this.stored(facts);
    else this.follow(facts);
  }

  stored(facts) {
    this.facts = facts;
    this.show("stored", text("stored"));
    announce(text("stored"), this.name);
    if (this.wantsToPublish) this.publish();
  }

  async publish() {
    clearErrors(this.form);
    this.wantsToPublish = true;
    if (this.request) return; // as soon as the file is there
    if (!this.facts && this.file && !this.hasBeenSent) return;
    this.wantsToPublish = false;
    const { status, facts } = await sendDetails(this.form);
    if (status === 422 && facts?.fields) {
      showErrors(this.form, facts.fields);
      announce(text("missing"), this.name);
    } else if (status === 200 && facts) {
      this.follow(facts);
    } else {
      this.fail(facts?.error ?? { title: text(status ? "error" : "offline") }, { keepFields: true });
      this.goToNotice();
    }
  }

  follow(facts) {
    this.facts = facts;
    this.show("processing", facts.state_label);
    const heading = part(this.form, "name"); // the button that had the focus is gone
    heading.tabIndex = -1;
    heading.focus();
    this.showFacts(facts);
    if (!facts.is_settled) {
      watchState(facts.status_url, (news) => this.showFacts(news), () => this.form.isConnected);
    }
  }

  showFacts(facts) {
    const isNew = facts.stage !== this.facts?.stage || facts.state !== this.facts?.state;
    this.facts = facts;
    showStages(part(this.form, "stages"), facts);
    if (facts.state === "done") return this.finish(facts);
    if (facts.state === "failed") return this.fail(facts.error, { keepFields: true });
    if (facts.state === "stored") return this.show("stored", text("stored"));
    if (facts.state === "cancelled") return this.show("cancelled", text("cancelled"));
    this.say(facts.stage_label);
    if (isNew) announce(facts.stage_label, this.name);
    return undefined;
  }

  finish(facts) {
    const isOut = facts.outcome === "published";
    const message = text(isOut ? "published" : "held");
    this.show("done", message);
    announce(message, this.name);
    const link = part(this.form, "see");
    link.href = isOut ? facts.work_url : this.form.action.replace(/upload\/$/, "works/");
    link.textContent = text(isOut ? "see" : "works");
    link.hidden = false;
    const notes = facts.note ? [facts.note.title, facts.note.text] : [];
    if (facts.is_animated) notes.push(text("first_frame"));
    if (notes.length) this.notice("info", notes[0], notes.slice(1).join(" "));
  }

  fail(error, { keepFields = true } = {}) {
    this.show("failed", "");
    this.wantsToPublish = false;
    this.notice("danger", error.title, error.text, error.link);
    part(this.form, "fields").hidden = !keepFields;
    part(this.form, "other").hidden = !(error.needs_file || error.code === "duplicate_own");
    this.button("retry", Boolean(error.can_retry || error.can_send));
    announce(error.title, this.name);
  }

  retry() {
    if (this.facts?.state === "failed" && this.facts.error?.can_retry) this.publish();
    else if (this.file) this.send();
  }

  async cancel() {
    if (this.request) {
      this.request.abort();
      this.request = null;
    }
    const token = this.facts?.token ?? this.form.elements.token.value;
    const { facts } = await post(this.form, `${this.form.action}${token}/cancel/`);
    this.form.elements.token.value = crypto.randomUUID();
    this.facts = null;
    if (facts?.state === "done") this.follow(facts);
    else this.show("cancelled", text("cancelled"));
  }

  async remove() {
    const draft = this.form.elements.draft.value;
    if (draft) await post(this.form, this.form.action.replace(/upload\/$/, `works/${draft}/delete/`));
    this.item.remove();
    document.dispatchEvent(new CustomEvent("card-removed"));
  }

  // -- what is seen

  show(state, message = "") {
    const { form } = this;
    form.dataset.state = state;
    part(form, "progress").hidden = state !== "sending";
    part(form, "stages").hidden = state !== "processing";
    part(form, "fields").hidden = state === "processing" || state === "done";
    part(form, "notice").hidden = true;
    part(form, "see").hidden = true;
    part(form, "other").hidden = !["stored", "cancelled", "waiting"].includes(state);
    this.button("retry", false);
    this.button("cancel", state === "sending" || state === "processing");
    this.button("remove", ["waiting", "stored", "failed", "cancelled"].includes(state));
    this.say(message);
  }

  say(message) {
    part(this.form, "message").textContent = message;
  }

  button(act, isShown) {
    this.form.querySelector(`[data-act="${act}"]`).hidden = !isShown;
  }

  // The button that was pressed stands below many fields, the reason why nothing happened above them.
  goToNotice() {
    const box = part(this.form, "notice");
    box.tabIndex = -1;
    box.focus();
  }

  notice(level, title, words, link) {
    const box = part(this.form, "notice");
    box.className = `notice notice--${level}`;
    box.replaceChildren(paragraph(title, "notice__title"));
    if (words) box.append(paragraph(words));
    if (link) {
      const anchor = document.createElement("a");
      anchor.href = link.url;
      anchor.target = "_blank";
      anchor.rel = "noopener";
      anchor.textContent = link.label;
      box.append(anchor);
    }
    box.hidden = false;
  }
}

function paragraph(words, className = "") {
  const element = document.createElement("p");
  element.textContent = words;
  if (className) element.className = className;
  return element;
}

export function showStages(list, facts) {
  if (!list) return;
  let isPast = true;
  for (const item of list.children) {
    const isNow = item.dataset.stage === facts.stage && facts.state !== "done";
    if (isNow) isPast = false;
    item.classList.toggle("is-done", facts.state === "done" || (isPast && !isNow));
    if (isNow) item.setAttribute("aria-current", "step");
    else item.removeAttribute("aria-current");
  }
}
