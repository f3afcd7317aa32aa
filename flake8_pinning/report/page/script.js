(() => {
  for (const value of page.all("code.value")) {
    if (!navigator.clipboard) break;
    const box = document.createElement("span");
    box.className = "valued";
    value.replaceWith(box);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(value.textContent);
      button.textContent = "Copied";
      setTimeout(() => { button.textContent = "Copy"; }, 1500);
    });
    box.append(value, button);
  }

  if (!page.byId("controls")) return;
  const list = page.byId("list");
  const none = page.byId("none");
  const items = page.all(".finding", list).map((node, place) => ({
    node, place, ...node.dataset,
    text: (node.textContent + " " + node.dataset.file).toLowerCase(),
  }));
  const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  // View → what sorts a finding, and the title that it stands under.
  const keys = {
    deadline: (item) => [item.deadline === "9999" ? item.deadline + item.title : item.deadline, item.title],
    ca: (item) => [item.ca.toLowerCase(), item.ca],
    file: (item) => [item.file, item.file],
  };

  const view = (name) => {
    const key = keys[name];
    const sorted = [...items].sort((a, b) => compare(key(a)[0], key(b)[0]) || compare(a.deadline, b.deadline) || a.place - b.place);
    for (const group of page.all(".group", list)) group.remove();
    let group = null, title = null;
    const arranged = document.createDocumentFragment();
    for (const item of sorted) {
      const wanted = key(item)[1];
      if (wanted !== title) {
        title = wanted;
        group = document.createElement("section");
        group.className = "group";
        const head = document.createElement("h2");
        head.textContent = title;
        group.append(head);
        arranged.append(group);
      }
      group.append(item.node);
    }
    list.insertBefore(arranged, none);
  };
  const apply = () => {
    const words = page.words();
    const levels = page.chosen();
    let count = 0;
    for (const item of items) {
      const fits = levels.has(item.level) && words.every((word) => item.text.includes(word));
      item.node.hidden = !fits;
      if (fits) count += 1;
    }
    for (const group of page.all(".group", list)) group.hidden = !group.querySelector(".finding:not([hidden])");
    page.say(count, items.length, "findings");
  };
  page.controls({ apply, view });
})();
