"use strict";
// What every page in two languages does: it switches the language, and prints. Whoever else shows words hears of the switch by the
// event "language". No text is ever read as markup.
const page = (() => {
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const isChinese = () => root.lang !== "en";
  const say = (zh, en) => (isChinese() ? zh : en);
  const make = (name, className) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    return element;
  };
  const translate = (within) => {
    for (const option of all("option[data-zh]", within)) {
      option.textContent = isChinese() ? option.dataset.zh : option.dataset.en;
    }
  };
  byId("language").addEventListener("click", () => {
    root.lang = isChinese() ? "en" : "zh-CN";
    translate(document);
    document.dispatchEvent(new Event("language"));
  });
  translate(document);
  byId("print").addEventListener("click", () => window.print());
  return { root, byId, all, isChinese, say, make, translate };
})();
