// What can be said before a single byte is sent. The server checks everything again, from the bytes.
const TYPES = new Set(["image/jpeg", "image/png", "image/webp", "image/avif", "image/gif"]);
const HEIC = /\.(heic|heif)$/i;

// The name of the text that speaks against the file, or "".
export function findProblem(file, maxBytes) {
  if (HEIC.test(file.name) || /hei[cf]/.test(file.type)) return "heic";
  if (file.type && !TYPES.has(file.type)) return "wrong_type";
  if (file.size > maxBytes) return "too_large";
  return "";
}
