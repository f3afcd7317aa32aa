(() => {
  const entries = page.all(".card").map((node) => ({
    node,
    text: node.textContent.toLowerCase(),
    cause: node.dataset.cause,
    day: node.dataset.day,
    count: Number(node.dataset.count),
    roots: Number(node.dataset.roots),
    dead: node.dataset.dead === "1",
    operators: node.dataset.operators.split("|"),
  }));
  if (entries.length === 0) return;
  const days = page.all(".day");
  const months = page.all(".month");
  const bubbles = page.all(".bubble");
  const labels = page.all(".count");
  const operator = page.byId("operator");
  const roots = page.byId("roots");
  const dead = page.byId("dead");

  // The same formula as in the page's maker.
  const radius = (count) => Math.min(2.5 + 1.9 * Math.sqrt(count), 34);

  const apply = () => {
    const words = page.words();
    const causes = page.chosen();
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
    page.say(shown, entries.length, "entries", `, ${authorities} CAs`);
  };
  const reset = () => {
    operator.value = "";
    roots.checked = false;
    dead.checked = false;
  };
  page.controls({ apply, reset });
})();
