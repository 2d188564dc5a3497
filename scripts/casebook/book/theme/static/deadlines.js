// Counts the last day of each clock from a day the reader gives. It sends nothing and stores nothing.
"use strict";
(() => {
  const clocks = [...document.querySelectorAll(".clock[data-count]")];
  const table = document.querySelector("table.deadlines");
  if (!table || !clocks.length) return;
  const DAY = 86400000;
  const PER_UNIT = { days: 1, weeks: 7 };
  const MONTHS = { months: 1, years: 12 };
  const inWords = new Intl.DateTimeFormat("en-US", {
    weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC",
  });

  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    Object.assign(element, attributes);
    element.append(...children);
    return element;
  };

  // Months are calendar months: the same day, or the last of the month where there is none. Never later.
  const afterMonths = (start, months) => {
    const day = new Date(start);
    const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months + 1, 0)).getUTCDate();
    return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, Math.min(day.getUTCDate(), last));
  };

  const lastDay = (start, { count, unit, less }) => {
    const end = unit in PER_UNIT ? start + count * PER_UNIT[unit] * DAY : afterMonths(start, count * MONTHS[unit]);
    return end - less * DAY;
  };

  const today = () => {
    const now = new Date();
    return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  };

  const said = (end, later) => {
    const weekend = [0, 6].includes(new Date(end).getUTCDay()) ? " Do it before the weekend." : "";
    const rest = end < today() ? " This day has passed: ask a lawyer at once." : weekend;
    return `${later === "1" ? "If that earlier step was on this day, the last day is" : "Last day:"} ${inWords.format(end)}.${rest}`;
  };

  const given = make("input", { type: "date", id: "clock-start", min: "1950-01-01", max: "2150-12-31" });
  const status = make("p", { id: "clock-status" });
  status.setAttribute("role", "status");
  const show = () => {
    for (const old of document.querySelectorAll(".last-day")) old.remove();
    const start = given.validity.valid ? given.valueAsNumber : NaN;
    status.textContent = Number.isNaN(start)
      ? ""
      : "The last days stand in the table. Each is right only if its clock began on the day you gave.";
    if (Number.isNaN(start)) return;
    for (const clock of clocks) {
      const { count, unit, less, later } = clock.dataset;
      const end = lastDay(start, { count: Number(count), unit, less: Number(less) });
      const shown = make("strong", { className: "last-day" }, said(end, later));
      shown.dataset.day = new Date(end).toISOString().slice(0, 10);
      clock.closest("p").append(" ", shown);
    }
  };

  const rows = [...document.querySelectorAll("tr[data-jurisdiction]")];
  const choose = make("select", { id: "clock-place" }, make("option", { value: "" }, "All places"));
  const filter = () => {
    for (const row of rows) {
      const here = row.dataset.jurisdiction;
      const wanted = choose.value;
      row.hidden = Boolean(wanted) && here !== wanted && here.split("-")[0] !== wanted && wanted.split("-")[0] !== here;
    }
  };

  const form = make("form", { className: "filters clock-form", autocomplete: "off" });
  form.append(make("label", { htmlFor: "clock-start" }, "The day it happened, or the day you were told, whichever is earlier"), given);
  if (rows.length && table.dataset.places) {
    for (const [place, name] of JSON.parse(table.dataset.places)) choose.append(make("option", { value: place }, name));
    form.append(make("label", { htmlFor: "clock-place" }, "Where you work"), choose);
    choose.addEventListener("change", filter);
  }
  form.append(make("p", { className: "small" }, "The day stays in this page. It is not sent and not stored."), status);
  form.addEventListener("submit", (event) => event.preventDefault());
  given.addEventListener("input", show);
  table.before(form);
})();
