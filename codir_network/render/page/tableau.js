// The table twin: the same things, links and words for keyboard and screen reader. Sorted as words are,
// never by a number: nobody is ranked.
const table = $("tableau"), tableButton = $("tableau-bouton"), sorts = new Map();
/** @param {Iterable<string>} found */
const namesOf = (found) => [...found].sort(byName).map((id) => by.get(id).name).join(", ");
/** @param {Place} c */
const statusOf = (c) => (c.state === "rereading" ? words.unread_title : [c.level, c.state === "to_confirm" ? words.to_confirm : ""].filter(Boolean).join(", "));
/** @param {string} id @param {boolean} automatic */
const bodiesOf = (id, automatic) => namesOf(seatsOf.get(id).filter((s) => s.counted && by.get(s.body).automatic === automatic).map((s) => s.body));
/** @param {string} id @param {number} shared */
const tiedTo = (id, shared) => namesOf(tiesOf.get(id).filter((t) => t.shared === shared && !by.get(t.other).group).map((t) => t.other));
/** @type {Table[]} */
const tables = [
  { caption: words.table_communes, rows: data.communes, columns: [
    [words.commune, (c) => c.name], [words.status, statusOf], [words.seats, (c) => bodiesOf(c.id, false)], [words.automatic, (c) => bodiesOf(c.id, true)]] },
  { caption: words.table_bodies, rows: data.bodies, columns: [
    [words.body, (b) => b.name], [words.family, (b) => data.families[b.family].words], [words.about, (b) => b.facts.join(" ")],
    [words.communes_short, (b) => namesOf(seatsOf.get(b.id).filter((s) => s.counted).map((s) => s.commune))],
    [words.ties_double, (b) => tiedTo(b.id, 2)], [words.ties_single, (b) => tiedTo(b.id, 1)]] },
];
/** @param {Table} table @param {[column: number, turn: number]} sort */
function sortedRows({ rows, columns }, [column, turn]) {
  const said = new Map(rows.map((row) => [row, columns[column][1](row)]));
  return [...rows].sort((a, b) => Number(!said.get(a)) - Number(!said.get(b)) || turn * collator.compare(said.get(a), said.get(b)) || byName(a.id, b.id));
}
/** @param {Table} one */
function drawTable(one) {
  const [column, turn] = sorts.get(one) || [0, 1];
  const head = make("tr", {}, ...one.columns.map(([title], i) => {
    const sort = make("button", { type: "button" }, title);
    sort.addEventListener("click", () => {
      const again = i === column ? -turn : 1;
      sorts.set(one, [i, again]);
      one.element.replaceWith(drawTable(one));
      /** @type {NodeListOf<HTMLElement>} */ (one.element.querySelectorAll("thead button"))[i].focus();
      tell((again > 0 ? words.sorted_up : words.sorted_down).replace("{column}", () => title));
    });
    return make("th", { scope: "col", "aria-sort": i !== column ? "none" : turn > 0 ? "ascending" : "descending" }, sort);
  }));
  const body = sortedRows(one, [column, turn]).map((row) => make("tr", {}, ...one.columns.map(([, said], i) =>
    (i ? make("td", {}, said(row) || "–") : make("th", { scope: "row" }, link(row.id))))));
  one.element = make("table", {}, make("caption", {}, one.caption), make("thead", {}, head), make("tbody", {}, ...body));
  return one.element;
}
function openTable() {
  const back = make("button", { type: "button", class: "retour" }, words.back);
  back.addEventListener("click", () => { closeTable(); tableButton.focus(); });
  table.replaceChildren(back, ...tables.map(drawTable));
  table.hidden = false;
  tableButton.setAttribute("aria-expanded", "true");
  table.scrollTop = 0;
  table.focus();
}
function closeTable() { table.hidden = true; tableButton.setAttribute("aria-expanded", "false"); }
tableButton.addEventListener("click", () => (table.hidden ? openTable() : closeTable()));
$("recentrer").addEventListener("click", recentre);
