"use strict";
// Light and dark: the system's wish, until somebody chooses.
(() => {
  const remember = (value) => { try { localStorage.setItem("theme", value); } catch { /* no storage for files */ } };
  const recall = () => { try { return localStorage.getItem("theme"); } catch { return null; } };
  const root = document.documentElement;
  if (recall()) root.dataset.theme = recall();
  const button = document.getElementById("theme");
  button.hidden = false;
  button.addEventListener("click", () => {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    remember(root.dataset.theme);
  });
})();
