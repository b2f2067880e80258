// Draws the placeholder of a picture that has not arrived yet, from its thumbhash: about 25 bytes that hold a few
// cosine terms of brightness (L), yellow-blue (P) and red-green (Q). Format: https://evanw.github.io/thumbhash/
const SIDE = 16; // px of the drawing; the browser smooths it up

const bytesOf = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

function readHeader(hash) {
  const head = hash[0] | (hash[1] << 8) | (hash[2] << 16);
  const tail = hash[3] | (hash[4] << 8);
  const hasAlpha = Boolean(head >> 23);
  const isLandscape = Boolean(tail >> 15);
  const long = hasAlpha ? 5 : 7;
  const short = tail & 7;
  return {
    hasAlpha,
    ratio: (isLandscape ? long : short) / (isLandscape ? short : long),
    lx: Math.max(3, isLandscape ? long : short),
    ly: Math.max(3, isLandscape ? short : long),
    mean: [(head & 63) / 63, ((head >> 6) & 63) / 31.5 - 1, ((head >> 12) & 63) / 31.5 - 1],
    scale: [((head >> 18) & 31) / 31, (((tail >> 3) & 63) / 63) * 1.25, (((tail >> 9) & 63) / 63) * 1.25],
  };
}

/** The cosine terms of one channel: [column wave, row wave, amount] for the triangle below nx, ny. */
function* terms(nx, ny, scale, nextNibble) {
  for (let y = 0; y < ny; y++) {
    for (let x = y ? 0 : 1; x * ny < nx * (ny - y); x++) yield [x, y, (nextNibble() / 7.5 - 1) * scale];
  }
}

/** cos(pi / size * (i + 1/2) * wave) for every i, kept: all pictures share a few sizes. */
const waves = new Map();
function wave(size, number) {
  const key = size * 8 + number;
  if (!waves.has(key)) {
    waves.set(key, Float32Array.from({ length: size }, (_, i) => Math.cos((Math.PI / size) * (i + 0.5) * number)));
  }
  return waves.get(key);
}

function channel(mean, parts, w, h) {
  const out = new Float32Array(w * h).fill(mean);
  for (const [across, down, amount] of parts) {
    const columns = wave(w, across);
    const rows = wave(h, down);
    for (let y = 0, i = 0; y < h; y++) {
      const row = rows[y] * 2 * amount;
      for (let x = 0; x < w; x++, i++) out[i] += row * columns[x];
    }
  }
  return out;
}

/** The base64 thumbhash as a data: URL of a small PNG. */
export function drawThumbhash(text) {
  const hash = bytesOf(text);
  const { hasAlpha, ratio, lx, ly, mean, scale } = readHeader(hash);
  const w = Math.max(1, Math.round(ratio > 1 ? SIDE : SIDE * ratio));
  const h = Math.max(1, Math.round(ratio > 1 ? SIDE / ratio : SIDE));
  let at = (hasAlpha ? 6 : 5) * 2;
  const nextNibble = () => (hash[at >> 1] >> ((at++ & 1) * 4)) & 15;
  const l = channel(mean[0], terms(lx, ly, scale[0], nextNibble), w, h);
  const p = channel(mean[1], terms(3, 3, scale[1], nextNibble), w, h);
  const q = channel(mean[2], terms(3, 3, scale[2], nextNibble), w, h);
  const canvas = Object.assign(document.createElement("canvas"), { width: w, height: h });
  const pen = canvas.getContext("2d");
  const pixels = pen.createImageData(w, h);
  for (let i = 0; i < w * h; i++) {
    const blue = l[i] - (2 / 3) * p[i];
    const red = (3 * l[i] - blue + q[i]) / 2;
    pixels.data.set([red * 255, (red - q[i]) * 255, blue * 255, 255], i * 4); // clamped by the array itself
  }
  pen.putImageData(pixels, 0, 0);
  return canvas.toDataURL();
}

function place(picture) {
  const image = picture.querySelector("img");
  if (!image || (image.complete && image.naturalWidth)) return;
  try {
    picture.style.backgroundImage = `url(${drawThumbhash(picture.dataset.thumbhash)})`;
  } catch {
    return; // a damaged hash: the plain ground stays
  }
  // Decoded, not only loaded: else the placeholder would leave before there is anything to see.
  image.addEventListener("load", () => image.decode().catch(() => {}).then(() => arrive(picture, image)), { once: true });
}

function arrive(picture, image) {
  image.classList.add("is-arriving");
  image.addEventListener("animationend", () => { picture.style.backgroundImage = ""; }, { once: true });
}

// Only what comes near the screen is drawn, so that a page of forty pictures costs no long task.
const nearScreen = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    nearScreen.unobserve(target);
    place(target);
  }
}, { rootMargin: "100% 0px" });

/** Every picture under `root` that is still on its way gets its placeholder, and fades in when it comes. */
export function fillPlaceholders(root) {
  for (const picture of root.querySelectorAll("[data-thumbhash]")) nearScreen.observe(picture);
  if (root.matches?.("[data-thumbhash]")) nearScreen.observe(root);
}
