// Runs before the first paint: marks that scripts work, and puts on the theme that the reader chose.
// A classic script on purpose (modules wait); the key is the one that the admin uses as well.
(() => {
  const root = document.documentElement;
  root.dataset.js = "";
  const systemDark = matchMedia("(prefers-color-scheme: dark)");
  const stored = () => { try { return localStorage.getItem("theme"); } catch { return null; } };
  const show = (theme) => {
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    else delete root.dataset.theme;
  };
  show(stored());
  document.addEventListener("click", (event) => {
    if (!event.target.closest?.("[data-theme-switch]")) return;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : systemDark.matches;
    const next = dark ? "light" : "dark";
    show(next);
    try { localStorage.setItem("theme", next); } catch { /* private mode: lasts for this page */ }
  });
  addEventListener("storage", (event) => { if (event.key === "theme") show(event.newValue); });
})();
