// For visitors, of whom the site knows no time zone: sessions also in the time of their own clock.
const language = document.documentElement.lang || "en";
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

const clock = (moment, zone) => moment.toLocaleString("sv", { timeZone: zone });

for (const place of document.querySelectorAll("[data-local-time]")) {
  const start = new Date(place.dataset.localTime);
  const end = new Date(place.dataset.localEnd);
  if (!here || clock(start, here) === clock(start, place.dataset.zone)) continue;
  const format = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short", timeZone: here });
  place.querySelector("span").textContent = `${format.formatRange(start, end)} (${here.replaceAll("_", " ")})`;
  place.hidden = false;
}
