"use strict";
// What moves on the overview: the table of organs is sorted by a click on a heading, and filtered.
(() => {
  const { byId, all, say, make } = page;
  const table = byId("organs");
  const body = table.tBodies[0];
  const rows = all("tr", body);

  // Sorting: numbers and dates by value, names by name; once more turns it round, a third time gives the order of the register.
  const headings = all("th", table.tHead);
  const sort = (heading) => {
    const column = headings.indexOf(heading);
    const isText = heading.dataset.sort === "name";
    const steps = heading.dataset.sort === "name" || heading.dataset.sort === "status" || heading.dataset.sort === "date"
      ? ["ascending", "descending", "none"]
      : ["descending", "ascending", "none"];
    const before = steps.indexOf(heading.getAttribute("aria-sort"));
    const how = steps[(before + 1) % steps.length];
    for (const other of headings) other.removeAttribute("aria-sort");
    if (how !== "none") heading.setAttribute("aria-sort", how);
    const value = (row) => (isText ? row.cells[column].textContent : row.cells[column].dataset.value ?? "");
    const compare = (one, other) => {
      if (isText) return one.localeCompare(other, "zh-CN");
      if (heading.dataset.sort === "date") return one < other ? -1 : Number(one > other);
      return Number(one) - Number(other);
    };
    const sign = how === "descending" ? -1 : 1;
    const order = (one, other) => Number(one.dataset.at) - Number(other.dataset.at);
    const sorted = [...rows].sort((one, other) =>
      how === "none" ? order(one, other) : sign * compare(value(one), value(other)) || order(one, other),
    );
    body.append(...sorted);
  };
  for (const heading of headings.filter((heading) => heading.dataset.sort)) {
    const button = make("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => sort(heading));
  }

  // Filters: a row is shown where it is all that is asked for.
  const selects = ["status", "severity", "change"].map(byId).filter(Boolean);
  const words = byId("words");
  const filter = () => {
    const wanted = words.value.trim().toLowerCase();
    let count = 0;
    for (const row of rows) {
      const fits =
        selects.every(({ id, value }) => !value || row.dataset[id].split(" ").includes(value)) &&
        (!wanted || row.textContent.toLowerCase().includes(wanted));
      row.hidden = !fits;
      if (fits) count += 1;
    }
    const of = rows.length;
    byId("shown").textContent = count === of ? "" : say(`共 ${of} 个，显示 ${count} 个`, `${count} of ${of} shown`);
  };
  const everything = () => {
    for (const select of selects) select.value = "";
    words.value = "";
    filter();
  };
  byId("filters").hidden = false;
  byId("filters").addEventListener("input", filter);
  byId("everything").addEventListener("click", everything);
  document.addEventListener("language", filter);
  for (const tile of all("a[data-filter]")) {
    tile.addEventListener("click", () => {
      everything();
      const [id, value] = tile.dataset.filter.split("=");
      if (value) byId(id).value = value;
      filter();
    });
  }

  // On paper nothing can be unfolded.
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = all("#organs details:not([open]), .steps details:not([open])");
    for (const details of opened) details.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
})();
