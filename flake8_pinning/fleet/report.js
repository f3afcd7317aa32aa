(() => {
  const views = page.all(".view");
  const texts = new Map(page.all(".row").map((row) => [row, row.textContent.toLowerCase()]));
  const heads = new Map(page.all(".card").map((node) => [node, node.firstElementChild.textContent.toLowerCase()]));

  const apply = () => {
    const words = page.words();
    let shown = 0;
    let total = 0;
    for (const view of views) {
      if (view.hidden) continue;
      for (const card of page.all(".card", view)) {
        let inside = 0;
        for (const row of page.all(".row", card)) {
          const text = `${heads.get(card)} ${texts.get(row)}`;
          row.hidden = !words.every((word) => text.includes(word));
          total += 1;
          if (!row.hidden) inside += 1;
        }
        card.hidden = inside === 0;
        shown += inside;
      }
      for (const title of page.all("h2", view)) {
        let next = title.nextElementSibling;
        let any = false;
        while (next && next.tagName === "DETAILS") { any = any || !next.hidden; next = next.nextElementSibling; }
        title.hidden = !any;
      }
    }
    page.say(shown, total, "pins");
  };
  const view = (name) => {
    for (const section of views) section.hidden = section.dataset.view !== name;
  };
  page.controls({ apply, view });
})();
