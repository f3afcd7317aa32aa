"use strict";
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const entries = all(".entry").map((node) => ({
    node,
    text: node.textContent.toLowerCase(),
    cause: node.dataset.cause,
    day: node.dataset.day,
    count: Number(node.dataset.count),
    roots: Number(node.dataset.roots),
    dead: node.dataset.dead === "1",
    operators: node.dataset.operators.split("|"),
  }));
  const days = all(".day");
  const months = all(".month");
  const bubbles = all(".bubble");
  const labels = all(".count");
  const chips = all(".chip");
  const query = byId("q");
  const operator = byId("operator");
  const roots = byId("roots");
  const dead = byId("dead");

  // --- light and dark: the system's wish, until somebody chooses ---------------------------------------------------
  const theme = byId("theme");
  const remember = (value) => { try { localStorage.setItem("theme", value); } catch { /* no storage for files */ } };
  const recall = () => { try { return localStorage.getItem("theme"); } catch { return null; } };
  if (recall()) document.documentElement.dataset.theme = recall();
  theme.hidden = false;
  theme.addEventListener("click", () => {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    remember(root.dataset.theme);
  });

  const controls = byId("controls");
  controls.hidden = entries.length === 0;
  controls.addEventListener("submit", (event) => event.preventDefault());

  // The same formula as in the page's maker.
  const radius = (count) => Math.min(2.5 + 1.9 * Math.sqrt(count), 34);

  const apply = () => {
    // A fingerprint may be pasted with colons or spaces.
    const raw = query.value.trim().toLowerCase();
    const hex = raw.replace(/[\s:]/g, "");
    const words = /^[0-9a-f]{8,}$/.test(hex) ? [hex] : raw.split(/\s+/).filter(Boolean);
    const causes = new Set(chips.filter((chip) => chip.getAttribute("aria-pressed") === "true").map((c) => c.dataset.cause));
    const perBubble = new Map();
    const shownDays = new Set();
    let shown = 0;
    let authorities = 0;
    for (const entry of entries) {
      const fits = causes.has(entry.cause)
        && (!operator.value || entry.operators.includes(operator.value))
        && (!roots.checked || entry.roots > 0)
        && (!dead.checked || entry.dead)
        && words.every((word) => entry.text.includes(word));
      entry.node.hidden = !fits;
      if (fits) {
        shown += 1;
        authorities += entry.count;
        shownDays.add(entry.day);
        const key = entry.day + entry.cause;
        perBubble.set(key, (perBubble.get(key) || 0) + entry.count);
      }
    }
    for (const day of days) day.hidden = !shownDays.has(day.dataset.day);
    for (const month of months) month.hidden = ![...month.children].some((c) => c.classList.contains("day") && !c.hidden);
    for (const bubble of bubbles) {
      const count = perBubble.get(bubble.dataset.key) || 0;
      bubble.classList.toggle("off", count === 0);
      if (count) bubble.querySelector("circle").setAttribute("r", radius(count).toFixed(1));
    }
    for (const label of labels) {
      const count = perBubble.get(label.dataset.key) || 0;
      label.textContent = String(count);
      label.classList.toggle("off", radius(count) <= 11);
    }
    byId("found").textContent = shown === entries.length
      ? `${shown} entries`
      : `${shown} of ${entries.length} entries, ${authorities} CAs`;
    byId("none").hidden = shown > 0;
  };

  const reset = () => {
    query.value = "";
    operator.value = "";
    roots.checked = false;
    dead.checked = false;
    for (const chip of chips) chip.setAttribute("aria-pressed", "true");
    apply();
  };

  for (const chip of chips) {
    chip.addEventListener("click", () => {
      chip.setAttribute("aria-pressed", chip.getAttribute("aria-pressed") === "true" ? "false" : "true");
      apply();
    });
  }
  for (const control of [query, operator, roots, dead]) control.addEventListener("input", apply);
  for (const button of all("[data-reset]")) button.addEventListener("click", reset);
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      query.focus();
    }
    if (event.key === "Escape" && document.activeElement === query) reset();
  });
  apply();
})();
