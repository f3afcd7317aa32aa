"use strict";
// What the pages' own scripts use, and the switch between light and dark: the system's wish, until somebody chooses.
const page = (() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const root = document.documentElement;

  const remember = (value) => { try { localStorage.setItem("theme", value); } catch { /* no storage for files */ } };
  const recall = () => { try { return localStorage.getItem("theme"); } catch { return null; } };
  if (recall()) root.dataset.theme = recall();
  byId("theme").hidden = false;
  byId("theme").addEventListener("click", () => {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    remember(root.dataset.theme);
  });

  // The words that are searched for, in lower case; a digest may be pasted with colons or spaces.
  const words = () => {
    const raw = byId("q").value.trim().toLowerCase();
    const hex = raw.replace(/[\s:]/g, "");
    return /^[0-9a-f]{8,}$/.test(hex) ? [hex] : raw.split(/\s+/).filter(Boolean);
  };

  const pressed = (button) => button.getAttribute("aria-pressed") === "true";
  const press = (button, yes) => button.setAttribute("aria-pressed", String(yes));

  // The values of the chips that are on.
  const chosen = () => new Set(all("#controls .chip").filter(pressed).map((chip) => chip.value));

  // Make the controls work: `apply` shows what fits, `reset` undoes the page's own controls, `view` changes the order.
  const controls = ({ apply, reset = () => {}, view = () => {} }) => {
    const form = byId("controls");
    const query = byId("q");
    const chips = all(".chip", form);
    const views = all(".views button", form);
    const resetAll = () => {
      query.value = "";
      for (const chip of chips) press(chip, true);
      reset();
      apply();
    };
    const turn = (name) => {
      for (const button of views) press(button, button.value === name);
      view(name);
      apply();
    };
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", apply);
    for (const chip of chips) chip.addEventListener("click", () => { press(chip, !pressed(chip)); apply(); });
    for (const button of views) button.addEventListener("click", () => turn(button.value));
    for (const button of all("[data-reset]")) button.addEventListener("click", resetAll);
    for (const button of all("[data-find]")) button.addEventListener("click", () => {
      query.value = button.dataset.find;
      apply();
      form.scrollIntoView({ block: "start" });
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
        event.preventDefault();
        query.focus();
      }
      if (event.key === "Escape" && document.activeElement === query) resetAll();
    });
    if (views.length) turn(views[0].value);
    else apply();
  };

  // Say how much is shown of how much.
  const say = (shown, total, noun, more = "") => {
    byId("found").textContent = shown === total ? `${total} ${noun}` : `${shown} of ${total} ${noun}${more}`;
    byId("none").hidden = shown > 0 || total === 0;
    for (const button of all("#controls [data-reset]")) button.hidden = shown === total;
  };

  return { all, byId, words, chosen, controls, say };
})();
