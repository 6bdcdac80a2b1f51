// The table twin: the same things and links for keyboard and screen reader.
const table = $("tableau"), tableButton = $("tableau-bouton");
function row(cells, head) {
  return make("tr", {}, ...cells.map((cell, i) => make(head || i === 0 ? "th" : "td", head ? { scope: "col" } : i === 0 ? { scope: "row" } : {}, cell)));
}
function drawTable() {
  const names = (ids) => ids.sort(byName).map((id) => by.get(id).name).join(", ") || "–";
  const communes = make("table", {}, make("caption", {}, words.table_communes), make("thead", {}, row([words.commune, words.status, words.seats, words.automatic], true)),
    make("tbody", {}, ...data.communes.map((c) => c.id).sort(byName).map((id) => {
      const c = by.get(id), sits = (automatic) => seatsOf.get(id).filter((s) => s.counted && by.get(s.body).automatic === automatic).map((s) => s.body);
      return row([link(id), c.state === "relecture" ? words.unread_title : [c.level, c.state === "à confirmer" ? words.to_confirm : ""].filter(Boolean).join(", ") || "–", names(sits(false)), names(sits(true))]);
    })));
  const bodies = make("table", {}, make("caption", {}, words.table_bodies), make("thead", {}, row([words.body, words.family, words.about, words.communes_short, words.ties_short], true)),
    make("tbody", {}, ...data.bodies.map((b) => b.id).sort(byName).map((id) => {
      const b = by.get(id);
      return row([link(id), data.families[b.family].words, b.facts.join(" "), names(seatsOf.get(id).filter((s) => s.counted).map((s) => s.commune)), names(tiesOf.get(id).map((t) => t.other))]);
    })));
  table.replaceChildren(communes, bodies);
}
function closeTable() { table.hidden = true; tableButton.setAttribute("aria-expanded", "false"); }
tableButton.addEventListener("click", () => {
  if (!table.hidden) return closeTable();
  drawTable(); table.hidden = false; tableButton.setAttribute("aria-expanded", "true"); table.focus();
});
$("recentrer").addEventListener("click", recentre);
document.addEventListener("keydown", (e) => {
  if (e.key !== "Escape") return;
  if (!found.hidden) closeSearch();
  else if (!table.hidden) { closeTable(); tableButton.focus(); }
  else if (!$("fiche").hidden) focus(null);
  else if (views[state.view].back) views[state.view].back();
});
