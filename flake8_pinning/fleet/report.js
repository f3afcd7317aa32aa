(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const views = all(".view");
  const tabs = all(".tabs button");
  const query = byId("q");
  byId("controls").hidden = false;
  const texts = new Map(all(".row").map((row) => [row, row.textContent.toLowerCase()]));
  const heads = new Map(all("details").map((node) => [node, node.firstElementChild.textContent.toLowerCase()]));

  const apply = () => {
    // A fingerprint may be pasted with colons or spaces.
    const raw = query.value.trim().toLowerCase();
    const hex = raw.replace(/[\s:]/g, "");
    const words = /^[0-9a-f]{8,}$/.test(hex) ? [hex] : raw.split(/\s+/).filter(Boolean);
    const fits = (text) => words.every((word) => text.includes(word));
    let shown = 0;
    let total = 0;
    for (const view of views) {
      if (view.hidden) continue;
      for (const group of all("details", view)) {
        const head = heads.get(group);
        let inside = 0;
        for (const row of all(".row", group)) {
          const fit = words.length === 0 || fits(`${head} ${texts.get(row)}`);
          row.hidden = !fit;
          total += 1;
          if (fit) inside += 1;
        }
        group.hidden = inside === 0;
        shown += inside;
      }
      for (const title of all("h2", view)) {
        let next = title.nextElementSibling;
        let any = false;
        while (next && next.tagName === "DETAILS") { any = any || !next.hidden; next = next.nextElementSibling; }
        title.hidden = !any;
      }
    }
    byId("found").textContent = words.length ? `${shown} of ${total} pins` : `${total} pins`;
    byId("none").hidden = shown > 0;
  };
  const choose = (name) => {
    for (const view of views) view.hidden = view.dataset.view !== name;
    for (const tab of tabs) tab.setAttribute("aria-pressed", String(tab.dataset.view === name));
    apply();
  };
  for (const tab of tabs) tab.addEventListener("click", () => choose(tab.dataset.view));
  query.addEventListener("input", apply);
  byId("controls").addEventListener("submit", (event) => event.preventDefault());
  byId("all").addEventListener("click", () => { query.value = ""; apply(); });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && document.activeElement !== query) { event.preventDefault(); query.focus(); }
    if (event.key === "Escape" && document.activeElement === query) { query.value = ""; apply(); }
  });
  choose("deadline");
})();
