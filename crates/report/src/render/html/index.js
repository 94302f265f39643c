// Sorting and filtering of the matrix. Without it the whole table is there to read.
(function () {
  var table = document.querySelector(".matrix"), form = document.querySelector(".keuze"), body = table.tBodies[0];
  var rows = Array.prototype.slice.call(body.rows), heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
  var first = heads.length - form.elements.onderwerp.options.length + 1;
  var order = { groen: 0, oranje: 1, rood: 2, grijs: 3 };
  function plain(text) { return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, ""); }
  function colour(cell) { return cell.className.replace("vak", "").trim(); }
  function key(cell, at) {
    if (at < first) return plain(cell.textContent);
    var found = order[colour(cell)];
    return found === undefined ? 4 : found;
  }
  function figure(cell) {
    var text = cell.lastChild.textContent.trim(){% if language == "nl" %}.replace(/\./g, "").replace(",", "."){% else %}.replace(/,/g, ""){% endif %}.replace("%", "");
    return text === "" || isNaN(text) ? null : Number(text);
  }
  function compare(one, other, at) {
    var a = key(one.cells[at], at), b = key(other.cells[at], at);
    if (a !== b) return a < b ? -1 : 1;
    if (at < first) return 0;
    var c = figure(one.cells[at]), d = figure(other.cells[at]);
    return c === null || d === null || c === d ? 0 : d - c;
  }
  heads.forEach(function (head, at) {
    var button = document.createElement("button");
    button.type = "button";
    while (head.firstChild) button.appendChild(head.firstChild);
    head.appendChild(button);
    button.addEventListener("click", function () {
      var down = head.getAttribute("aria-sort") === "ascending";
      heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      // Sorting keeps the order of equals, which is that of the codes.
      var sorted = rows.slice().sort(function (one, other) { return compare(one, other, at) * (down ? -1 : 1); });
      sorted.forEach(function (row) { body.appendChild(row); });
    });
  });
  function filter() {
    var name = plain(form.elements.naam.value.trim()), province = form.elements.provincie ? form.elements.provincie.value : "";
    var subject = form.elements.onderwerp.value, wanted = form.elements.kleur.value, shown = 0;
    rows.forEach(function (row) {
      var cells = Array.prototype.slice.call(row.cells, first);
      var looked = subject === "" ? cells : [cells[Number(subject)]];
      var fits = (name === "" || plain(row.cells[0].textContent + " " + row.dataset.code).indexOf(name) >= 0) &&
        (province === "" || row.cells[1].textContent === province) &&
        (wanted === "" || looked.some(function (cell) { return colour(cell) === wanted; }));
      row.hidden = !fits;
      if (fits) shown += 1;
    });
    // The counts below are of the gemeenten that are shown.
    Array.prototype.forEach.call(table.tFoot.rows, function (line) {
      var wanted = line.dataset.kleur;
      Array.prototype.slice.call(line.cells, first).forEach(function (cell, at) {
        cell.textContent = rows.filter(function (row) { return !row.hidden && colour(row.cells[first + at]) === wanted; }).length;
      });
    });
    form.querySelector("output").textContent = shown === 1 ? {{ word("filter-one")|script }} : shown + {{ (" " ~ word("filter-several"))|script }};
  }
  form.addEventListener("input", filter);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.hidden = false;
  filter();
})();
