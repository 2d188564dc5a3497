/* Filters for the table of precedents. Made here, so that without scripts nothing useless stands on the page.
   What is chosen stands in the address after #, so that it can be shared; nothing is sent or stored. */
(() => {
  "use strict";
  const table = document.getElementById("precedent-table");
  const names = JSON.parse(table.dataset.names);
  const rows = Array.from(table.tBodies[0].rows);
  const facets = [
    ["demand", "What was asked"], ["tactic", "Tactic"], ["result", "Result"], ["industry", "Industry"],
    ["customer", "Customer"], ["decade", "Decade"], ["size", "People in the largest action"],
  ].filter(([facet]) => names[facet]);

  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    Object.assign(element, attributes);
    element.append(...children);
    return element;
  };
  const valuesOf = (row, facet) => (row.dataset[facet] || "").split(" ").filter(Boolean);
  const status = make("p", { id: "precedent-count" });
  status.setAttribute("role", "status");
  const boxes = [];

  const fieldset = ([facet, title]) => {
    const options = Object.entries(names[facet]).sort((a, b) => a[1].localeCompare(b[1], "en", { numeric: true }));
    const list = options.map(([value, name]) => {
      const count = rows.filter((row) => valuesOf(row, facet).includes(value)).length;
      const box = make("input", { type: "checkbox", name: facet, value });
      boxes.push(box);
      return make("label", {}, box, ` ${name} (${count})`);
    });
    return make("details", {}, make("summary", {}, title), make("fieldset", {}, make("legend", {}, title), ...list));
  };

  const chosen = () => {
    const wanted = new Map();
    for (const box of boxes.filter((one) => one.checked)) {
      wanted.set(box.name, [...(wanted.get(box.name) || []), box.value]);
    }
    return wanted;
  };

  const show = () => {
    const wanted = [...chosen()];
    let shown = 0;
    for (const row of rows) {
      row.hidden = !wanted.every(([facet, values]) => values.some((value) => valuesOf(row, facet).includes(value)));
      shown += row.hidden ? 0 : 1;
    }
    status.textContent = `${shown} of ${rows.length} cases shown.`;
  };

  const write = () => {
    const parts = [...chosen()].map(([facet, values]) => `${facet}=${values.join(",")}`);
    history.replaceState(null, "", parts.length ? `#${parts.join("&")}` : location.pathname + location.search);
  };

  const read = () => {
    const asked = new URLSearchParams(location.hash.slice(1));
    for (const box of boxes) {
      box.checked = (asked.get(box.name) || "").split(",").includes(box.value);
      if (box.checked) box.closest("details").open = true;
    }
    show();
  };

  const clear = make("button", { type: "reset" }, "Show all");
  const form = make("form", { className: "filters" }, ...facets.map(fieldset), clear, status);
  form.addEventListener("change", () => { show(); write(); });
  form.addEventListener("reset", () => setTimeout(() => { show(); write(); }));
  form.addEventListener("submit", (event) => event.preventDefault());
  table.before(form);
  window.addEventListener("hashchange", read);
  read();
})();
