// Talking to the server: sending with progress, asking for the state. Every answer is {status, facts}.
const HEADERS = { Accept: "application/json" };

function csrf(form) {
  return form.elements.csrfmiddlewaretoken.value;
}

// A file with whatever is typed so far. Returns {request, done}; request.abort() stops it.
export function sendFile(form, file, onProgress) {
  const body = new FormData(form);
  body.set("file", file, file.name || "pasted.png");
  body.set("intent", "store");
  const request = new XMLHttpRequest();
  const done = new Promise((resolve) => {
    const finish = () => resolve({ status: request.status, facts: parse(request.responseText) });
    request.addEventListener("load", finish);
    request.addEventListener("error", () => resolve({ status: 0, facts: null }));
    request.addEventListener("abort", () => resolve({ status: -1, facts: null }));
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
  });
  request.open("POST", form.action);
  request.setRequestHeader("Accept", HEADERS.Accept);
  request.setRequestHeader("X-CSRFToken", csrf(form));
  request.send(body);
  return { request, done };
}

// The words alone; the file is there already.
export function sendDetails(form) {
  const body = new FormData(form);
  body.delete("file");
  return post(form, form.action, body);
}

export function post(form, url, body = new FormData()) {
  return ask(url, { method: "POST", body, headers: { ...HEADERS, "X-CSRFToken": csrf(form) } });
}

export function askState(url) {
  return ask(url, { headers: HEADERS });
}

async function ask(url, options) {
  try {
    const response = await fetch(url, { credentials: "same-origin", ...options });
    return { status: response.status, facts: parse(await response.text()) };
  } catch {
    return { status: 0, facts: null };
  }
}

function parse(words) {
  try {
    return JSON.parse(words);
  } catch {
    return null;
  }
}

// Ask until there is nothing new to learn; a lost connection is only a reason to ask again later.
export async function watchState(url, onFacts, isWanted = () => true) {
  for (let wait = 700; isWanted(); wait = Math.min(wait * 1.25, 5000)) {
    const { status, facts } = await askState(url);
    if (status === 404) return;
    if (facts && status === 200) {
      onFacts(facts);
      if (facts.is_settled) return;
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}
