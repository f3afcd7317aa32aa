"use strict";
(() => {
  const root = document.documentElement;
  const theme = document.getElementById("theme");
  theme.hidden = false;
  theme.addEventListener("click", () => {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  });

  for (const value of document.querySelectorAll("code.value")) {
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

  const controls = document.getElementById("controls");
  if (!controls) return;
  controls.hidden = false;
  controls.addEventListener("submit", (event) => event.preventDefault());
  const list = document.getElementById("findings");
  const none = document.getElementById("none");
  const query = document.getElementById("q");
  const found = document.getElementById("found");
  const views = [...controls.querySelectorAll("[data-view]")];
  const chips = [...controls.querySelectorAll("[data-level]")];
  const items = [...list.querySelectorAll(".finding")].map((node, place) => ({
    node, place, ...node.dataset,
    text: (node.textContent + " " + node.dataset.file).toLowerCase(),
  }));
  const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  const keys = {
    deadline: (item) => [item.deadline === "9999" ? item.deadline + item.title : item.deadline, item.title],
    ca: (item) => [item.ca.toLowerCase(), item.ca],
    file: (item) => [item.file, item.file],
  };
  let view = "deadline";

  const arrange = () => {
    const key = keys[view];
    const sorted = [...items].sort((a, b) => compare(key(a)[0], key(b)[0]) || compare(a.deadline, b.deadline) || a.place - b.place);
    for (const group of list.querySelectorAll(".group")) group.remove();
    let group = null, title = null;
    const page = document.createDocumentFragment();
    for (const item of sorted) {
      const wanted = key(item)[1];
      if (wanted !== title) {
        title = wanted;
        group = document.createElement("section");
        group.className = "group";
        const head = document.createElement("h2");
        head.textContent = title;
        group.append(head);
        page.append(group);
      }
      group.append(item.node);
    }
    list.insertBefore(page, none);
    for (const button of views) button.setAttribute("aria-pressed", String(button.dataset.view === view));
  };
  const filter = () => {
    const words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
    const levels = new Set(chips.filter((chip) => chip.getAttribute("aria-pressed") === "true").map((chip) => chip.dataset.level));
    let count = 0;
    for (const item of items) {
      const fits = levels.has(item.level) && words.every((word) => item.text.includes(word));
      item.node.hidden = !fits;
      if (fits) count += 1;
    }
    for (const group of list.querySelectorAll(".group")) group.hidden = !group.querySelector(".finding:not([hidden])");
    none.hidden = count > 0;
    found.textContent = count === items.length ? `${count} findings` : `${count} of ${items.length} findings`;
    controls.querySelector("[data-reset]").hidden = count === items.length;
  };
  for (const button of views) button.addEventListener("click", () => { view = button.dataset.view; arrange(); filter(); });
  for (const chip of chips) chip.addEventListener("click", () => {
    chip.setAttribute("aria-pressed", String(chip.getAttribute("aria-pressed") !== "true"));
    filter();
  });
  query.addEventListener("input", filter);
  for (const button of document.querySelectorAll("[data-reset]")) button.addEventListener("click", () => {
    query.value = "";
    for (const chip of chips) chip.setAttribute("aria-pressed", "true");
    filter();
  });
  for (const button of document.querySelectorAll("[data-find]")) button.addEventListener("click", () => {
    query.value = button.dataset.find;
    filter();
    controls.scrollIntoView({ block: "start" });
  });
  filter();
})();
