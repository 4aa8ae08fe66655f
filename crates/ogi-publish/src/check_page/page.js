"use strict";
// What moves on the check page: the detail of a cell, filters, decisions. Everything shown is copied from what stands in the page; no
// text is ever read as markup.
(() => {
  const { root, byId, all, isChinese, say, make, translate } = page;

  document.addEventListener("language", () => {
    filter();
    all("details.decide").forEach(showState);
    if (shown) place(shown);
  });

  byId("last-year")?.addEventListener("change", (event) => {
    root.classList.toggle("with-last-year", event.target.checked);
  });

  // The detail of a cell: shown while it is pointed at or has the focus, and kept once it is chosen.
  const detail = make("div", "detail");
  detail.id = "detail";
  detail.hidden = true;
  detail.setAttribute("role", "group");
  document.body.append(detail);
  let shown = null;
  let kept = false;

  const copied = (element) => {
    const copy = element.cloneNode(true);
    for (const inner of [copy, ...all("[id]", copy)]) inner.removeAttribute("id");
    return copy;
  };
  const fill = (cell) => {
    const heading = make("p", "which");
    heading.id = "detail-which";
    heading.append(...copied(byId(cell.getAttribute("aria-describedby"))).childNodes);
    detail.setAttribute("aria-labelledby", heading.id);
    const close = make("button", "close");
    close.type = "button";
    for (const [lang, text] of [["zh", "关闭"], ["en", "Close"]]) {
      const span = make("span", lang);
      span.textContent = text;
      close.append(span);
    }
    close.addEventListener("click", () => {
      const cell = shown;
      hide();
      cell.focus();
      hide();
    });
    const parts = [heading];
    const items = cell.dataset.items.split(" ");
    for (const number of items) {
      const fixes = byId(`item-${number}`)?.querySelector(":scope > .fixes");
      if (fixes) parts.push(copied(fixes));
    }
    for (const at of cell.dataset.findings.split(" ").filter(Boolean)) {
      const tell = byId(`tell-${at}`);
      if (tell) parts.push(copied(tell));
    }
    const link = make("p", "more");
    for (const number of items) {
      const anchor = make("a");
      anchor.href = `#item-${number}`;
      anchor.append(...byId("to-item").content.cloneNode(true).childNodes, ` ${number}`);
      link.append(anchor, " ");
    }
    detail.replaceChildren(...parts, link, close);
  };
  const place = (cell) => {
    const box = cell.closest("td").getBoundingClientRect();
    const width = detail.offsetWidth;
    const height = detail.offsetHeight;
    const left = Math.max(8, Math.min(box.left, root.clientWidth - width - 8));
    const below = box.bottom + 6;
    const above = box.top - height - 6;
    const top = below + height <= root.clientHeight || above < 0 ? below : above;
    detail.style.left = `${left + window.scrollX}px`;
    detail.style.top = `${top + window.scrollY}px`;
  };
  const show = (cell, keep) => {
    if (shown && shown !== cell) hide();
    kept = keep || (kept && shown === cell);
    shown = cell;
    if (detail.hidden || detail.dataset.of !== cell.getAttribute("aria-describedby")) fill(cell);
    detail.dataset.of = cell.getAttribute("aria-describedby");
    detail.hidden = false;
    cell.setAttribute("aria-expanded", "true");
    place(cell);
  };
  const hide = () => {
    if (!shown) return;
    shown.setAttribute("aria-expanded", "false");
    detail.hidden = true;
    shown = null;
    kept = false;
  };
  // A moment to reach the detail with the pointer.
  let leaving = 0;
  const leave = () => {
    clearTimeout(leaving);
    leaving = setTimeout(() => {
      if (!kept && !detail.contains(document.activeElement)) hide();
    }, 250);
  };
  for (const cell of all("button.figure")) {
    const td = cell.closest("td");
    td.addEventListener("pointerenter", (event) => {
      clearTimeout(leaving);
      if (event.pointerType === "mouse" && !kept) show(cell, false);
    });
    td.addEventListener("pointerleave", (event) => {
      if (event.pointerType === "mouse") leave();
    });
    cell.addEventListener("focus", () => {
      if (cell.matches(":focus-visible")) show(cell, false);
    });
    cell.addEventListener("blur", leave);
    cell.addEventListener("click", () => {
      if (shown === cell && kept) hide();
      else show(cell, true);
    });
  }
  detail.addEventListener("pointerenter", () => clearTimeout(leaving));
  detail.addEventListener("pointerleave", (event) => {
    if (event.pointerType === "mouse") leave();
  });
  detail.addEventListener("click", (event) => {
    if (event.target.closest("a")) hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !shown) return;
    const cell = shown;
    const within = detail.contains(document.activeElement);
    hide();
    if (within) {
      cell.focus();
      hide();
    }
  });
  document.addEventListener("pointerdown", (event) => {
    if (shown && !detail.contains(event.target) && !event.target.closest("button.figure")) hide();
  });
  window.addEventListener("resize", () => shown && place(shown));

  // What a link leads to is opened, shown and lit up, with all the cells of a statement.
  const light = (ids) => {
    all(".lit").forEach((lit) => lit.classList.remove("lit"));
    for (const id of ids) byId(id)?.classList.add("lit");
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link) return;
    const id = link.getAttribute("href").slice(1);
    const target = byId(id);
    if (!target) return;
    light((link.dataset.cells ?? id).split(" "));
    if (target.hidden) everything();
    for (let at = target; at; at = at.parentElement) {
      if (at.tagName === "DETAILS") at.open = true;
    }
    const cell = target.querySelector("button.figure") ?? target;
    setTimeout(() => {
      cell.focus({ preventScroll: true });
      target.scrollIntoView({ block: "center" });
      if (shown) place(shown);
    });
  });

  // Filters: an entry is shown where its severity is ticked and its kind and place are asked for.
  const items = all("li.item");
  const severities = all("#filters input[name=severity]");
  const everything = () => {
    severities.forEach((box) => (box.checked = true));
    for (const id of ["class", "place"]) byId(id).value = "";
    filter();
  };
  const filter = () => {
    if (!byId("filters")) return;
    const ticked = new Set(severities.filter((box) => box.checked).map((box) => box.value));
    const kind = byId("class").value;
    const where = byId("place").value;
    const visible = new Set();
    for (const item of items) {
      const { severity, class: ofClass, places } = item.dataset;
      const fits =
        ticked.has(severity) && (!kind || kind === ofClass) && (!where || places.split(" ").includes(where));
      item.hidden = !fits;
      if (fits) visible.add(item.id.slice("item-".length));
    }
    for (const group of all(".class, section.group")) {
      group.hidden = all("li.item", group).every((item) => item.hidden);
    }
    for (const cell of all("button.figure")) {
      const fits = cell.dataset.items.split(" ").some((number) => visible.has(number));
      cell.closest("td").classList.toggle("filtered", !fits);
    }
    const [some, of] = [visible.size, items.length];
    byId("shown").textContent = some === of ? "" : say(`共 ${of} 条，显示 ${some} 条`, `${some} of ${of} shown`);
  };
  byId("filters")?.addEventListener("change", filter);

  // Decisions: the file is in the page, and what is decided is put into it.
  const file = JSON.parse(byId("decisions").textContent);
  let unsaved = false;
  const missing = (entry) => {
    if (entry.decision === "confirmed" && !entry.reason) {
      return say("已核实的，请选择理由。", "Choose a reason for what is confirmed.");
    }
    const wordless = !entry.text.trim();
    if (wordless && (entry.decision === "disputed" || (entry.decision === "confirmed" && entry.reason === "other"))) {
      return say("请写文字说明。", "Say why in words.");
    }
    return "";
  };
  const showState = (details) => {
    const entry = file.decisions[Number(details.dataset.finding)];
    const option = byId("decide").content.querySelector(`option[value="${CSS.escape(entry.decision)}"]`);
    const state = details.querySelector(".state");
    state.textContent = entry.decision === "open" ? "" : isChinese() ? option.dataset.zh : option.dataset.en;
    const message = details.querySelector(".missing");
    if (message && message.textContent) message.textContent = missing(entry);
  };
  const today = () => {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  };
  const openForm = (details) => {
    details.open = true;
    if (details.querySelector("[data-field]")) return;
    const entry = file.decisions[Number(details.dataset.finding)];
    details.append(byId("decide").content.cloneNode(true));
    translate(details);
    for (const field of all("[data-field]", details)) {
      field.value = entry[field.dataset.field];
      field.addEventListener("input", () => {
        entry[field.dataset.field] = field.value;
        entry.on = entry.decision === "open" ? "" : today();
        entry.by = entry.decision === "open" ? "" : byId("by").value.trim();
        unsaved = true;
        byId("saved").textContent = "";
        showState(details);
      });
    }
  };
  for (const details of all("details.decide")) {
    showState(details);
    details.addEventListener("toggle", () => details.open && openForm(details));
  }
  byId("by")?.addEventListener("input", (event) => {
    for (const entry of file.decisions) {
      if (entry.on === today()) entry.by = event.target.value.trim();
    }
  });
  const hidden = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
  const escape = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
  byId("save")?.addEventListener("submit", (event) => {
    event.preventDefault();
    for (const details of all("details.decide")) {
      const lacks = missing(file.decisions[Number(details.dataset.finding)]);
      if (!lacks) continue;
      everything();
      for (let at = details; at; at = at.parentElement) {
        if (at.tagName === "DETAILS") at.open = true;
      }
      openForm(details);
      byId("saved").textContent = lacks;
      details.querySelector(".missing").textContent = lacks;
      details.querySelector("[data-field]").focus();
      return;
    }
    const text = JSON.stringify(file, null, 2).replace(hidden, escape) + "\n";
    const link = make("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = byId("decide").dataset.file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    unsaved = false;
    const decided = file.decisions.filter((entry) => entry.decision !== "open").length;
    byId("saved").textContent = say(`已保存，共 ${decided} 条处理意见。`, `Saved, with ${decided} decided.`);
  });
  window.addEventListener("beforeunload", (event) => {
    if (unsaved) event.preventDefault();
  });
  filter();
})();
