// The card of a body in the view « les instances »: its links first, then the families where none is known.
/** @param {HTMLElement} card @param {Place} b */
function arcCard(card, b) {
  const ties = [...tiesOf.get(b.id)].sort((s, t) => byName(s.other, t.other));
  card.append(make("p", {}, symbol(b.family, b.automatic), " ", make("strong", {}, data.families[b.family].words)));
  if (!b.group) card.append(make("p", {}, `${b.type}. ${b.facts.join(" ")}`));
  const double = ties.filter((t) => t.shared > 1).length, others = data.bodies.length - (b.group ? b.bodies.length : 1);
  const said = ties.length ? words.arc_reach : words.arc_none;
  card.append(make("p", { class: "portee" }, ...strong(said.replace("{n}", ties.length).replace("{m}", others)
    .replace("{d}", double).replace("{u}", ties.length - double))));
  const hanging = new Set(arcs.curves.filter((c) => c.hangs).map(({ one, other }) => (ids[one] === b.id ? ids[other] : ids[other] === b.id ? ids[one] : null)));
  /** @param {string} id */
  const note = (id) => (nested.has(`${b.id} ${id}`) ? words.arc_nested : hanging.has(id) ? words.arc_hanging : "");
  for (const [wanted, title] of /** @type {[number, string][]} */ ([[2, words.arc_double], [1, words.arc_single]])) {
    const found = ties.filter((t) => t.shared === wanted).map((t) => t.other);
    if (found.length) block(card, title, list(found, note));
  }
  const tied = new Set(ties.map((t) => by.get(t.other).family));
  const untied = folded.order.filter((key) => !tied.has(key) && data.bodies.some((x) => x.family === key && x.id !== b.id && !(b.bodies || []).includes(x.id)));
  if (untied.length && ties.length) block(card, words.arc_without, make("ul", {}, ...untied.map((key) => make("li", {}, symbol(key), make("span", {}, data.families[key].words)))));
  if (b.group) block(card, words.arc_inside, list([...b.bodies].sort(byName), () => ""));
  const seated = seatsOf.get(b.id).filter((s) => s.counted).map((s) => s.commune).sort(byName);
  if (seated.length) block(card, words.communes.replace("{n}", seated.length), list(seated, () => ""));
}
/** @param {string} said */
function strong(said) {
  return said.split(/(\d+)/).map((part, i) => (i % 2 ? make("b", {}, part) : part));
}
