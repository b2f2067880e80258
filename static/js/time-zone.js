// Fills the sign-up form's time zone from the browser, so that nobody has to be asked.
for (const field of document.querySelectorAll("input[data-time-zone]")) {
  field.value ||= Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
}
