// Shows what allauth's passkey script reports: the server rendered both texts, we only reveal one of them.
const notice = document.querySelector("[data-passkey-error]");
document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  if (!notice) return;
  const refused = event.detail?.exception?.name === "SecurityError";
  notice.querySelector("[data-when=refused]")?.toggleAttribute("hidden", !refused);
  notice.querySelector("[data-when=failed]")?.toggleAttribute("hidden", refused);
  notice.hidden = false;
});
if (!window.PublicKeyCredential) {
  for (const part of document.querySelectorAll("[data-needs-passkeys]")) part.hidden = true;
}
