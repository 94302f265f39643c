// Views, search, filters and sorting. What is chosen stands in the address, so that a copy of it shows the same.
// Without this script all tables are there to read, one below the other.
(() => {
  const root = document.documentElement, form = document.querySelector(".keuze"), told = form.querySelector("output");
  const fields = [...form.elements].filter((field) => field.name), links = [...document.querySelectorAll("[data-to]")];
  const first = "counts", colours = { g: "groen", o: "oranje", r: "rood", n: "grijs" }, letters = Object.keys(colours);
  const views = new Map([...document.querySelectorAll(".view")].map((section) => {
    const table = section.querySelector("table"), body = table.tBodies[0];
    // Shown alone and above all else: there is no place to jump to.
    section.removeAttribute("id");
    return [section.dataset.view, { table, body, rows: [...body.rows], heads: [...table.tHead.rows[0].cells], order: "" }];
  }));
  let view = first, sort = "", down = false, typing = false;

  // As the register compares names: no capitals, accents, hyphens or apostrophes.
  function plain(text) {
    const words = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
    return words.replace(/^(gemeente|gem) (?=.)| (gemeente|gem)$/g, "");
  }

  // Of each row what it is found by: made when somebody first looks for something.
  let known = null;
  function gemeenten() {
    if (known) return known;
    const { rows, heads } = views.get(first), at = heads.findIndex((head) => head.dataset.key === "province");
    const subjects = views.get("subjects").rows;
    known = rows.map((row, number) => {
      const province = at < 0 ? "" : row.cells[at].textContent;
      const names = [row.cells[0].textContent, province, row.dataset.code].map(plain);
      const all = "|" + names.concat(row.dataset.names || []).join("|");
      return { all, joined: all.replaceAll(" ", ""), province, colours: [...subjects[number].cells].slice(1).map((cell) => colours[cell.className]) };
    });
    return known;
  }

  // Which rows fit, by their numbers; all of them when nothing is asked.
  function fitting() {
    const { province, q, subject, colour } = Object.fromEntries(fields.map((field) => [field.name, field.value]));
    const name = plain(q);
    if (!name && !province && !colour) return () => true;
    const at = views.get("subjects").heads.findIndex((head) => head.dataset.key === subject && head.dataset.kind === "colour") - 1;
    const fit = gemeenten().map((one) =>
      // "s gravenhage" and "sgravenhage": joined only from where a name begins.
      (!name || one.all.includes(name) || one.joined.includes("|" + name.replaceAll(" ", ""))) &&
      (!province || one.province === province) &&
      (!colour || (at < 0 ? one.colours.includes(colour) : one.colours[at] === colour)));
    return (number) => fit[number];
  }

  function figure(cell) {
    const found = [...cell.childNodes].find((node) => node.nodeType === Node.TEXT_NODE);
    const text = found ? found.textContent.trim(){% if language == "nl" %}.replace(/\./g, "").replace(",", "."){% else %}.replace(/,/g, ""){% endif %}.replace("%", "") : "";
    return text === "" || isNaN(text) ? null : Number(text);
  }
  // What a cell is sorted by: first the one, then the other.
  const keys = {
    text: (cell) => [plain(cell.textContent), 0],
    number: (cell) => [Number(cell.dataset.n || cell.textContent), 0],
    colour(cell) {
      const at = letters.indexOf(cell.className), number = figure(cell);
      return [at < 0 ? letters.length : at, number === null ? 0 : -number];
    },
  };
  function arrange(shown) {
    const at = shown.heads.findIndex((head) => head.dataset.key === sort);
    const order = at < 0 ? "" : sort + (down ? " down" : "");
    if (order === shown.order) return;
    shown.order = order;
    shown.heads.forEach((head, number) => {
      if (number === at) head.setAttribute("aria-sort", down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
    const turn = down ? -1 : 1;
    const compare = ([a, b], [c, d]) => (a !== c ? (a < c ? -1 : 1) : b - d) * turn;
    // Sorting keeps the order of equals, which is that of the codes.
    const sorted = at < 0 ? shown.rows : shown.rows.map((row) => ({ row, by: keys[shown.heads[at].dataset.kind](row.cells[at]) }))
      .sort((one, other) => compare(one.by, other.by)).map(({ row }) => row);
    shown.body.append(...sorted);
  }

  // The counts below are of the gemeenten that are shown.
  function count({ table }, fits) {
    const shown = gemeenten().filter((one, number) => fits(number));
    for (const line of table.tFoot.rows) {
      [...line.cells].slice(1).forEach((cell, at) => {
        cell.textContent = shown.filter((one) => one.colours[at] === line.dataset.colour).length;
      });
    }
  }

  function address(to) {
    const said = new URLSearchParams();
    if (to !== first) said.set("view", to);
    fields.filter((field) => field.value !== "").forEach((field) => said.set(field.name, field.value));
    if (sort) said.set("sort", sort);
    if (sort && down) said.set("dir", "desc");
    return "#" + said;
  }

  function show() {
    root.dataset.view = view;
    const shown = views.get(view), fits = fitting();
    arrange(shown);
    let found = 0;
    shown.rows.forEach((row, number) => {
      row.hidden = !fits(number);
      if (!row.hidden) found += 1;
    });
    if (shown.table.tFoot) count(shown, fits);
    const words = found === 1 ? {{ word("filter-one")|script }} : found + {{ (" " ~ word("filter-several"))|script }};
    if (told.textContent !== words) told.textContent = words;
    for (const link of links) {
      link.href = address(link.dataset.to);
      if (link.dataset.to === view) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }

  function keep(how) {
    if (location.hash !== address(view)) history[how](null, "", address(view));
  }

  // What the address says; what it says of nothing that is here is as if it were not said.
  function read() {
    if (location.hash && !location.hash.includes("=")) {
      // A jump within the page, as to its contents: what was chosen stays.
      keep("replaceState");
      return;
    }
    const said = new URLSearchParams(location.hash.slice(1));
    view = views.has(said.get("view")) ? said.get("view") : first;
    for (const field of fields) {
      field.value = said.get(field.name) || "";
      if (field.selectedIndex === -1) field.selectedIndex = 0;
    }
    sort = said.get("sort") || "";
    down = said.get("dir") === "desc";
    show();
  }

  for (const { heads } of views.values()) {
    for (const head of heads.filter((head) => head.dataset.key)) {
      const button = document.createElement("button"), label = head.firstElementChild;
      button.type = "button";
      button.className = label.className;
      button.append(...label.childNodes);
      label.replaceWith(button);
      button.addEventListener("click", () => {
        down = sort === head.dataset.key && !down;
        sort = head.dataset.key;
        typing = false;
        show();
        keep("pushState");
      });
    }
  }
  form.addEventListener("input", (event) => {
    // Letters of one word are one step back.
    const goes = typing && event.target.type === "search";
    typing = event.target.type === "search";
    show();
    keep(goes ? "replaceState" : "pushState");
  });
  // A browser takes what can be seen in part for seen; on a narrow screen that may be under the column that stays.
  document.addEventListener("focusin", ({ target }) => {
    if (target.closest(".rol") && target.matches(":focus-visible")) target.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  window.addEventListener("hashchange", () => {
    typing = false;
    read();
  });
  read();
})();
